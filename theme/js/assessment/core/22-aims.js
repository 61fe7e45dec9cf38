/* What a team aims at in each dimension: its own target, or one level up. */
const cxAims = (() => {
  const { LEVELS, TOP, own } = cxGiven;

  /** The target that is set for a dimension; null for none. */
  const target = (targets, id) => {
    const found = own(targets, id);
    return LEVELS.includes(found) ? found : null;
  };

  const of = (targets) => ({ id, level }) => {
    const set = target(targets, id);
    const up = level === null ? null : Math.min(level + 1, TOP);
    return { id, target: set, gap: set === null || level === null ? null : set - level, aim: set ?? up };
  };

  /**
   * @param {{dimensions: object[]}} score
   * @param {Record<string, number>} targets level by dimension
   * @returns {{id: string, target: number|null, gap: number|null, aim: number|null}[]} gap: target minus level, below
   *   zero where the level is higher; aim: null without a target and a level
   */
  const all = (score, targets = {}) => score.dimensions.map(of(targets));

  return { all };
})();
