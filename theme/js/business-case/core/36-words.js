/* The result of a case in sentences: the same on the page, in print and in the memo. */
const cxCaseWords = (() => {
  const { money, value, exact, number: figure, duration, years, chance } = cxCaseFigures;
  const { COLUMNS } = cxCaseKinds;
  const { number, lower } = cxCaseNames;
  const FAR = 100; // years; nobody plans that far

  const sum = (amounts) => amounts.reduce((total, one) => total + one, 0);
  const span = ({ years: rows }) => years(rows.length - 1);

  const counted = (theCase) => Object.keys(COLUMNS).filter((column) => (theCase.counts ?? []).includes(column));

  const rate = ({ discount }) => (discount ? `, discounted at ${value(discount, "percent")} a year` : ", not discounted");

  const isEmpty = ({ likely }) => likely.lines.every(({ amount }) => amount === 0);

  /** The net benefit of the likely case, and what it is made of. */
  const net = (theCase, { likely }) => {
    if (isEmpty({ likely })) return "Nothing is counted yet.";
    const gained = sum(counted(theCase).map((column) => likely.byColumn[column]));
    if (gained === 0 && likely.costs === 0) return "There is no cost yet, and no benefit that counts.";
    const benefits = money(gained);
    const parts = `${benefits} of benefits less ${money(likely.costs)} of costs${rate(likely)}`;
    if (likely.net === 0) return `Over ${span(likely)} the case just breaks even: ${parts}.`;
    if (likely.net < 0) return `Over ${span(likely)} the case costs ${money(-likely.net)} more than it brings: ${parts}.`;
    return `Over ${span(likely)} the likely net benefit is ${money(likely.net)}: ${parts}.`;
  };

  /** Which kinds of benefit are in the net benefit. */
  const what = (theCase) => {
    const names = counted(theCase).map((column) => lower(COLUMNS[column]));
    if (!names.length) return "No kind of benefit counts in this.";
    return names.length === 1 ? `Only ${names[0]} counts in this.` : `This adds ${names.join("; ")}.`;
  };

  const ends = ({ low, high }) =>
    low.net === high.net ? ""
      : `If every number comes out badly, the net benefit is ${money(low.net)}; if every one comes out well, ${money(high.net)}.`;

  const share = (part) => (part === 0 ? "none" : part === 1 ? "all" : chance(part));

  /** What the simulation found. */
  const range = ({ simulated: { p5, p50, p95, chancePositive, runs } }) => {
    if (p5 === p95) return "No number that counts has a range, so the simulation has nothing to vary.";
    return `Of ${cxFileWords.number(runs)} simulated runs, 9 of 10 have a net benefit from ${money(p5)} to ${money(p95)}, `
      + `and half have more than ${money(p50)}. The benefits exceed the costs in ${share(chancePositive)} of the runs.`;
  };

  /** How long it would take at the pace of the last year; "" where it would not, or nobody would wait. */
  const later = ({ years: rows }) => {
    const { year, net: last, cumulative } = rows.at(-1);
    const found = year - cumulative / last;
    return last > 0 && found <= FAR ? ` At the pace of the last year it would take about ${duration(found)}.` : "";
  };

  const time = (likely) => {
    if (likely.payback === null) return `The costs are not paid back within ${span(likely)}.${later(likely)}`;
    if (!(likely.costs > 0)) return "There are no costs to pay back.";
    if (likely.payback === 0) return "The benefits cover the costs from the start.";
    return `The costs are paid back after ${duration(likely.payback)}.`;
  };

  /** When the money is back, not discounted. */
  const payback = ({ likely, simulated: { payback: { never } } }) => {
    if (never === 0 || never === 1) return time(likely);
    return `${time(likely)} In ${chance(never)} of the runs they are not paid back within ${span(likely)}.`;
  };

  const hours = (column, likely) =>
    column === "customers" && likely.hours > 0 ? `${figure(likely.hours)} customer ${likely.hours === 1 ? "hour" : "hours"} a year` : "";

  /**
   * A row for each kind of benefit, whether it counts or not.
   * @returns {{column: string, label: string, counts: boolean, yearly: string, total: string, note: string}[]}
   *   yearly at full effect; total over the years, discounted; note: hours of customers, or ""
   */
  const columns = (theCase, { likely }) =>
    Object.entries(COLUMNS).map(([column, label]) => ({ column, label, counts: counted(theCase).includes(column),
      yearly: money(likely.yearly[column]), total: money(likely.byColumn[column]), note: hours(column, likely) }));

  /** Benefits that are there and do not count. */
  const apart = (theCase, results) => {
    const { byColumn } = results.likely;
    const found = columns(theCase, results).filter((row) => !row.counts && byColumn[row.column] !== 0);
    if (!found.length) return "";
    const words = found.map(({ label, total, note }) => `${lower(label)} ${total}${note && ` (${note})`}`);
    return `Not counted, over the same years: ${words.join("; ")}.`;
  };

  const even = ({ param, rising, found, pays, best }) => {
    const [at, end] = [value(found, param.unit), exact(best, param.unit)];
    if (pays === "always") return `Even at ${end} the case pays. It breaks even at about ${at}.`;
    if (pays === "never") return `Even at ${end} the case does not pay. It breaks even at about ${at}.`;
    return `The case breaks even at about ${at}; ${rising ? "below" : "above"} that it costs more than it brings.`;
  };

  /** Where the number makes the case break even, in words. */
  const breakEven = (theCase, row) => {
    const { triple, param } = cxCaseNames.of(theCase, row.line, row.param);
    const found = cxBreakEven.of(theCase, row.line, row.param);
    const rising = row.high > row.low;
    const pays = Math.min(row.low, row.high) > 0 ? "always" : Math.max(row.low, row.high) < 0 ? "never" : "";
    if (found === null) return pays === "always" ? "The case pays at any value of it." : "No value of it alone makes the case pay.";
    const { low, high } = cxCaseTriple.of(triple, param);
    return even({ param, rising, found, pays, best: (pays === "always") === rising ? low : high });
  };

  /** What matters most, and the value of it at which the case breaks even. */
  const sensitivity = (theCase, { tornado: [row] }) => {
    if (!row) return "No number that counts has a range, so nothing can be said about what matters most.";
    const { triple, param } = cxCaseNames.of(theCase, row.line, row.param);
    const { low, high } = cxCaseTriple.of(triple, param);
    return `The result depends most on ${number(theCase, row.line, row.param)}. From ${exact(low, param.unit)} to ${exact(high, param.unit)} `
      + `it moves the net benefit from ${money(row.low)} to ${money(row.high)}. ${breakEven(theCase, row)}`;
  };

  /** @returns {string[]} sentences, the most important first */
  const summary = (theCase, results) => {
    if (isEmpty(results)) return [net(theCase, results)];
    return [`${net(theCase, results)} ${what(theCase)}`, range(results), ends(results), payback(results),
      sensitivity(theCase, results), apart(theCase, results)].filter(Boolean);
  };

  return { net, what, ends, range, payback, columns, apart, breakEven, sensitivity, summary };
})();
