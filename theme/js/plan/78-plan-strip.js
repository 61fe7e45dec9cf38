/* The plan page's part of the strip at the lower edge of the window: undo, always within reach in a long list, and
   sorting again where items belong elsewhere now. */
const cxPlanStrip = (() => {
  const HOW = "Sort again with Ctrl+Enter or at the end of the page.";

  const staleWords = (number) => (number === 1 ? "1 item belongs elsewhere now. " : `${number} items belong elsewhere now. `);

  const build = (sort) => {
    const words = cxElement("span");
    return {
      words,
      name: cxElement("strong.cx-plan-strip__name"),
      stale: cxElement("span.cx-plan-strip__stale", { hidden: true }, words,
        cxElement("button.cx-plan-strip__sort", { textContent: "Sort again", "aria-keyshortcuts": "Control+Enter", title: "Ctrl+Enter", click: sort })),
      undo: cxElement("button.cx-bar__undo", { click: cxUndo }, "Undo", cxElement("span.cx-bar__what")),
    };
  };

  /** On a link the keys open it in another window. */
  const asksSort = (event) =>
    event.key === "Enter" && (event.ctrlKey || event.metaKey) && !event.defaultPrevented
    && !event.target.closest("a, summary") && !document.querySelector("dialog[open], [aria-modal='true']");

  /** @param {() => void} sort */
  return (sort) => {
    const parts = build(sort);
    const element = cxElement("div.cx-bar.cx-plan-strip", { hidden: true }, parts.name, parts.stale, parts.undo);
    const showUndo = () => cxShowUndo(parts.undo);
    const onKey = (event) => {
      if (parts.stale.hidden || !asksSort(event)) return;
      event.preventDefault();
      sort();
    };
    const show = (stale) => {
      const plan = cxDesk.plan();
      cxSet.hidden(element, !plan);
      cxSet.text(parts.name, plan ? cxPlans.nameOf(plan) : "");
      const words = staleWords(stale);
      // After what was done, and no more where that is taken back at once.
      if (!stale || words !== parts.words.textContent) queueMicrotask(() => cxSay(stale ? `${words}${HOW}` : "", "stale"));
      cxSet.text(parts.words, stale ? words : "");
      cxSet.hidden(parts.stale, !stale);
      showUndo();
      cxDock.refresh();
    };
    return {
      show,
      connect: () => {
        cxDock.add(element);
        document.addEventListener("cx-undo", showUndo);
        document.addEventListener("keydown", onKey);
      },
      disconnect: () => {
        element.remove();
        document.removeEventListener("cx-undo", showUndo);
        document.removeEventListener("keydown", onKey);
        cxDock.refresh();
      },
    };
  };
})();
