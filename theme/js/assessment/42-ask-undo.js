/* Undo on the page of the statements: what it took back, and where. */
const cxAskUndo = (() => {
  /**
   * Take back the last step.
   * @returns {{words: string, changed: string[]}|null} words: what to say; changed: ids of statements; null for no step
   */
  const take = () => {
    const before = cxAnswers.all();
    const words = cxKeptUndo.take(cxAnswers.store());
    if (!words) return null;
    const after = cxAnswers.all();
    const ids = Object.keys({ ...before, ...after });
    return { words, changed: ids.filter((id) => JSON.stringify(before[id]) !== JSON.stringify(after[id])) };
  };

  return { take };
})();
