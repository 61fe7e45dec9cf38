/* The answers in this browser: what its store holds, whatever that is, and every change that a person makes to them. */
const cxAnswers = (() => {
  const PREFIX = "answer.";
  const SHORT = 50; // characters of a statement on the undo button

  const store = () => cxKept.open("assessment");

  /** No longer than a file takes it. */
  const cut = (text) => {
    const most = cxAssessmentFormat.LIMITS.text;
    return text.length > most ? Array.from(text).slice(0, most).join("") : text;
  };

  const text = (found, key) => {
    const value = cxGiven.own(found, key);
    return typeof value === "string" ? cut(value) : "";
  };
  const clean = (found) => ({ answer: text(found, "answer"), reason: text(found, "reason"), note: text(found, "note") });

  /** @returns {{answer: string, reason: string, note: string}} of a statement; blanks where there is nothing */
  const of = (id) => clean(store().get(PREFIX + id));

  /** @returns {Record<string, {answer: string, reason: string, note: string}>} by the id of the statement */
  const all = () => Object.fromEntries(store().entries(PREFIX).map(([path, found]) => [path.slice(PREFIX.length), clean(found)]));

  /** Only what is not blank; null where nothing is left. */
  const packed = (answer) => {
    const filled = Object.entries(answer).filter(([, value]) => value.trim());
    return filled.length ? Object.fromEntries(filled) : null;
  };

  /** The words of a statement, short enough for a button. */
  const short = (id) => {
    const words = cxAssessmentModel()?.byId.get(id)?.text ?? id;
    return words.length > SHORT ? `${words.slice(0, SHORT).trimEnd()}…` : words;
  };

  /**
   * Write an answer, its reason or its note.
   * @param {{answer?: string, reason?: string, note?: string}} fields
   * @param {string} what for the undo button: "Answer to"
   * @param {string} [join] steps with the same mark in a row are undone together
   */
  const set = (id, fields, what, join = "") =>
    store().set({ [PREFIX + id]: packed({ ...of(id), ...fields }) }, `${what} “${short(id)}”`, join);

  /** Take all answers away, with their reasons and notes. Saved results, targets and the name stay. */
  const clear = () => store().set(Object.fromEntries(store().entries(PREFIX).map(([path]) => [path, null])), "Start anew");

  const one = (path, values, otherwise) => {
    const found = store().get(path);
    return values.includes(found) ? found : otherwise;
  };

  return {
    store, of, all, set, clear,
    /** @returns {"quick"|"full"|""} "" until the person chose */
    get mode() { return one("mode", ["quick", "full"], ""); },
    /** @returns {"one"|"all"} one statement at a time, or all on one page */
    get view() { return one("view", ["one", "all"], "one"); },
    /** The id of the statement that was shown last; "" for none. */
    get at() { return text({ at: store().get("at") }, "at"); },
    /** Write "mode", "view" or "at": no step of undo. */
    keep: (values) => store().set(values),
  };
})();
