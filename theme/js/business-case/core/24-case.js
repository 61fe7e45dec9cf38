/* A business case calculated: what it is worth, year by year, and when the money is back. */
const cxCase = (() => {
  const { COLUMNS } = cxCaseKinds;
  const TINY = 1e-12; // what rounding leaves of sums that are really nothing, as a part of what was summed

  const BLANK = Object.fromEntries(Object.keys(COLUMNS).map((column) => [column, 0]));

  /** What a line is worth a year, or once, in dollars. @param {object} line of cxCaseLines.of @param {(number: object) => number} at */
  const worth = (line, at) => line.numbers.reduce((product, number) => product * at(number), 1) / line.per;

  /** Sums a year at full effect. @param {(number: object) => number} at the value that a number has */
  const totals = (ready, at) => {
    const found = { benefits: { ...BLANK }, once: 0, yearly: 0, discount: at(ready.discount) / 100, ramp: at(ready.ramp) / 100 };
    for (const line of ready.lines) {
      const amount = worth(line, at);
      if (!line.cost) found.benefits[line.column] += amount;
      else if (line.once) found.once += amount;
      else found.yearly += amount;
    }
    return found;
  };

  const settled = (sum, size) => (Math.abs(sum) <= size * TINY ? 0 : sum);

  /** The part of a year's benefit that a year brings: nothing before the start, and not all of it in the first year. */
  const part = (year, ramp) => [0, ramp][year] ?? 1;

  /**
   * Year 0 has what is paid once. The first year has a part of the benefit (ramp), each later one all of it. Amounts
   * count at the end of their year: discounted = net / (1 + rate)^year (OMB Circular A-94, end-of-year discounting).
   */
  const rowsOf = ({ years, counts }, { benefits, once, yearly, discount, ramp }) => {
    const full = counts.reduce((sum, column) => sum + benefits[column], 0);
    const rows = [];
    for (let [year, cumulative, size] = [0, 0, 0]; year <= years; year += 1) {
      const [gained, costs] = [full * part(year, ramp), year === 0 ? once : yearly];
      size += Math.abs(gained) + costs;
      cumulative = settled(cumulative + gained - costs, size);
      const factor = (1 + discount) ** -year;
      rows.push({ year, costs, net: gained - costs, discounted: (gained - costs) * factor, cumulative, factor });
    }
    return rows;
  };

  /** Years until the sum of all years so far, not discounted, is no more below 0 and stays so; within a year in proportion. */
  const paybackOf = (rows) => {
    const last = rows.reduce((found, { cumulative }, index) => (cumulative < 0 ? index : found), -1);
    if (last < 0) return 0;
    if (last === rows.length - 1) return null;
    return rows[last].year - rows[last].cumulative / rows[last + 1].net;
  };

  const sum = (rows, of) => rows.reduce((total, row) => total + of(row), 0);

  const netOf = (rows) =>
    settled(sum(rows, ({ discounted }) => discounted), sum(rows, ({ net, costs, factor }) => (Math.abs(net) + costs) * factor));

  /** Net benefit and payback with given values; the quick way, for many runs. */
  const outcome = (ready, at) => {
    const rows = rowsOf(ready, totals(ready, at));
    return { net: netOf(rows), payback: paybackOf(rows) };
  };

  const hours = (ready, at) =>
    ready.lines.filter(({ kind }) => kind === "burden")
      .reduce((total, { numbers: [people, minutes] }) => total + (at(people) * at(minutes)) / 60, 0);

  const columns = (of) => Object.fromEntries(Object.keys(COLUMNS).map((column) => [column, of(column)]));

  const result = (ready, at) => {
    const found = totals(ready, at);
    const rows = rowsOf(ready, found);
    const gained = (column, year) => found.benefits[column] * part(year, found.ramp);
    return {
      net: netOf(rows),
      years: rows.map(({ factor, ...row }) => ({ ...row, benefits: columns((column) => gained(column, row.year)) })),
      byColumn: columns((column) => sum(rows, ({ year, factor }) => gained(column, year) * factor)),
      payback: paybackOf(rows), costs: sum(rows, ({ costs, factor }) => costs * factor),
      yearly: found.benefits, hours: hours(ready, at),
      lines: ready.lines.map((line) => ({ id: line.id, amount: worth(line, at) })),
      discount: found.discount * 100, ramp: found.ramp * 100,
    };
  };

  const SIDES = { low: ["low", "high", 1], high: ["high", "low", -1] };

  /** Benefits at one end and costs at the other; with them the start and the discount rate that are worst, or best. */
  const extreme = (ready, side) => {
    const [benefit, cost, sign] = SIDES[side];
    const tries = ["low", "high"].flatMap((ramp) => ["low", "likely", "high"].map((discount) => (number) => {
      if (number.line) return number.triple[number.isCost ? cost : benefit];
      return number.triple[number.key === "ramp" ? ramp : discount];
    }));
    const nets = tries.map((at) => sign * outcome(ready, at).net);
    return tries[nets.indexOf(Math.min(...nets))];
  };

  const picked = (values) => ({ key, triple }) => (Number.isFinite(values?.[key]) ? values[key] : triple.likely);

  const chosen = (ready, pick) => (Object.hasOwn(SIDES, String(pick)) ? extreme(ready, pick) : picked(pick));

  /**
   * @param {object} theCase lines with numbers that cannot be counted are left out, see cxCaseLines.faults
   * @param {"low"|"likely"|"high"|object} pick low: benefits low, costs high, and the worse start and discount rate; high:
   *   the reverse; an object: values by "line.param", "discount" and "ramp", likely ones for the rest
   * @returns {{net: number, years: object[], byColumn: object, payback: number|null, costs: number, yearly: object,
   *   hours: number, lines: object[], discount: number, ramp: number}} dollars. net, byColumn and costs are discounted;
   *   years has year 0 too, and net and cumulative in it are not discounted; payback in years, null where the money is
   *   not back within the years; yearly: benefits a year at full effect; hours: of customers a year; lines: the worth
   *   of each a year, or once
   */
  const evaluate = (theCase, pick = "likely") => {
    const ready = cxCaseLines.of(theCase);
    return result(ready, chosen(ready, pick));
  };

  /** A case with nothing in it. @param {{playbook?: string, edition?: string}} meta */
  const start = ({ playbook = "", edition = "" } = {}) => ({
    format: "cx-playbook-business-case", version: 1, playbook, edition, saved: "", title: "", service: "", years: 5,
    counts: ["budget"], discount: cxCaseTriple.blank(), ramp: cxCaseTriple.blank(), lines: [],
  });

  return { evaluate, outcome, worth, start };
})();
