/* What must be noticed: that the answers are not saved, and that they were taken away to start anew. */
const cxAskNotice = (() => {
  /** The way to the files of the assessment, which stand further down. */
  const download = () => cxElement("a", { href: "#cx-history-files", textContent: "To the download" });

  /** @param {() => void} goOn the button is gone: focus goes elsewhere */
  const storage = (goOn) => {
    const notice = cxKeptNotice.build(cxAnswers.store(), {
      kind: ".cx-ask-notice", goOn, more: [download()], wouldLose: () => Object.keys(cxAnswers.all()).length > 0 });
    // What has the focus must not lie under the notice that has just come (WCAG 2.4.11).
    const show = () => notice.show() && document.activeElement.closest(".cx-statement *")?.scrollIntoView({ block: "nearest" });
    return { element: notice.element, show };
  };

  /** @param {() => void} undo */
  const anew = (undo) => {
    const words = cxElement("span", { id: "cx-ask-gone" });
    const button = cxElement("button.cx-plan-undo", { textContent: "Undo", "aria-describedby": words.id, click: undo });
    const element = cxElement("p.cx-ask-anew", { hidden: true, tabIndex: -1 }, words, " ", button);
    const show = (number) => {
      element.hidden = !number;
      words.textContent = number ? `Started anew. ${number === 1 ? "1 answer was" : `${number} answers were`} taken away.` : "";
    };
    return { element, button, show };
  };

  return { storage, anew };
})();
