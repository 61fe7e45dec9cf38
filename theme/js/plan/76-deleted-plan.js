/* The plan that this window deleted last. Storage keeps only its mark (theme/js/items/core/26-stored.js); the window
   keeps its answers until it is closed, so that the deletion can be taken back also after the page was left. */
const cxDeletedPlan = (() => {
  const fieldsOf = (id) => cxStore.state.plans[id]?.fields ?? {};

  /** The stamp of a plan's deletion; 0 where it is not deleted, or nobody knows it any more. */
  const deletion = (id) => {
    const [isRemoved, at] = fieldsOf(id).removed ?? [false, 0];
    return isRemoved === true ? at : 0;
  };

  const written = () => {
    try {
      const { at, plans } = JSON.parse(cxStorage.deleted());
      const { state } = cxStored.read(plans);
      const [plan] = Object.values(state.plans);
      return { at, state, id: plan.id, name: cxPlans.nameOf(plan) };
    } catch {
      return null; // there is none, or it is not ours
    }
  };

  /**
   * Keep a plan that was deleted a moment ago.
   * @param {object} plan as it was before
   * @returns {boolean} whether the window has it; where storage is full or forbidden only the page does
   */
  const keep = (plan) => {
    const plans = cxStored.write({ current: ["", 0], plans: { [plan.id]: plan } });
    const isKept = !cxStorage.setDeleted(JSON.stringify({ at: deletion(plan.id), plans })).fault;
    if (!isKept) cxStorage.setDeleted(""); // the one before is no longer the last
    return isKept;
  };

  const isAbout = ({ at, id }) => at > 0 && deletion(id) === at;

  /** What is back, was deleted anew or cleared need not be kept. Where storage cannot be read nobody knows. */
  const settle = () => {
    const found = written();
    const isRead = cxStore.health === "saved" || cxStore.health === "full";
    if (found && isRead && !isAbout(found)) cxStorage.setDeleted("");
  };

  /**
   * The plan that this window deleted last, with its answers in the store again, still deleted: a step that undo takes
   * back. Whatever happened to it since, here or in another window, is later than what the window kept.
   * @returns {{id: string, name: string}|null}
   */
  const wake = () => {
    settle();
    const found = written();
    if (!found || !isAbout(found)) return null;
    cxStore.join(found.state);
    cxDeskPlans.recall(found.id, found.name, found.at);
    return { id: found.id, name: found.name };
  };

  return { keep, wake, settle };
})();
