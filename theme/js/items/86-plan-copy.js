/* A copy of the plan as a file, on any page: for people whose browser cannot keep it. */
const cxPlanCopy = (() => {
  const site = () => cxFileText.tidy(document.querySelector(".cx-brand__name")?.textContent ?? "");
  let rescued = false; // whether the unreadable text of the storage was downloaded
  const copied = new Map(); // plans by id, as they were when a file was made of them

  const ofPlan = (plan) => {
    // Each answer has the words of its item, so the items of the edition are not needed.
    const catalog = { playbook: site(), edition: cxDesk.edition(), items: [] };
    cxPlanFile.download(plan, catalog);
  };

  /** What stands in storage, letter by letter, for somebody who can mend it. */
  const ofStorage = () => cxDownload("cx-playbook-stored.txt", cxStorage.read().value ?? "", "text/plain");

  const withoutCopy = () => cxPlans.all(cxStore.state).filter((plan) => copied.get(plan.id) !== plan);

  /**
   * Download a file of this window's plan; once that has one, of the next plan that has none.
   * Browsers ask before they take several files at one click.
   * @returns {string[]} the names of the plans that have no file yet
   */
  const save = () => {
    const left = withoutCopy();
    const plan = left.find(({ id }) => id === cxDesk.plan().id) ?? left[0] ?? cxDesk.plan();
    if (cxStore.health === "damaged" && !rescued) {
      rescued = true;
      ofStorage();
    } else if (plan) {
      ofPlan(plan);
      copied.set(plan.id, cxPlans.plan(cxStore.state, plan.id)); // with the mark that it was downloaded
    }
    return withoutCopy().map((one) => cxPlans.field(one, "name"));
  };

  /** Whether storage holds all that this window has. */
  const isStored = () => {
    const { value, fault } = cxStorage.read();
    const found = fault ? null : cxStored.read(value).state;
    return Boolean(found) && cxState.covers(found, cxStored.kept(cxStore.state));
  };

  /** Whether something would be lost with this page: neither stored nor in a file. */
  const wouldLose = () => cxStore.health !== "saved" && withoutCopy().length > 0 && !isStored();

  return { save, wouldLose };
})();
