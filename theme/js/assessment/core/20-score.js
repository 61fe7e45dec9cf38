/* The level of each dimension, and how far the answers support it. */
const cxScore = (() => {
  const { LEVELS, TOP } = cxGiven;

  const reaching = (levels, level) => levels.filter((one) => one >= level).length;

  /** The highest level that at least two thirds of these levels reach; null where there are none. */
  const twoThirds = (levels) => {
    if (!levels.length) return null;
    return LEVELS.filter((level) => level === 1 || 3 * reaching(levels, level) >= 2 * levels.length).at(-1);
  };

  const supportOf = (known, applicable) => {
    if (!known) return "none";
    if (known === applicable) return "all";
    return 2 * known >= applicable ? "most" : "few";
  };

  /** How many more of the known statements must reach the level above. */
  const nextOf = (level, levels) => {
    if (level === null || level === TOP) return null;
    const wanted = Math.ceil((2 * levels.length) / 3);
    return { level: level + 1, more: wanted - reaching(levels, level + 1) };
  };

  const lowestOf = (known) => {
    const least = Math.min(...known.map(({ level }) => level));
    return known.filter(({ level }) => level === least).map(({ statement }) => statement.id);
  };

  /** The lowest, until there are enough for the level above; more where several are equal. */
  const raiseOf = (known, next) => {
    if (!next) return [];
    const rising = [...known].sort((a, b) => a.level - b.level);
    const last = rising[next.more - 1].level;
    return rising.filter(({ level }) => level <= last).map(({ statement }) => statement.id);
  };

  const counted = (given, kind) => given.filter((one) => one.kind === kind).length;

  const dimension = (id, given) => {
    const known = given.filter(({ kind }) => kind === "known");
    const levels = known.map(({ level }) => level);
    const notApplicable = counted(given, "not-applicable");
    const applicable = given.length - notApplicable;
    const open = applicable - known.length;
    const taken = (level) => twoThirds([...levels, ...Array(open).fill(level)]);
    const level = twoThirds(levels);
    const next = nextOf(level, levels);
    return {
      id, level, low: taken(1), high: taken(TOP), support: supportOf(known.length, applicable),
      known: known.length, applicable, unknown: counted(given, "unknown"), unanswered: counted(given, "unanswered"),
      notApplicable, next, lowest: lowestOf(known), raise: raiseOf(known, next),
    };
  };

  /** Known statements that stand two levels or more above one that they rest on. */
  const contradictions = (given) => {
    const levels = new Map(given.map(({ statement, level }) => [statement.id, level]));
    return given.filter(({ level }) => level !== null).flatMap(({ statement, level }) =>
      statement.rests_on.filter((id) => (levels.get(id) ?? null) !== null && level - levels.get(id) >= 2)
        .map((id) => ({ statement: statement.id, rests_on: id })));
  };

  /**
   * @typedef {{id: string, level: number|null, low: number|null, high: number|null,
   *   support: "all"|"most"|"few"|"none", known: number, applicable: number, unknown: number, unanswered: number,
   *   notApplicable: number, next: {level: number, more: number}|null, lowest: string[],
   *   raise: string[]}} DimensionScore
   *   low and high: the level if every statement that is not known were at 1, and at 5; null where nothing applies.
   *   unknown: answered "Don't know". next: null without a level and at the highest. lowest: ids of statements.
   *   raise: the same and, from the lowest up, so many others that there are enough for `next`
   *
   * @param {object} model as the page holds it
   * @param {Record<string, {answer: string, reason?: string}>} answers by the id of the statement
   * @returns {{dimensions: DimensionScore[], contradictions: {statement: string, rests_on: string}[],
   *   answered: number, total: number}} answered: statements with any answer, "Don't know" among them
   */
  const score = (model, answers) => {
    const given = cxGiven.all(model, answers);
    const of = ({ id }) => dimension(id, given.filter(({ statement }) => statement.dimension === id));
    return {
      dimensions: model.dimensions.map(of), contradictions: contradictions(given),
      answered: given.length - counted(given, "unanswered"), total: given.length,
    };
  };

  /** @returns {number|null} the same rule over the dimensions that have a level; null where none has */
  const overall = ({ dimensions }) =>
    twoThirds(dimensions.map(({ level }) => level).filter((level) => level !== null));

  return { score, overall };
})();
