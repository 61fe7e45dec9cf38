/* From a comparison to changes of the plan. What differs stays as it is unless the person chose theirs. */
const cxCompareChanges = (() => {
  /**
   * @typedef {{theirs?: Record<string, string[]>, left?: Iterable<string>, apart?: string[]}} Choices
   *   theirs: the fields, by id in the file, for which theirs was chosen; left: ids in the file of which nothing new
   *   comes in and no blank is filled; apart: ids of own items that are not the same as ours after all
   */

  const isFilled = ([, value]) => value !== "" && value !== "to-do" && value !== false;

  /** All that a file says about an item. What is left of a deleted own item is written over, blanks too. */
  const whole = ({ id, own, revived, wording, theirs }) => {
    const fields = Object.entries({ ...theirs, text: wording });
    const written = Object.fromEntries(revived ? fields : fields.filter(isFilled));
    return { item: id, fields: own ? { ...written, removed: false } : written };
  };

  const chosen = ({ id, conflicts }, theirs) => {
    const wanted = Object.hasOwn(theirs, id) ? theirs[id] : [];
    return conflicts.filter(({ field }) => wanted.includes(field)).map((one) => one.theirs);
  };

  const part = (entry, theirs, isLeft) => ({
    item: entry.to, fields: Object.assign({}, isLeft ? {} : entry.fills, ...chosen(entry, theirs)),
  });

  /**
   * @param {object} comparison of cxCompare.compare
   * @param {Choices} choices
   * @returns {object[]} for cxDesk.change
   */
  const changes = (comparison, { theirs = {}, left = [], apart = [] }) => {
    const { fresh, filled, conflicts, same, unknown } = comparison;
    const out = new Set(left);
    const isTaken = ({ id }) => !out.has(id);
    const isApart = (entry) => entry.twin && apart.includes(entry.id);
    const writes = [
      ...fresh.filter(isTaken).map(whole),
      ...[...filled, ...conflicts, ...same].map((entry) => (isApart(entry) ? whole(entry) : part(entry, theirs, !isTaken(entry)))),
      ...unknown.filter(isTaken).map(whole),
    ];
    return writes.flatMap(({ item, fields }) =>
      Object.entries(fields).map(([field, value]) => ({ plan: comparison.plan, item, field, value })));
  };

  /**
   * The choices that still hold: while somebody chose, another window may have written. Theirs was chosen over what
   * was shown, and over nothing else.
   * @param {object} shown the comparison that was shown
   * @param {object} now the comparison with the plan as it is now
   * @returns {Choices}
   */
  const settled = (choices, shown, now) => {
    const marks = (comparison) =>
      comparison.conflicts.flatMap(({ id, conflicts }) => conflicts.map((one) => JSON.stringify([id, one.field, one.mine])));
    const before = new Set(marks(shown));
    const after = new Set(marks(now).filter((mark) => before.has(mark)).map((mark) => JSON.parse(mark).slice(0, 2).join(" ")));
    const kept = Object.entries(choices.theirs ?? {}).map(([id, fields]) =>
      [id, fields.filter((field) => after.has(`${id} ${field}`))]);
    return { ...choices, theirs: Object.fromEntries(kept) };
  };

  return { changes, settled };
})();
