/* The owners of this plan, to choose from while typing. */
const cxOwners = (() => {
  const MOST = 100;
  const list = document.createElement("datalist");
  list.id = "cx-owners";
  document.body.append(list);

  const option = (value) => Object.assign(document.createElement("option"), { value });

  const refresh = () => {
    const owners = new Set([...cxPlans.answers(cxDesk.plan()).values()].map(({ owner }) => owner.trim()).filter(Boolean));
    list.replaceChildren(...[...owners].sort((a, b) => a.localeCompare(b)).slice(0, MOST).map(option));
  };

  return { refresh };
})();
