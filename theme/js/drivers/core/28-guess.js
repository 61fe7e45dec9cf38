/* Which column is the outcome and which are drivers, as well as names tell. People may choose otherwise. */
const cxDriversGuess = (() => {
  // What the playbook's surveys ask about the whole; the first that is found wins.
  const OUTCOMES = [/trust|confiden/i, /satisf|csat/i, /overall/i, /recommend|(^|[\s_-])nps([\s_-]|$)/i, /outcome|question_1$/i];

  const isOutcome = ({ name }) => OUTCOMES.some((words) => words.test(name));

  const named = (columns) => OUTCOMES.map((words) => columns.find(({ name }) => words.test(name))).find(Boolean);

  /** That the column whose name fits best could not be taken, and that there are more drivers than may be compared. */
  const notes = (columns, { outcome, drivers }) => {
    if (outcome < 0) return [];
    const { quote } = cxFileText;
    const { LIMITS, number } = cxDriversLimits;
    const meant = named(columns);
    const possible = columns.filter((column) => !column.reason && !column.doubt && !isOutcome(column) && column.index !== outcome);
    const most = LIMITS.drivers;
    return [
      meant?.reason && `${quote(meant.name)} has the name of an outcome but was set aside: ${meant.reason}. ${quote(columns[outcome].name)} is chosen instead.`,
      drivers.length === most && possible.length > most
        && `${number(possible.length)} columns could be drivers. The first ${most} are ticked, because at most ${most} can be compared.`,
    ].filter(Boolean);
  };

  /**
   * @param {object[]} columns of cxDriversColumns
   * @returns {{outcome: number, drivers: number[]}} places among the columns; outcome is -1 where no two can be used
   */
  const guess = (columns) => {
    const usable = columns.filter(({ reason }) => !reason);
    const sure = usable.filter(({ doubt }) => !doubt);
    const from = sure.length > 1 ? sure : usable;
    if (from.length < 2) return { outcome: -1, drivers: [] };
    const outcome = named(from) ?? from[0];
    const rest = from.filter((column) => column !== outcome);
    const others = rest.filter((column) => !isOutcome(column));
    const drivers = (others.length ? others : rest).slice(0, cxDriversLimits.LIMITS.drivers);
    return { outcome: outcome.index, drivers: drivers.map(({ index }) => index) };
  };

  return { guess, notes, isOutcome };
})();
