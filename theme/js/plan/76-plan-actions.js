/* What can be done with plans as a whole: start, rename, copy, delete. */
const cxPlanActions = (() => {
  const { nameOf } = cxPlans;

  const namesBut = (id) => cxPlans.all(cxStore.state).filter((plan) => plan.id !== id).map(nameOf);

  /** While a dialog is open another window may delete the plan. @returns {string} "" or what is wrong and what to do */
  const gone = (id) =>
    cxPlans.plan(cxStore.state, id) ? "" : "This plan was deleted in another window. Copy your words before you choose Cancel.";

  /** @param {string} [about] the plan that the dialog is about @param {string} [own] the plan that may keep its name */
  const ask = (title, action, value, about = "", own = "") =>
    cxModal.ask({
      title, action, value, label: "Name of the plan", hint: "For example the service it is for: Passport renewal",
      check: (text) => (about && gone(about)) || cxPlanNames.check(text, namesBut(own)),
    });

  const create = async () => {
    const name = await ask("New plan", "Start plan", "");
    if (name === null) return;
    cxDeskPlans.create(name, cxCatalog().items.map(({ id }) => id));
    cxSay(`New plan: ${name}`);
  };

  const rename = async () => {
    const { id } = cxDesk.plan();
    const name = await ask("Rename the plan", "Rename", nameOf(cxDesk.plan()), id, id);
    const plan = cxPlans.plan(cxStore.state, id);
    if (name === null || !plan || name === nameOf(plan)) return;
    cxDeskPlans.rename(id, name);
    cxSay(`Renamed to ${name}`);
  };

  const duplicate = async () => {
    const { id } = cxDesk.plan();
    const free = cxPlanNames.copy(nameOf(cxDesk.plan()), namesBut(""));
    const name = await ask("Duplicate the plan", "Duplicate", free, id);
    const plan = cxPlans.plan(cxStore.state, id);
    if (name === null || !plan) return;
    cxDeskPlans.duplicate(plan, name);
    cxSay(`Duplicated as ${name}`);
  };

  /** @returns {{id: string, name: string, isKept: boolean}} what was deleted, and whether this window keeps it after
      the page is left */
  const remove = () => {
    const plan = cxDesk.plan();
    cxDeskPlans.remove(plan);
    return { id: plan.id, name: nameOf(plan), isKept: cxDeletedPlan.keep(plan) };
  };

  /**
   * Take back a deletion: the last step is undone; where others came after it, only the deletion goes. Never as a step
   * of its own, or the next undo would delete again.
   * @param {object} mark the change that takes it back
   */
  const takeBack = (mark) => {
    if (!cxStore.state.plans[mark.plan]) return;
    const removed = () => {
      const { fields, items } = cxStore.state.plans[mark.plan];
      return (mark.item ? items[mark.item] : fields).removed;
    };
    const at = removed()?.[1];
    if (at === cxDesk.undoAt) cxUndo();
    if (cxRegisters.value(removed()) === true) cxDesk.takeBack(mark, at);
  };

  /** Bring a deleted plan back. */
  const restore = ({ id, name }) => {
    takeBack({ plan: id, item: null, field: "removed", value: false });
    cxSay(`Brought back: ${name}`, "step");
  };

  return { gone, create, rename, duplicate, remove, takeBack, restore };
})();
