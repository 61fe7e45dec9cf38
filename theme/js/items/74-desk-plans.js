/* Several plans with names: make, choose, rename, copy, delete, and clear everything from this computer. */
const cxDeskPlans = (() => {
  const field = (plan, name, value) => ({ plan, item: null, field: name, value });
  const deleted = (name) => `Deleted: ${name}`;

  /** Show another plan in this window, and first in windows opened later. */
  const choose = (id) => {
    cxStorage.setCurrent(id);
    cxStore.set(cxState.choose(cxStore.state, id, cxStore.stamp()), null);
  };

  /** @param {string[]} seen all items of this edition @returns {string} the new plan's id */
  const create = (name, seen) => {
    const id = cxDesk.newId("plan-");
    cxDesk.open(id, cxDesk.start(id, name, seen), `New plan: ${name}`);
    choose(id);
    return id;
  };

  const rename = (id, name) => cxDesk.change([field(id, "name", name)], `Renamed to ${name}`);

  /** A copy of a plan with all its answers, under another name. */
  const duplicate = (plan, name) => {
    const id = cxDesk.newId("plan-");
    const values = (item, fields) =>
      Object.entries(fields).map(([name, [value]]) => ({ plan: id, item, field: name, value }));
    const items = Object.entries(plan.items).flatMap(([item, fields]) => values(item, fields));
    const { downloaded, removed, ...fields } = plan.fields; // no file was made of the copy yet
    cxDesk.open(id, [...values(null, fields), field(id, "name", name), ...items], `Duplicated as ${name}`);
    choose(id);
    return id;
  };

  /** Delete a plan. Its window can bring it back until it is closed (theme/js/plan/76-deleted-plan.js). */
  const remove = (plan) => cxDesk.change([field(plan.id, "removed", true)], deleted(cxPlans.nameOf(plan)));

  /** What this window deleted on an earlier page can be undone on this one too. @param {number} at the stamp of its deletion */
  const recall = (id, name, at) => cxDesk.recall(field(id, "removed", false), at, deleted(name));

  /** Remove all plans and settings of this site from this browser, in all its windows. */
  const clear = () => {
    const fault = cxStorage.clear().fault;
    cxStore.forget();
    return !fault;
  };

  return { choose, create, rename, duplicate, remove, recall, clear };
})();
