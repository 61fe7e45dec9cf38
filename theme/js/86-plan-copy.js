/* A copy of the plan as a file, on any page: for people whose browser cannot keep it. */
const cxPlanCopy = (() => {
  const site = () => cxItemWords.tidy(document.querySelector(".cx-brand__name")?.textContent ?? "");
  let copied = null; // the state that the last file was made from

  const ofPlan = () => {
    const plan = cxDesk.plan() ?? cxState.blank("plan-0", "");
    // Each answer has the words of its item, so the items of the edition are not needed.
    const catalog = { playbook: site(), edition: cxDesk.edition(), items: [] };
    const file = cxFile.write(plan, catalog, new Date());
    cxDownload(cxFile.name(file, "json", cxDays.today(new Date())), cxFile.text(file));
  };

  /** What stands in storage, letter by letter, for somebody who can mend it. */
  const ofStorage = () => cxDownload("cx-playbook-stored.txt", cxStorage.read().value ?? "", "text/plain");

  const save = () => {
    if (cxStore.health === "damaged") return ofStorage();
    copied = cxStore.state;
    return ofPlan();
  };

  /** Whether storage holds all that this window has. */
  const isStored = () => {
    const { value, fault } = cxStorage.read();
    const found = fault ? null : cxStored.read(value).state;
    return Boolean(found) && cxState.covers(found, cxStored.kept(cxStore.state));
  };

  /** Whether something would be lost with this page: neither stored nor in a file. */
  const wouldLose = () => cxStore.health !== "saved" && cxPlans.all(cxStore.state).length > 0
    && copied !== cxStore.state && !isStored();

  return { save, wouldLose };
})();
