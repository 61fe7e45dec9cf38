/* Taking back the last step: with the button of the plan bar, or with the keys. */

/**
 * Steps go back in the order in which they were made, whatever plan they were made in: passed over, a step would be
 * taken back later, when nobody thinks of it any more. So a plan that is not in sight is named: " in “Calls”".
 */
function cxUndoPlace() {
  const name = cxDesk.undoPlace();
  return name && ` in “${name}”`;
}

function cxUndo() {
  const place = cxUndoPlace();
  const step = cxDesk.undo();
  if (!step) return cxSay("Nothing to undo", "step");
  const overtaken = step.kept > 0 && step.items.length === 0;
  const words = overtaken ? `Not undone${place}: another window has changed it since. ${step.words}` : `Undone${place}: ${step.words}`;
  const progress = step.counts && !place ? cxItemWords.progress(step.items) : "";
  return cxSay(progress ? cxSentences(words, `${progress}.`) : words, "step");
}

/** Show on a button what it would take back: "Undo: Done: List every survey". On phones its first words are in sight. */
function cxShowUndo(button) {
  const words = cxDesk.undoWords;
  // Not `disabled`: focus would be lost when the last step is taken back (WCAG 2.4.3).
  button.setAttribute("aria-disabled", String(!words));
  button.querySelector(".cx-bar__what").textContent = `${cxUndoPlace()}: ${words || "nothing yet"}`;
}

/**
 * Whether somebody presses the keys for it. Where text is typed they stay the browser's: there they take back letters.
 * Who asks prevents the browser's own undo also where there is nothing to take back: it would type into fields that
 * are closed by now.
 */
function cxAsksUndo(event) {
  const keys = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "z";
  return keys && !event.defaultPrevented && !cxUndoesLetters(event.target) && !document.querySelector("dialog[open], [aria-modal='true']");
}

/** A date that is half typed is text; a whole one is kept, and a step of undo like a choice. */
function cxUndoesLetters(element) {
  return cxTyping(element) && !element.matches("select, [type=range]") && !(element.type === "date" && !element.validity.badInput);
}

document.addEventListener("keydown", (event) => {
  if (!cxAsksUndo(event)) return;
  event.preventDefault();
  cxItemFields.settle(event.target);
  cxUndo();
});
