/* What undo must leave where it is: what somebody else has written since, and the plan or own item they wrote it in. */
const cxUndoable = (() => {
  /** Fields of a plan that are written without anybody working in it. */
  const QUIET = new Set(["removed", "edition", "seen", "downloaded"]);

  /** The item that a change of an undo takes out of its plan; null where it takes none. */
  const takesItem = ({ item, field, value }) =>
    item !== null && cxPlans.isOwn(item) && ((field === "text" && value === "") || (field === "removed" && value === true));

  const takesPlan = ({ item, field, value }) => item === null && field === "removed" && value === true;

  /**
   * The changes of an undo that may be made.
   * @param {object} state see cxState
   * @param {object[]} undo as cxState.apply gives it
   * @param {number} at the stamp of the step that is undone
   * @param {(stamp: number) => boolean} isOurs whether this window wrote it
   */
  return (state, undo, at, isOurs) => {
    const isTheirs = ([, stamp]) => stamp > at && !isOurs(stamp);
    const inItem = (fields = {}) => Object.values(fields).some(isTheirs);
    const inPlan = ({ fields, items }) =>
      Object.entries(fields).some(([name, register]) => !QUIET.has(name) && isTheirs(register)) || Object.values(items).some(inItem);

    const plans = new Set(undo.filter(takesPlan).map(({ plan }) => plan).filter((id) => state.plans[id] && inPlan(state.plans[id])));
    const key = ({ plan, item }) => `${plan} ${item}`;
    const items = new Set(undo.filter((one) => takesItem(one) && inItem(state.plans[one.plan]?.items[one.item])).map(key));
    return cxState.stillOurs(state, undo).filter((one) => !(takesPlan(one) && plans.has(one.plan)) && !items.has(key(one)));
  };
})();
