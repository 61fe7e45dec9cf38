/* What to know before a case is relied on; sentences, the weightiest first. */
const cxCaseWarnings = (() => {
  const { money, exact, years, chance } = cxCaseFigures;
  const { number, list, line, lower } = cxCaseNames;
  const { COLUMNS } = cxCaseKinds;
  const HALF = 0.5; // of the total swing
  const MUCH = 50; // percent

  /** @typedef {{id: string, words: string}} Warning */

  const worst = ({ low, high }) => Math.min(low, high);

  const oneWords = ({ theCase }, row, part, turns) => {
    const { triple, param } = cxCaseNames.of(theCase, row.line, row.param);
    const { low, high } = cxCaseTriple.of(triple, param);
    return [
      `The case rests on one guess: ${number(theCase, row.line, row.param)}. It is our own estimate.`,
      part > HALF && `It makes ${chance(part)} of all that moves the result.`,
      turns && `At ${exact(row.low < row.high ? low : high, param.unit)} it alone makes the net benefit negative: ${money(worst(row))}.`,
      "Test it in a small trial, or find a source for it.",
    ].filter(Boolean).join(" ");
  };

  const severalWords = ({ theCase }, rows) =>
    `The case rests on ${rows.length} guesses: ${list(rows.map((row) => number(theCase, row.line, row.param)))}. They are our own `
    + "estimates, and one alone can undo the case. Test them in a small trial, or find sources for them.";

  /** One own estimate makes more than half of the total swing, or alone turns a gain into a loss. */
  const oneGuess = (known) => {
    const total = known.rows.reduce((sum, { swing }) => sum + swing, 0);
    const turns = (row) => known.likely.net > 0 && worst(row) < 0;
    const found = known.rows.filter((row) => row.own && (row.swing > HALF * total || turns(row)));
    if (found.length > 1) return severalWords(known, found);
    return found.length ? oneWords(known, found[0], found[0].swing / total, turns(found[0])) : "";
  };

  const noCost = ({ ready }) =>
    ready.lines.some(({ cost, numbers }) => cost && numbers[0].triple.high > 0) ? ""
      : "There is no cost in the case. Every change costs something, if only staff time. Add what it costs to build and to run.";

  const worths = ({ likely }) => Object.keys(COLUMNS).filter((column) => likely.yearly[column] > 0);

  const onlyCustomers = (known) =>
    worths(known).join() !== "customers" ? ""
      : "All of the benefit is customers' time and money. No budget gets smaller by it, and no staff time is freed. Say so openly.";

  const counted = (known) => worths(known).filter((column) => known.ready.counts.includes(column));
  const names = (columns) => columns.map((column) => lower(COLUMNS[column])).join("; ");

  const noBudget = (known) => {
    const found = counted(known);
    if (!found.length || found.includes("budget") || onlyCustomers(known)) return "";
    return `No budget gets smaller by what counts in the net benefit: ${names(found)}. Say so openly.`;
  };

  const nothingCounted = (known) => {
    const there = worths(known);
    if (!there.length || counted(known).length) return "";
    return `None of the benefits counts in the net benefit. They are: ${names(there)}.`;
  };

  const mixed = (known) => {
    const found = counted(known);
    if (found.length < 2) return "";
    return `The net benefit adds different kinds: ${names(found)}. `
      + "A budget examiner will ask which part can be cut from next year's request.";
  };

  const named = (theCase, { numbers }, fits) =>
    numbers.filter(fits).map(({ line: id, param }) => number(theCase, id, param.id));

  const largeShare = ({ theCase, ready }) => {
    const found = named(theCase, ready, ({ line: id, param, triple }) => id && param.unit === "percent" && triple.likely > MUCH);
    return found.length ? `More than half is a lot to expect: ${list(found)}. Name a place where that has happened.` : "";
  };

  const noSource = ({ ready }) => {
    const own = ready.numbers.filter(({ line: id }) => id);
    if (!own.length || own.some(({ given }) => cxCaseTriple.isSourced(given))) return "";
    return "No number has a source. Ask finance, the contact center or the program office for at least the counts and the unit costs.";
  };

  const noRange = ({ theCase, ready }) => {
    const found = named(theCase, ready, ({ line: id, triple }) => id && cxCaseTriple.isPoint(triple));
    if (!found.length) return "";
    return `Low, likely and high are the same number: ${list(found)}. Give a range, unless it is a fixed price or a full count.`;
  };

  const late = ({ ready, likely }) =>
    likely.payback !== null || !(likely.costs > 0) ? ""
      : `In the likely case the costs are not paid back within ${years(ready.years)}.`;

  /** Likely values near their best end make a gain that chance does not. */
  const hopeful = ({ likely, simulated: { p50, chancePositive } }) =>
    !(likely.net > 0 && p50 < 0) ? ""
      : `With likely values the case gains ${money(likely.net)}, but only ${chance(chancePositive)} of the runs gain anything. `
        + "That happens where likely values are close to the better end of their range. Check those.";

  const leftOut = ({ faults, theCase }) => {
    const ids = new Set(faults.map(({ line: id }) => id).filter(Boolean));
    const names = (theCase.lines ?? []).filter(({ id }) => ids.has(id)).map((one) => `“${line(one)}”`);
    return names.length ? `Not counted, because a number is missing or wrong: ${list(names)}.` : "";
  };

  const RULES = { "left-out": leftOut, "nothing-counted": nothingCounted, hopeful, "one-guess": oneGuess, "no-cost": noCost,
    "only-customers": onlyCustomers, "no-budget": noBudget, late, "large-share": largeShare, "no-source": noSource, "no-range": noRange, mixed };

  /** @param {object} theCase @param {object} simulated of cxSimulate, where it is there already @returns {Warning[]} */
  const all = (theCase, simulated = cxSimulate.run(theCase)) => {
    const known = { theCase, simulated, ready: cxCaseLines.of(theCase), likely: cxCase.evaluate(theCase), rows: cxTornado.rows(theCase),
      faults: cxCaseLines.faults(theCase) };
    return Object.entries(RULES).map(([id, rule]) => ({ id, words: rule(known) })).filter(({ words }) => words);
  };

  return { all };
})();
