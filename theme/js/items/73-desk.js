/* The desk: the plan that this window works on, every change of it, and undo. */
const cxDesk = (() => {
  const UNDOS = 100;
  const FIRST_NAME = "My plan";
  const done = []; // what can be taken back, newest last: { undo, words, join, from }; from: the plan to show again

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

  const itemsOf = (changes) => {
    const ofPlan = changes.some(({ item }) => item === null);
    return ofPlan ? null : new Set(changes.map(({ item }) => item));
  };

  const apply = (changes) => {
    const at = cxStore.stamp();
    const { state, undo } = cxState.apply(cxStore.state, changes, at, new Date().toISOString());
    cxStore.set(state, itemsOf(changes));
    return { undo, at };
  };

  /** Typing into one field is one step of undo, however many letters it has. */
  const remember = ({ undo, at }, words, join, from = "") => {
    const last = done.at(-1);
    if (join && last?.join === join) {
      const same = (one) =>
        undo.some(({ plan: id, item, field }) => id === one.plan && item === one.item && field === one.field);
      for (const change of last.undo.filter(same)) change.written = at;
      return;
    }
    done.push({ undo, words, join, from });
    if (done.length > UNDOS) done.shift();
  };

  /**
   * Make changes that can be undone as one.
   * @param {object[]} changes see cxState.apply
   * @param {string} words what was done, for the undo button: "Done: List every survey"
   * @param {string} [join] changes with the same mark in a row are undone together
   */
  const change = (changes, words, join = "") => {
    const deleted = changes.find(({ item, field, value }) => item === null && field === "removed" && value === true);
    const made = apply(changes);
    remember(made, words, join, deleted?.plan);
    document.dispatchEvent(new CustomEvent("cx-undo"));
  };

  /** Write what nobody did by hand, for example when a plan was downloaded: no step of undo. */
  const quietly = (changes) => void apply(changes);

  /** Make a plan; undo deletes it again, and leaves its name as it was. */
  const open = (id, changes, words) => {
    const mark = { plan: id, item: null, field: "removed" };
    const from = plan()?.id;
    const { at } = apply([...changes, { ...mark, value: false }]);
    remember({ undo: [{ ...mark, value: true, written: at }], at }, words, "", from);
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

  /**
   * Write fields of an item into the plan of this window.
   * @param {string} item full id
   * @param {Record<string, unknown>} fields for example { status: "done" }
   * @param {{words: string, wording?: string, join?: string}} about wording: what the item says on this page
   */
  const write = (item, fields, { words, wording = "", join = "" }) => {
    if (!plan()) cxStore.refresh(); // another window may have begun one a moment ago
    const found = plan();
    const id = found?.id ?? newId("plan-");
    const changes = [];
    if (!found) apply(start(id, FIRST_NAME));
    // The words that were answered are those of the first answer; what was taken back is no answer.
    const { text, ...before } = cxPlans.answer(found, item);
    if (wording && wording !== text && (!text || cxPlans.isBlank(before))) changes.push({ plan: id, item, field: "text", value: wording });
    for (const [field, value] of Object.entries(fields)) changes.push({ plan: id, item, field, value });
    change(changes, words, join);
    settle(id);
  };

  /** Take back the last step. @returns {{words: string, items: string[]}|null} null where there is none */
  const undo = () => {
    const step = done.pop();
    if (!step) return null;
    cxStore.refresh();
    const changes = cxState.stillOurs(cxStore.state, step.undo);
    if (step.from && changes.length) cxStorage.setCurrent(step.from);
    // What another window wrote since stays; the rest goes back.
    if (changes.length) cxState.restamp(done.flatMap((one) => one.undo), changes, apply(changes).at);
    document.dispatchEvent(new CustomEvent("cx-undo"));
    return { words: step.words, items: changes.map(({ item }) => item).filter(Boolean), kept: step.undo.length - changes.length };
  };

  // What could be undone belonged to plans that are gone, whichever window cleared them.
  cxStore.subscribe(({ cleared }) => cleared && done.splice(0));

  return {
    plan, settle, write, change, quietly, open, undo, start, newId, edition,
    answer: (item) => cxPlans.answer(plan(), item),
    /** What undo would take back, in words; "" where there is nothing. */
    get undoWords() { return done.at(-1)?.words ?? ""; },
  };
})();
