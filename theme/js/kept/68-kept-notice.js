/* The notice when something is not kept. It says so at once, like an alert, and leaves the focus where it is. */
var cxKeptNotice = (() => {
  const ACTIONS = { full: "Try again", forbidden: "Try again", gone: "Save again", damaged: "Save over it" };
  const SURE = {
    title: "Save over what is stored?",
    text: "What this browser keeps for this page cannot be read. It is written over with what you see, and cannot be brought back.",
    action: "Save over it", danger: true,
  };
  const STILL = "Tried again: it still cannot be saved.";

  const again = async (store, words, goOn) => {
    if (store.health === "damaged" && !(await cxModal.confirm(SURE))) return;
    if (store.saveAgain()) {
      cxSay("Saved in this browser.");
      goOn();
    } else {
      words.textContent = "";
      setTimeout(() => { words.textContent = `${STILL} ${store.healthWords}`; }, 100); // the same words would not be read again
    }
  };

  /**
   * @param {object} store of cxKept
   * @param {object} about
   * @param {string} about.kind classes of the notice, ".cx-ask-notice"
   * @param {() => boolean} about.wouldLose whether something was entered; who only reads is left in peace
   * @param {() => void} about.goOn the button is gone: focus goes elsewhere
   * @param {Node[]} about.more the way to a file
   * @returns {{element: HTMLElement, show: () => boolean}} show: whether it has come just now
   */
  const build = (store, { kind, wouldLose, goOn, more }) => {
    const words = cxElement("p", { role: "alert" });
    const action = cxElement("button.cx-notice__button", { click: () => again(store, words, goOn) });
    const element = cxElement(`div.cx-notice${kind}`, { hidden: true }, words, cxElement("p.cx-notice__actions", {}, action, ...more));
    const show = () => {
      const { health, healthWords } = store;
      const wasHidden = element.hidden;
      element.hidden = health === "saved" || (health === "forbidden" && !wouldLose());
      const text = element.hidden ? "" : healthWords;
      if (!words.textContent.endsWith(text) || !text) words.textContent = text;
      action.textContent = ACTIONS[health] ?? "";
      action.hidden = !ACTIONS[health];
      return wasHidden && !element.hidden;
    };
    return { element, show };
  };

  return { build };
})();
