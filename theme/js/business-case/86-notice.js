/* Whether the case is kept, and what can be done where it is not. */
const cxCaseNotice = (() => {
  const KEPT = "Saved in this browser, on this computer.";
  const BLANK = "What you enter is saved in this browser, on this computer.";

  /** @param {{save: () => void}} actions save: give the person a file */
  const build = ({ save }) => {
    const { store } = cxCaseBook;
    const kept = cxElement("p.cx-bc__kept");
    const file = cxElement("button.cx-notice__button", { textContent: "Download as a file", click: save });
    const goOn = () => file.closest(".cx-bc").querySelector(".cx-bc__bar button").focus();
    const wouldLose = () => !cxCaseBook.isBlank();
    const { element: fault, show: showFault } = cxKeptNotice.build(store, { kind: ".cx-bc__fault", goOn, wouldLose, more: [file] });

    const show = () => {
      showFault();
      kept.hidden = store.health !== "saved";
      kept.textContent = cxCaseBook.isBlank() ? BLANK : KEPT;
    };
    return { kept, fault, show };
  };

  return { build };
})();
