/* What stands around the statements: the beginning, the head, the parts, the end, the strip and the foot. */
const cxAskFrame = (() => {
  const KEYS = "With the keyboard: 1 and up choose an answer, 0 is “Don't know”, 9 is “Does not apply”. Enter goes on to the next statement, and Ctrl+Z (Command+Z on a Mac) takes back the last step.";

  const foot = (go) =>
    cxElement("div.cx-ask-foot", {},
      cxElement("p.cx-ask-foot__keys", { textContent: KEYS }),
      cxElement("p.cx-ask-foot__anew", {},
        cxElement("button.cx-action", { textContent: "Start anew", click: go.anew, "aria-describedby": "cx-ask-anew-hint" }),
        cxElement("span", { id: "cx-ask-anew-hint", textContent: "Takes all answers away. Saved results and targets stay." })));

  /** On paper: what this is, and how far it is. */
  const printed = () => {
    const element = cxElement("p.cx-ask-printed");
    const show = (mode, counted) => {
      const kind = mode === "quick" ? "Quick check" : "Full assessment";
      const words = counted.answered ? cxAskWords.progress(counted) : "Name and date: ______________________________";
      element.textContent = `${kind}. ${words}${words.endsWith("_") ? "" : "."}`;
    };
    return { element, show };
  };

  /**
   * Put everything around the statements of an element.
   * @param {HTMLElement} root @param {object} model
   * @param {Record<string, Function>} go what the buttons do
   */
  const build = (root, model, go) => {
    const frame = {
      start: cxAskStart.build(model, go.start), head: cxAskHead.build(model, go.choose), printed: printed(),
      anew: cxAskNotice.anew(go.undo), parts: cxAskParts.build(model.dimensions, go.part), end: cxAskEnd.build(go),
      strip: cxAskStrip.build(go), storage: cxAskNotice.storage(go.saved), foot: foot(go),
    };
    frame.strip.notice.append(frame.storage.element);
    root.prepend(frame.start, frame.printed.element, frame.head.element, frame.anew.element);
    root.append(frame.end.element, frame.strip.element, frame.foot);
    return frame;
  };

  /** The parts stand where they help: above a long page, below a single statement. */
  const placeParts = (frame, view) => {
    const before = view === "all" ? frame.anew.element : frame.strip.element;
    if (before.nextElementSibling !== frame.parts.element) before.after(frame.parts.element);
  };

  return { build, placeParts };
})();
