/* The desk: the plan that this window works on, every change of it, and undo. theme/js/items/74-desk-several.js adds
   writing to several items at once: `writeTo` and `beginWith`. */
const cxDesk = (() => {
  const UNSEEN = new Set(["edition", "seen"]); // fields of a plan that no item shows
  const COUNTED = new Set(["status", "reason", "removed"]); // fields that say what is done of what there is
  const isSame = (one, other) => one.plan === other.plan && one.item === other.item && one.field === other.field;
  const steps = cxSteps.make(isSame); // { undo, at, words, join, from }; at: its stamp; from: the plan to show again
  const ours = new Set(); // the stamps of all that this window wrote

  const edition = () => document.querySelector('meta[name="cx-edition"]')?.content ?? "";
  /** Begins with the time, so that ids sort in the order in which they were made. */
  const newId = (kind) => {
    const chance = crypto.getRandomValues(new Uint32Array(1))[0];
    return `${kind}${Date.now().toString(36)}${chance.toString(36)}`;
  };

  /** The plan of this window: the one it chose, else the one chosen last, else the oldest; null where there is none. */
  const plan = () => {
    const { state } = cxStore;
    const chosen = [cxStorage.current(), state.current[0]].map((id) => cxPlans.plan(state, id));
    return chosen.find(Boolean) ?? cxPlans.all(state)[0] ?? null;
  };

  /** The items that differ after changes; null where anything may, because of the plan itself. */
  const itemsOf = (changes) => {
    const ofPlan = changes.some(({ item, field }) => item === null && !UNSEEN.has(field));
    return ofPlan ? null : new Set(changes.map(({ item }) => item).filter(Boolean));
  };

  const apply = (changes) => {
    const at = cxStore.stamp();
    ours.add(at);
    const clean = changes.map((one) => ({ ...one, value: cxFileText.ofField(one.field, one.value) }));
    const { state, undo } = cxState.apply(cxStore.state, clean, at, new Date().toISOString());
    cxStore.set(state, itemsOf(changes));
    return { undo, at };
  };

  /** As `change`. @param {object[]} quiet changes that come with them, and that undo leaves */
  const record = (changes, words, join, quiet) => {
    const deleted = changes.find(({ item, field, value }) => item === null && field === "removed" && value === true);
    const { undo, at } = apply([...quiet, ...changes]);
    steps.add({ undo: undo.slice(0, changes.length), at, words, join, from: deleted?.plan ?? "" });
    document.dispatchEvent(new CustomEvent("cx-undo"));
  };

  /**
   * Make changes that can be undone as one.
   * @param {object[]} changes see cxState.apply
   * @param {string} words what was done, for the undo button: "Done: List every survey"
   * @param {string} [join] changes with the same mark in a row are undone together
   */
  const change = (changes, words, join = "") => {
    settle();
    record(changes, words, join, []);
  };

  /** Write what nobody did by hand, for example when a plan was downloaded: no step of undo. */
  const quietly = (changes) => void apply(changes);

  /** Make a plan; undo deletes it again, and leaves its name as it was. */
  const open = (id, changes, words) => {
    const mark = { plan: id, item: null, field: "removed" };
    const from = plan()?.id;
    const { at } = apply([...changes, { ...mark, value: false }]);
    steps.add({ undo: [{ ...mark, value: true, written: at }], at, words, join: "", from });
    document.dispatchEvent(new CustomEvent("cx-undo"));
  };

  /** Stay with a plan: what another window chooses must not turn what is typed here to another one. */
  const settle = (id = plan()?.id) => {
    if (id && cxStorage.current() !== id) cxStorage.setCurrent(id);
  };

  /** The changes that make a plan; the first answer of a person makes "My plan". */
  const start = (id, name, seen = "") => [
    { plan: id, item: null, field: "name", value: name },
    { plan: id, item: null, field: "edition", value: edition() },
    { plan: id, item: null, field: "seen", value: seen },
  ];

  /** Who goes on working in a plan or an own item that was deleted elsewhere brings it back. */
  const revived = (found, item, wording) => {
    const back = { plan: found.id, item: null, field: "removed", value: false };
    const changes = plan()?.id === found.id ? [] : [back];
    if (!cxPlans.isGone(found, item)) return changes;
    return [...changes, { ...back, item }, { ...back, item, field: "text", value: cxPlans.answer(found, item).text || wording }];
  };

  /**
   * Write fields of an item into the plan of this window, or into the one where the person began.
   * @param {string} item full id
   * @param {Record<string, unknown>} fields for example { status: "done" }
   * @param {{words: string, wording?: string, join?: string, into?: string}} about
   *   wording: what the item says on this page; into: the id of the plan where the person began, deleted or not
   */
  const write = (item, fields, { words, wording = "", join = "", into = "" }) => {
    if (!plan()) cxStore.refresh(); // another window may have begun one a moment ago
    const found = cxStore.state.plans[into] ?? plan();
    const id = found?.id ?? newId("plan-");
    const changes = [];
    // The words that were answered are those of the first answer; what was taken back is no answer.
    const { text, ...before } = cxPlans.answer(found, item);
    if (wording && wording !== text && (!text || cxPlans.isBlank(before))) changes.push({ plan: id, item, field: "text", value: wording });
    for (const [field, value] of Object.entries(fields)) changes.push({ plan: id, item, field, value });
    const quiet = found ? revived(found, item, wording) : start(id, cxPlans.FIRST_NAME);
    settle(id); // before the page is told
    record(changes, words, join, quiet);
  };

  /**
   * Take back the last step.
   * @returns {{words: string, items: string[], kept: number, counts: boolean}|null} null where there is none; kept: how
   *   many changes stay, because another window wrote since; counts: whether more or fewer may be done now
   */
  const undo = () => {
    const step = steps.take();
    if (!step) return null;
    cxStore.refresh();
    const changes = cxUndoable(cxStore.state, step.undo, step.at, (stamp) => ours.has(stamp));
    if (step.from && changes.length) cxStorage.setCurrent(step.from);
    // What another window wrote since stays; the rest goes back.
    if (changes.length) cxState.restamp(steps.changes, changes, apply(changes).at);
    document.dispatchEvent(new CustomEvent("cx-undo"));
    return {
      words: step.words, kept: step.undo.length - changes.length,
      items: changes.map(({ item }) => item).filter(Boolean), counts: changes.some(({ field }) => COUNTED.has(field)),
    };
  };

  /** Whether a step did nothing but write what has this stamp. */
  const wrote = (at) => ({ undo: changes }) => changes.length === 1 && changes[0].written === at;

  /**
   * What this window did on an earlier page is the first step of this one.
   * @param {object} back the change that takes it back @param {number} at the stamp of what it takes back
   */
  const recall = (back, at, words) => {
    ours.add(at);
    if (!steps.has(wrote(at))) steps.addFirst({ undo: [{ ...back, before: 0, written: at }], at, words, join: "", from: back.plan });
    document.dispatchEvent(new CustomEvent("cx-undo"));
  };

  /** Take back the one thing that was written with this stamp, and not as the last step: its step goes. */
  const takeBack = (back, at) => {
    quietly([back]);
    steps.drop(wrote(at));
    document.dispatchEvent(new CustomEvent("cx-undo"));
  };

  /** Whether another window deleted a plan, or an own item of it. @param {string} [item] full id; without, the plan */
  const deletedElsewhere = (id, item) => {
    const found = cxStore.state.plans[id];
    if (!found || !(item ? cxPlans.isGone(found, item) : cxPlans.field(found, "removed") === true)) return false;
    const { removed, text } = item ? found.items[item] : found.fields;
    return !ours.has(cxRegisters.value(removed) === true ? removed[1] : text?.[1]);
  };

  /** The name of the plan of the last step, where it is about items of another plan than the one shown; else "". */
  const undoPlace = () => {
    const { plan: id } = steps.last?.undo.find(({ item }) => item !== null) ?? {};
    return id && id !== plan()?.id ? cxPlans.nameOf(cxStore.state.plans[id]) : "";
  };

  // What could be undone belonged to plans that are gone, whichever window cleared them.
  cxStore.subscribe(({ cleared }) => cleared && steps.forget());

  return {
    plan, settle, write, change, quietly, open, undo, undoPlace, recall, takeBack, deletedElsewhere, start, newId, edition,
    answer: (item) => cxPlans.answer(plan(), item),
    /** What undo would take back, in words; "" where there is nothing. */
    get undoWords() { return steps.last?.words ?? ""; },
    /** The stamp of what undo would take back; 0 where there is nothing. */
    get undoAt() { return steps.last?.at ?? 0; },
  };
})();
