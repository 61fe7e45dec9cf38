/* The strip below the statements, always in sight: how far you are, and Back, Next and Undo at the same place. */
const cxAskStrip = (() => {
  const button = (name, words, click, kind = "") => cxElement(`button.cx-action.cx-ask-strip__${name}${kind}`, { textContent: words, click });

  const setText = (element, text) => {
    if (element.textContent !== text) element.textContent = text;
  };

  const undoButton = (undo) => cxElement("button.cx-action.cx-ask-strip__undo", { click: undo },
    "Undo", cxElement("span.cx-bar__what.cx-hidden"));

  const showUndo = (element, words) => {
    element.setAttribute("aria-disabled", String(!words)); // not `disabled`: focus would be lost with the last step
    setText(element.lastChild, words && ` ${words}`);
    element.title = words && `Undo: ${words}`;
  };

  /**
   * @param {Record<"back"|"next"|"first"|"undo"|"result", () => void>} go
   * @returns {{element: HTMLElement, notice: HTMLElement, show: (state: object) => void}}
   */
  const build = (go) => {
    const meter = cxElement("progress.cx-meter__bar.cx-ask-strip__meter", { "aria-hidden": "true" });
    const words = cxElement("p.cx-ask-strip__words");
    const buttons = {
      back: button("back", "Back", go.back), first: button("first", "First open", go.first), undo: undoButton(go.undo),
      next: button("next", "Next", go.next, ".cx-action--main"), result: button("result", "See the result", go.result, ".cx-action--main"),
    };
    const notice = cxElement("div.cx-ask-strip__notice");
    const element = cxElement("div.cx-ask-strip", {}, meter, notice,
      cxElement("div.cx-ask-strip__line", {}, words,
        cxElement("div.cx-ask-strip__buttons", { role: "group", "aria-label": "Go on" }, ...Object.values(buttons))));

    /** @param {{counted: object, view: string, here: string, isFirst: boolean, isLast: boolean, isEnd: boolean, undoWords: string}} state */
    const show = ({ counted, view, here, isFirst, isLast, isEnd, undoWords }) => {
      const isOne = view === "one";
      meter.max = counted.total;
      meter.value = counted.answered - counted.unknown;
      meter.style.setProperty("--cx-doing", String(counted.total ? counted.answered / counted.total : 0));
      setText(words, cxAskWords.progress(counted));
      buttons.back.hidden = !isOne || isFirst;
      buttons.next.hidden = !isOne || isEnd;
      setText(buttons.next, isLast ? "Finish" : "Next");
      buttons.result.hidden = isOne && !isEnd;
      const [open] = counted.open;
      buttons.first.hidden = !open || (isOne && open === here);
      showUndo(buttons.undo, undoWords);
    };
    return { element, notice, show, buttons };
  };

  return { build };
})();
