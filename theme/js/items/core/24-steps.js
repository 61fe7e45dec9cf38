/* Steps that can be taken back, newest last: of the plan, and of what a tool keeps (theme/js/kept/62-kept-store.js). */
const cxSteps = (() => {
  const MOST = 100;

  /** A later write of the same step: it goes back to what was before the first. */
  const join = (undo, later, isSame) => {
    const first = undo.find((one) => isSame(one, later));
    if (first) first.written = later.written;
    else undo.push(later);
  };

  /**
   * @typedef {{undo: object[], words: string, join: string}} Step undo: the changes that bring back what was, `written`
   *   being the stamp of what they take back
   * @param {(one: object, other: object) => boolean} isSame whether two changes are of the same field
   */
  const make = (isSame) => {
    const done = [];

    /** @param {Step} step with the same `join` as the last one it becomes a part of it: typing into one field is one step */
    const add = (step) => {
      const last = done.at(-1);
      if (!step.join || last?.join !== step.join) done.push(step);
      else for (const one of step.undo) join(last.undo, one, isSame);
      if (done.length > MOST) done.shift();
    };

    return {
      add,
      /** Of an earlier page of this window: everything else came later. */
      addFirst: (step) => void done.unshift(step),
      /** What was taken back by itself, out of its turn, is a step no longer. @param {(step: Step) => boolean} test */
      drop: (test) => void done.splice(0, done.length, ...done.filter((step) => !test(step))),
      has: (test) => done.some(test),
      /** @returns {Step|undefined} the last step, which is one no longer */
      take: () => done.pop(),
      forget: () => void done.splice(0),
      get last() { return done.at(-1); },
      /** The changes of all steps. */
      get changes() { return done.flatMap(({ undo }) => undo); },
    };
  };

  return { make };
})();
