/* The plan page's part of the strip at the lower edge of the window: undo, always within reach in a long list, and
   sorting again where items belong elsewhere now. */
const cxPlanStrip = (() => {
  const staleWords = (number) => (number === 1 ? "1 item belongs elsewhere now. " : `${number} items belong elsewhere now. `);

  const build = (sort) => {
    const words = cxElement("span.cx-plan-strip__words");
    return {
      words,
      name: cxElement("strong.cx-plan-strip__name"),
      stale: cxElement("span.cx-plan-strip__stale", { hidden: true }, words,
        cxElement("button.cx-plan-strip__sort", { textContent: "Sort again", click: sort })),
      undo: cxElement("button.cx-bar__undo", { click: cxUndo }, "Undo", cxElement("span.cx-bar__what")),
    };
  };

  /** @param {() => void} sort */
  return (sort) => {
    const parts = build(sort);
    const element = cxElement("div.cx-bar.cx-plan-strip", { hidden: true }, parts.name, parts.stale, parts.undo);
    const showUndo = () => cxShowUndo(parts.undo);
    const show = (stale) => {
      const plan = cxDesk.plan();
      element.hidden = !plan;
      parts.name.textContent = plan ? cxPlanActions.nameOf(plan) : "";
      const words = staleWords(stale);
      if (stale && words !== parts.words.textContent) cxSay(`${words} Sort again, at the end of the page.`);
      parts.words.textContent = stale ? words : "";
      parts.stale.hidden = !stale;
      showUndo();
      cxDock.refresh();
    };
    return {
      show,
      connect: () => {
        cxDock.add(element);
        document.addEventListener("cx-undo", showUndo);
      },
      disconnect: () => {
        element.remove();
        document.removeEventListener("cx-undo", showUndo);
        cxDock.refresh();
      },
    };
  };
})();
