/* The one case of this browser: reading it, and every step that changes it. */
const cxCaseBook = (() => {
  const store = cxKept.open("business-case");
  let known = null; // the draft and its case, until something changes

  store.subscribe(({ paths }) => {
    if (!paths || paths.size) known = null;
  });

  const current = () => {
    if (!known) {
      const draft = cxCaseDraft.of(store.entries(""));
      const theCase = cxCaseDraft.toCase(draft, cxCaseExample.meta());
      known = { draft, theCase, ready: new Map(cxCaseLines.of(theCase).lines.map((line) => [line.id, line])) };
    }
    return known;
  };

  const draft = () => current().draft;
  const theCase = () => current().theCase;
  /** A line with its numbers; undefined where it cannot be counted. */
  const readyOf = (id) => current().ready.get(id);
  const lineOf = (id) => draft().lines.find((line) => line.id === id);

  /** Typing in one field is one step. */
  const write = (path, value, what) => store.set({ [path]: value }, `Typing in “${what}”`, path);
  const choose = (path, value, words) => store.set({ [path]: value }, words);

  const kept = ({ kind, name, column, at }) => ({ kind, name, column, at });

  /** @param {string} id of a line @param {object} change of its name or column */
  const changeLine = (id, change, words, join = "") => {
    const line = lineOf(id);
    if (line) store.set({ [`line.${id}`]: { ...kept(line), ...change } }, words, join);
  };

  const newId = () => {
    const taken = new Set(draft().lines.map(({ id }) => id));
    for (;;) {
      const id = `line-${Math.random().toString(36).slice(2, 8).padEnd(6, "0")}`;
      if (!taken.has(id)) return id;
    }
  };

  /** @returns {string} the id of the new line */
  const add = (kind) => {
    const id = newId();
    const at = Math.max(0, ...draft().lines.map((line) => line.at)) + 1;
    const { label, column } = cxCaseKinds.KINDS[kind];
    store.set({ [`line.${id}`]: { kind, name: "", column, at } }, `Added “${label}”`);
    return id;
  };

  const nameOf = (line) => line.name.trim() || cxCaseKinds.KINDS[line.kind].label;

  const pathsOf = (id) => [`line.${id}`, ...store.entries(`value.${id}.`).map(([path]) => path)];

  const remove = (id) => {
    const line = lineOf(id);
    if (line) store.set(Object.fromEntries(pathsOf(id).map((path) => [path, null])), `Removed “${nameOf(line)}”`);
  };

  const nothing = () => Object.fromEntries(store.entries("").map(([path]) => [path, null]));

  /** Another case in place of this one; one step to take back. */
  const replace = (other, words) => store.set({ ...nothing(), ...Object.fromEntries(cxCaseDraft.toEntries(other)) }, words);
  const startAnew = () => store.set(nothing(), "Started anew");

  return {
    store, draft, theCase, lineOf, readyOf, write, choose, changeLine, add, remove, replace, startAnew, nameOf,
    isBlank: () => cxCaseDraft.isBlank(draft()),
  };
})();
