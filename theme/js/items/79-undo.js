/* Taking back the last step: with the button of the plan bar, or with the keys. */

function cxUndo() {
  const step = cxDesk.undo();
  if (!step) return;
  const overtaken = step.kept > 0 && step.items.length === 0;
  cxSay(overtaken ? `Not undone: another window has changed it since. ${step.words}` : `Undone: ${step.words}`);
}

/** Show on a button what it would take back. */
function cxShowUndo(button) {
  const words = cxDesk.undoWords;
  // Not `disabled`: focus would be lost when the last step is taken back (WCAG 2.4.3).
  button.setAttribute("aria-disabled", String(!words));
  button.querySelector(".cx-bar__what").textContent = words && `: ${words}`;
}

/** Whether somebody presses the keys for it. In a text field they stay the browser's: there they take back letters. */
function cxAsksUndo(event) {
  const keys = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "z";
  return keys && !event.defaultPrevented && !cxTyping(event.target) && !document.querySelector("dialog[open], [aria-modal='true']");
}

document.addEventListener("keydown", (event) => {
  if (!cxAsksUndo(event) || !cxDesk.undoWords) return;
  event.preventDefault();
  cxUndo();
});
