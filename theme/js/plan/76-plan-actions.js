/* What can be done with plans as a whole: start, rename, copy, delete. */
const cxPlanActions = (() => {
  const nameOf = (plan) => cxPlans.field(plan, "name") || "My plan";

  const namesBut = (id) => cxPlans.all(cxStore.state).filter((plan) => plan.id !== id).map(nameOf);

  const ask = (title, action, value, id = "") =>
    cxModal.ask({
      title, action, value, label: "Name of the plan", hint: "For example the service it is for: Passport renewal",
      check: (text) => cxPlanNames.check(text, namesBut(id)),
    });

  const create = async () => {
    const name = await ask("New plan", "Start plan", "");
    if (name === null) return;
    cxDeskPlans.create(name, cxCatalog().items.map(({ id }) => id));
    cxSay(`New plan: ${name}`);
  };

  const rename = async () => {
    const { id } = cxDesk.plan();
    const name = await ask("Rename the plan", "Rename", nameOf(cxDesk.plan()), id);
    if (name === null || name === nameOf(cxPlans.plan(cxStore.state, id) ?? cxDesk.plan())) return;
    cxDeskPlans.rename(id, name);
    cxSay(`Renamed to ${name}`);
  };

  const duplicate = async () => {
    const { id } = cxDesk.plan();
    const free = cxPlanNames.copy(nameOf(cxDesk.plan()), namesBut(""));
    const name = await ask("Duplicate the plan", "Duplicate", free);
    const plan = cxPlans.plan(cxStore.state, id);
    if (name === null || !plan) return;
    cxDeskPlans.duplicate(plan, name);
    cxSay(`Duplicated as ${name}`);
  };

  /** @returns {{id: string, name: string}} what was deleted */
  const remove = () => {
    const plan = cxDesk.plan();
    cxDeskPlans.remove(plan);
    return { id: plan.id, name: nameOf(plan) };
  };

  /** Bring a deleted plan back and show it. */
  const restore = ({ id, name }) => {
    cxDesk.change([{ plan: id, item: null, field: "removed", value: false }], `Brought back: ${name}`);
    cxDeskPlans.choose(id);
    cxSay(`Brought back: ${name}`);
  };

  return { nameOf, create, rename, duplicate, remove, restore };
})();
