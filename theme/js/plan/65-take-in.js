/* Taking a file's plan in: into a plan that is there, or as a new one. Each is one step of undo. */
const cxTakeIn = (() => {
  const { count, joined } = cxAnswerWords;
  const { LIMITS, number } = cxFileWords;
  const FULL = `Nothing was added: a plan holds at most ${number(LIMITS.own)} items of your own and ${number(LIMITS.archive)} answers in the archive. Leave some out, or open it as a new plan.`;
  const LARGE = `Nothing was opened: with the items of this edition the plan would have more than ${number(LIMITS.items)}, and its file could not be read again. Leave some of the unknown items out.`;
  const key = ({ item, field }) => `${item} ${field}`;
  const names = () => cxPlans.all(cxStore.state).map(cxPlans.nameOf);

  /** A name that no other plan has; of a copy it is another copy, and no copy of a copy. */
  const free = (name, taken) =>
    cxPlanNames.check(name, taken) ? cxPlanNames.copy(name.replace(/ \(copy( \d+)?\)$/, ""), taken) : name;

  /** In how many items blanks were filled, as the dialog counts them; an item that two entries fill counts once. */
  const blanks = ({ filled, conflicts }, { left = [], apart = [] }, written) => {
    const out = new Set([...left, ...apart]);
    const taken = [...filled, ...conflicts].filter(({ id }) => !out.has(id));
    const isFilled = ({ to, fills }) => Object.keys(fills).some((field) => written.has(key({ item: to, field })));
    return new Set(taken.filter(isFilled).map(({ to }) => to)).size;
  };

  /** What came in, counted by what was written. */
  const words = (now, changes, choices) => {
    const [touched, written] = [new Set(changes.map(({ item }) => item)), new Set(changes.map(key))];
    const of = (entries) => entries.filter(({ to, id }) => touched.has(to) || touched.has(id)).length;
    const theirs = Object.values(choices.theirs ?? {}).filter(({ length }) => length).length;
    const more = [...now.filled, ...now.conflicts, ...now.same].filter(({ twin, id }) => twin && choices.apart?.includes(id) && touched.has(id));
    const [fresh, filled, archived, apart] = [of(now.fresh), blanks(now, choices, written), of(now.unknown), more.length];
    const parts = [
      fresh && count(fresh, "new answer"),
      filled && `blanks filled in ${count(filled, "item")}`,
      theirs && count(theirs, "conflict taken from the file", "conflicts taken from the file"),
      archived && count(archived, "answer in the archive", "answers in the archive"),
      apart && count(apart, "more own item"),
    ];
    return joined(parts.filter(Boolean));
  };

  /** Why nothing was added. @param {boolean} wanted whether anything had been chosen */
  const nothing = (now, wanted) => {
    if (!wanted) return "Nothing was added: you chose nothing from it.";
    const { fresh, filled, conflicts, unknown } = now;
    return fresh.length + filled.length + conflicts.length + unknown.length
      ? "Nothing was added: the plan changed in another window while you chose. Choose the file again to see what differs now."
      : "Nothing was added: meanwhile the plan has all of it, from another window.";
  };

  /**
   * Of the changes only those that were offered and chosen: a field that another window emptied meanwhile stays empty,
   * and an own item that it deleted stays deleted.
   */
  const asked = (wanted, changes) => {
    const keys = new Set(wanted.map(key));
    const [fits, rest] = [changes.filter((one) => keys.has(key(one))), changes.filter((one) => !keys.has(key(one)))];
    const gone = new Set(rest.filter(({ field }) => field === "removed").map(({ item }) => item));
    return fits.filter(({ item }) => !gone.has(item));
  };

  /** What was chosen and is not written, because another window wrote there first. */
  const missed = (wanted, changes) => {
    const written = new Set(changes.map(key));
    const items = new Set(wanted.filter((one) => one.field !== "text" && !written.has(key(one))).map(({ item }) => item));
    return items.size && ` ${count(items.size, "item was", "items were")} changed in another window meanwhile, and ${items.size === 1 ? "stays" : "stay"} as written there.`;
  };

  const sizes = (plan, catalog) => {
    const known = new Set(catalog.items.map(({ id }) => id));
    const ids = [...cxPlans.answers(plan).keys()].filter((id) => !known.has(id));
    const own = ids.filter(cxPlans.isOwn).length;
    return { own, archive: ids.length - own };
  };

  /** Whether the plan would grow above what a plan holds. */
  const tooMany = (plan, changes, catalog) => {
    const grown = cxState.apply({ plans: { [plan.id]: plan } }, changes, 0).state.plans[plan.id];
    const [before, after] = [sizes(plan, catalog), sizes(grown, catalog)];
    return Object.keys(after).some((kind) => after[kind] > LIMITS[kind] && after[kind] > before[kind]);
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
    const wanted = cxCompare.changes(shown, choices);
    const changes = asked(wanted, cxCompare.changes(now, settled));
    if (!changes.length) return nothing(now, wanted.length > 0);
    if (tooMany(plan, changes, catalog)) return FULL;
    cxDesk.change(changes, `Added from ${source}`);
    return `Added to “${cxPlans.nameOf(plan)}”: ${words(now, changes, settled)}.${missed(wanted, changes) || ""} Undo takes it back.`;
  };

  /** Whether the file of such a plan would have more items than are read. */
  const isLarge = ({ unknown }, catalog, left) => {
    const out = new Set(left);
    const archived = unknown.filter(({ id, own }) => !own && !out.has(id)).length;
    return archived > 0 && archived + catalog.items.length > LIMITS.items;
  };

  const NO_ROOM = `This cannot be added: a plan holds at most ${number(LIMITS.own)} items of your own and ${number(LIMITS.archive)} answers in the archive. Leave some out.`;
  const TOO_MANY = `This cannot be a new plan: with the items of this edition it would have more than ${number(LIMITS.items)}. Leave some of the unknown items out.`;

  /**
   * What cannot be done with the choices as they are, known before anybody asks for it.
   * @param {object} catalog
   * @returns {(shown: object, choices: object, left: string[]) => {add: string, open: string}} sentences; "" where it can
   */
  const limits = (plan, file, catalog) => {
    const alone = cxCompare.compare(cxState.blank("", ""), file, catalog);
    return (shown, choices, left) => ({
      add: plan && tooMany(plan, cxCompare.changes(shown, choices), catalog) ? NO_ROOM : "",
      open: isLarge(alone, catalog, left) ? TOO_MANY : "",
    });
  };

  /** Open as a plan of its own, without the items that are `left`. @returns {string} what happened */
  const open = (file, catalog, { left = [], name: other }) => {
    const id = cxDesk.newId("plan-");
    const name = free(file.name.trim() || other, names());
    const compared = cxCompare.compare(cxState.blank(id, ""), file, catalog);
    if (isLarge(compared, catalog, left)) return LARGE;
    const changes = cxCompare.changes(compared, { left });
    const edition = file.edition ? [{ plan: id, item: null, field: "edition", value: file.edition }] : [];
    cxDesk.open(id, [...cxDesk.start(id, name, file.seen ?? ""), ...edition, ...changes], `Opened: ${name}`);
    cxDeskPlans.choose(id);
    return `Opened as a new plan: “${name}”. Your other plans are as they were.`;
  };

  return { add, open, limits };
})();
