/* Taking back, and what becomes of windows: left, loaded again, told of what others did. */
const windowSteps = ({ browser, model, hand, does }) => {
  const { chances, shown, arrive, all, areApart } = hand;

  /** What was deleted leaves only a mark in storage: nobody works in it, unless to bring it back. */
  const isGone = (shelf) => ({ plan, item, field }) =>
    [null, ...(isTeams(item) ? [item] : [])].some((one) => shelf.get(plan, one, "removed") === true && !(one === item && field === "removed"));

  const removes = ({ field, value }) => field === "removed" && value === true;

  const undo = (window) => {
    const last = window.undo.at(-1);
    if (last && (last.blind || last.changes.some(isGone(window.shelf)) || (areApart() && last.changes.some(removes)))) return does.write(window);
    arrive(window);
    const { cxUndo, cxDesk: { undoWords: words } } = window.tab;
    cxUndo();
    const taken = model.takeBack(window);
    if (last) window.looked = model.steps; // where there is nothing to undo, it does not look
    if (taken.some(({ field, item }) => field === "removed" || (isTeams(item) && field === "text"))) all();
    window.plan = window.tab.session.getItem("cx-playbook-current"); // undo may show another plan again
    return `undid ${words}: ${JSON.stringify(taken)}`;
  };

  /** Begin anew with what is in storage: nothing that was done may be gone, heard of or not. */
  const begun = (window) =>
    Object.assign(window, { life: window.tab.life, shelf: model.shared, looked: -1, undo: [], plan: shown(window)?.id });

  const reload = (window) => {
    window.tab.reload();
    begun(window);
    return "reloaded";
  };

  const close = (window) => {
    window.tab.close();
    begun(window);
    return "closed, and opened anew";
  };

  /** It takes a while; on the way back the window looks by itself. */
  const away = (window) => {
    window.tab.leave();
    browser.pass(PUT_OFF);
    window.tab.comeBack();
    window.looked = model.steps;
    return "away and back";
  };

  const hear = (window) => {
    window.tab.hear(1 + chances.below(3));
    return "heard";
  };

  const settle = () => {
    all();
    return "all heard of everything";
  };

  return { undo, reload, close, away, hear, settle };
};
