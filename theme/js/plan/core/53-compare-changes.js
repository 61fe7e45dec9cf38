/* From a comparison to changes of the plan. What differs stays as it is unless the person chose theirs. */
const cxCompareChanges = (() => {
  /**
   * @typedef {{theirs?: Record<string, string[]>, unknown?: boolean, apart?: string[]}} Choices
   *   theirs: the fields, by id in the file, for which theirs was chosen; unknown: whether answers to items that this
   *   edition does not have come in (yes unless told); apart: ids of own items that are not the same as ours after all
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

  const part = (entry, theirs) => ({
    item: entry.to, fields: Object.assign({}, entry.fills, ...chosen(entry, theirs)),
  });

  /**
   * @param {object} comparison of cxCompare.compare
   * @param {Choices} choices
   * @returns {object[]} for cxDesk.change
   */
  const changes = (comparison, { theirs = {}, unknown = true, apart = [] }) => {
    const { fresh, filled, conflicts, same } = comparison;
    const isApart = (entry) => entry.twin && apart.includes(entry.id);
    const writes = [
      ...fresh.map(whole),
      ...[...filled, ...conflicts, ...same].map((entry) => (isApart(entry) ? whole(entry) : part(entry, theirs))),
      ...(unknown ? comparison.unknown : []).map(whole),
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
