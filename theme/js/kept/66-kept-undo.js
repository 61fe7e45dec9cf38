/* Undo on a page that keeps something: its button's words and its keys. The page has the plan to undo as well, and the
   keys take back the later of the two steps. */
var cxKeptUndo = (() => {
  /**
   * @param {object} store of cxKept
   * @param {AbortSignal} signal ends it
   * @param {() => void} undo
   */
  const listen = (store, signal, undo) => {
    let planIsLater = false;
    document.addEventListener("cx-undo", () => { planIsLater = Boolean(cxDesk.undoWords); }, { signal });
    const end = store.subscribe(() => { planIsLater = false; });
    signal.addEventListener("abort", end);
    // Before the page's own keys, which know only of the plan.
    document.addEventListener("keydown", (event) => {
      if (!cxAsksUndo(event) || !store.undoWords || planIsLater) return;
      event.preventDefault();
      undo();
    }, { capture: true, signal });
  };

  /** Take back the last step. @returns {string} what to say; "" where there is no step */
  const take = (store) => {
    const before = JSON.stringify(store.entries());
    const step = store.undo();
    if (!step) return "";
    const isDone = JSON.stringify(store.entries()) !== before;
    return isDone ? `Undone: ${step}` : `Not undone: another window has changed it since. ${step}`;
  };

  return { listen, take };
})();
