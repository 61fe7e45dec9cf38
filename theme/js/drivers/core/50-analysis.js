/* From columns and a choice among them to the result. */
const cxDriversAnalysis = (() => {
  const { LIMITS, number, joined } = cxDriversLimits;
  const { refuse } = cxDriversTable;
  const Z = cxQuantiles.twoSided(0.95);
  const NOTHING = 1e-9; // R2 below this is rounding

  /** What is wrong with a choice before anything is calculated; null where nothing is. */
  const choiceFault = ({ outcome, drivers }) => {
    if (!outcome) return refuse("No outcome is chosen.", "Choose the question that says how people feel about the whole.");
    if (drivers.length < 2) {
      return refuse("Fewer than two drivers are chosen.", "Tick at least two questions whose importance you want to compare.");
    }
    if (drivers.length <= LIMITS.drivers) return null;
    return refuse(`${number(drivers.length)} drivers are chosen, and at most ${LIMITS.drivers} can be compared.`,
      "With so many, the answers seldom tell them apart. Leave out those that ask nearly the same.");
  };

  /**
   * What few people answered points at persons and is mostly chance; the rule is the playbook's own.
   * @param {number} n people
   * @param {string} what they have
   * @returns {object|null} a refusal below 30: below 10 it says not even how many
   */
  const tooFew = (n, what, remedy) => {
    const shown = cxStatistics.disclosure(n);
    if (shown === "hidden") return refuse(`Fewer than 10 people have ${what}. To protect them, nothing about their answers is shown.`, remedy);
    if (shown === "count-only") return refuse(`Only ${number(n)} people have ${what}. Results are shown from 30 people on.`, remedy);
    return null;
  };

  const dataFault = ({ n, spread }, { outcome }) => {
    const few = tooFew(n, "an answer in all chosen columns", "Choose fewer drivers, leave out those with many blanks, or collect more answers.");
    if (few) return few;
    if (spread.at(-1).sd === 0) {
      return refuse(`All ${number(n)} people gave the same answer to ${cxFileText.quote(outcome.name)}.`,
        "There is no difference to explain. Choose another outcome.");
    }
    return null;
  };

  /** Share agreeing, with Wilson's interval; or the mean, in points or as part of its scale, by the normal approximation. */
  const performance = (column, kind, matrix, { mean, sd }) => {
    const { n, rows } = matrix;
    if (kind === "agree") {
      const agreeing = rows.reduce((sum, row) => sum + (column.values[row] >= 4 ? 1 : 0), 0);
      const { low, high } = cxStatistics.wilson(agreeing, n);
      return { value: (100 * agreeing) / n, low: 100 * low, high: 100 * high };
    }
    const [least, most] = column.scale;
    const half = Z * sd / Math.sqrt(n - 1); // sd was divided by n
    const place = (value) => (kind === "mean" ? value : (100 * (value - least)) / (most - least));
    return { value: place(mean), low: place(Math.max(least, mean - half)), high: place(Math.min(most, mean + half)) };
  };

  /** The answer that most people gave, as a share of all. */
  const commonest = ({ values }, rows) => {
    const counts = new Map();
    for (const row of rows) counts.set(values[row], (counts.get(values[row]) ?? 0) + 1);
    let most = 0;
    for (const count of counts.values()) most = Math.max(most, count); // too many to be arguments of one call
    return most / rows.length;
  };

  /** How performance can be shown: by shares where all have the scale 1 to 5, by points where all have one scale. */
  const kinds = (drivers) => {
    const [first] = drivers;
    if (!first || drivers.some(({ scale }) => scale[0] !== first.scale[0] || scale[1] !== first.scale[1])) return ["scaled"];
    return first.scale[0] === 1 && first.scale[1] === 5 && drivers.every(({ whole }) => whole) ? ["agree", "mean"] : ["mean"];
  };

  /** Whether so many people answered that something may be called clear. */
  const isSure = (n) => cxStatistics.disclosure(n) === "shown";

  /** How often the first of the list was ahead of the second. */
  const lead = ([one, two], order, parts) =>
    (two ? parts.filter((run) => run[order.indexOf(one.index)] > run[order.indexOf(two.index)]).length / parts.length : 1);

  /** How many different answers there are. */
  const different = ({ values }, rows) => {
    const seen = new Set();
    for (const row of rows) seen.add(values[row]);
    return seen.size;
  };

  const driverOf = (column, index, { matrix, kind, correlations, weights, inflation, parts, r2 }, runs) => {
    const shares = runs.parts.map((part, run) => part[index] / runs.r2[run]);
    return {
      name: column.name, index: column.index, part: parts[index], share: parts[index] / r2,
      ...cxDriversBootstrap.interval(shares), performance: performance(column, kind, matrix, matrix.spread[index]),
      correlation: correlations[index * matrix.width + matrix.width - 1], weight: weights[index], inflation: inflation[index],
      commonest: commonest(column, matrix.rows),
    };
  };

  /** Runs in which the drivers explained nothing have no shares. */
  const usable = ({ runs, r2, parts }) => {
    const kept = [...r2.keys()].filter((run) => r2[run] > NOTHING);
    const keep = (list) => kept.map((run) => list[run]);
    return { runs, skipped: runs - kept.length, r2: keep(r2), parts: keep(parts) };
  };

  function* conclude(choice, about, runs, constant) {
    const order = choice.drivers.map(({ index }) => index);
    const { n, rows } = about.matrix;
    const drivers = [];
    for (const [index, column] of choice.drivers.entries()) {
      drivers.push(driverOf(column, index, about, runs));
      yield 1;
    }
    drivers.sort((a, b) => b.share - a.share);
    const found = {
      outcome: choice.outcome.name, values: different(choice.outcome, rows),
      rows: choice.outcome.rows, n, dropped: choice.outcome.rows - n, kind: about.kind, scale: choice.drivers[0].scale, constant,
      r2: { value: about.r2, ...cxDriversBootstrap.interval(runs.r2) }, runs: runs.runs, skipped: runs.skipped,
      lead: lead(drivers, order, runs.parts),
    };
    return { ...found, ...cxDriversQuadrants.place(drivers, isSure(n)) };
  }

  const firstLook = (matrix, kind) => {
    const { width } = matrix;
    const correlations = cxDriversProducts.correlations(matrix)(null).slice();
    const parts = new Float64Array(width - 1);
    const r2 = cxDriversImportance.lmg(width - 1)(correlations, parts);
    const [weights, inflation] = [cxDriversFit.weights(correlations, width), cxDriversFit.inflation(correlations, width)];
    return { matrix, kind, correlations, parts, r2, weights, inflation };
  };

  function* withDrivers(choice, constant) {
    const wrong = choiceFault(choice);
    if (wrong && constant.length) return refuse(`${joined(constant)} had the same answer from everyone. ${wrong.wrong}`, wrong.remedy);
    if (wrong) return wrong;
    const matrix = yield* cxDriversProducts.standardize([...choice.drivers, choice.outcome]);
    const bad = dataFault(matrix, choice);
    if (bad) return bad;
    const varied = choice.drivers.filter((_, index) => matrix.spread[index].sd > 0);
    if (varied.length < choice.drivers.length) {
      const same = choice.drivers.filter((driver) => !varied.includes(driver)).map(({ name }) => cxFileText.quote(name));
      return yield* withDrivers({ ...choice, drivers: varied }, [...constant, ...same]);
    }
    const possible = kinds(varied);
    const about = firstLook(matrix, possible.includes(choice.performance) ? choice.performance : possible[0]);
    if (about.r2 <= NOTHING) {
      return refuse(`The drivers tell nothing about ${cxFileText.quote(choice.outcome.name)}: they explain 0% of its differences.`,
        "Choose other drivers, or check that the columns belong to the same people.");
    }
    const runs = usable(yield* cxDriversBootstrap.run(matrix));
    return yield* conclude(choice, about, runs, constant);
  }

  /**
   * Yields how much is done, 0 to 1.
   * @param {{outcome: object, drivers: object[], performance: "agree"|"mean"|"scaled"}} choice columns of cxDriversColumns
   * @returns {Generator<number, object>} the result, or a refusal with `wrong` and `remedy`
   */
  const analyze = (choice) => withDrivers(choice, []);

  return { analyze, kinds, tooFew, isSure };
})();
