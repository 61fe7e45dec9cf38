/* Taking a file's plan in: into a plan that is there, or as a new one. Each is one step of undo. */
const cxTakeIn = (() => {
  const { count, joined } = cxAnswerWords;
  const MOST = cxFileWords.number(cxFileWords.LIMITS.items);
  const FULL = `Nothing was added: a plan holds at most ${MOST} items of the playbook and ${MOST} of your own. Open it as a new plan.`;
  const names = () => cxPlans.all(cxStore.state).map((plan) => cxPlans.field(plan, "name"));

  /** A name that no other plan has; of a copy it is another copy, and no copy of a copy. */
  const free = (name, taken) =>
    cxPlanNames.check(name, taken) ? cxPlanNames.copy(name.replace(/ \(copy( \d+)?\)$/, ""), taken) : name;

  /** What came in, counted by what was written. */
  const words = (now, changes, choices) => {
    const touched = new Set(changes.map(({ item }) => item));
    const of = (entries) => entries.filter(({ to, id }) => touched.has(to) || touched.has(id)).length;
    const theirs = Object.values(choices.theirs ?? {}).flat().length;
    const blanks = Object.keys(Object.assign({}, ...[...now.filled, ...now.conflicts].map(({ to, fills }) =>
      Object.fromEntries(Object.keys(fills).map((field) => [`${to} ${field}`, true]))))).length;
    const parts = [
      now.fresh.length && count(of(now.fresh), "new answer"),
      blanks && count(blanks, "blank filled", "blanks filled"),
      theirs && count(theirs, "conflict taken from the file", "conflicts taken from the file"),
      of(now.unknown) && count(of(now.unknown), "answer in the archive", "answers in the archive"),
    ];
    return joined(parts.filter(Boolean));
  };

  /** Whether the plan would have more than its own file may have. */
  const tooMany = (plan, changes, catalog) => {
    const after = cxState.apply({ plans: { [plan.id]: plan } }, changes, 0).state.plans[plan.id];
    return cxFileRead.tooMany(cxFile.write(after, catalog, 0)) !== null;
  };

  /**
   * Add to a plan. It is compared once more, because another window may have written since it was shown.
   * @returns {string} what happened
   */
  const add = (file, catalog, { shown, choices, source }) => {
    cxStore.refresh();
    const plan = cxPlans.plan(cxStore.state, shown.plan);
    if (!plan) return "Nothing was added: the plan was deleted in another window.";
    const now = cxCompare.compare(plan, file, catalog);
    const settled = cxCompareChanges.settled(choices, shown, now);
    const changes = cxCompare.changes(now, settled);
    if (!changes.length) return "Nothing was added: the plan has all of it.";
    if (tooMany(plan, changes, catalog)) return FULL;
    cxDesk.change(changes, `Added from ${source}`);
    return `Added to “${cxPlans.field(plan, "name")}”: ${words(now, changes, settled)}. Undo takes it back.`;
  };

  /** Open as a plan of its own. @returns {string} what happened */
  const open = (file, catalog, { choices = {}, name: other }) => {
    const id = cxDesk.newId("plan-");
    const name = free(file.name.trim() || other, names());
    const { unknown } = choices;
    const changes = cxCompare.changes(cxCompare.compare(cxState.blank(id, ""), file, catalog), { unknown });
    const edition = file.edition ? [{ plan: id, item: null, field: "edition", value: file.edition }] : [];
    cxDesk.open(id, [...cxDesk.start(id, name, file.seen ?? ""), ...edition, ...changes], `Opened: ${name}`);
    cxDeskPlans.choose(id);
    return `Opened as a new plan: “${name}”. Your other plans are as they were.`;
  };

  return { add, open };
})();
