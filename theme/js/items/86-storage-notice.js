/* The notice when the plan is not stored. It says so at once, like an alert, and leaves the focus where it is. */
{
  const { NOTICES, BUTTONS, SURE, STILL, SAVED } = cxStorageWords;
  const template = document.createElement("template");
  template.innerHTML = `<div class="cx-notice" hidden><div role="alert"><p class="cx-notice__title"></p>
    <p class="cx-notice__text"></p></div><p class="cx-notice__actions"></p></div>`;
  const notice = template.content.firstChild;
  const [title, text, actions] = ["title", "text", "actions"].map((part) => notice.querySelector(`.cx-notice__${part}`));

  const button = (what) => {
    const made = document.createElement("button");
    Object.assign(made, { type: "button", className: "cx-notice__button", textContent: BUTTONS[what] });
    made.dataset.do = what;
    return made;
  };

  const say = (words, buttons) => {
    text.textContent = words;
    actions.replaceChildren(...buttons.map(button));
  };

  /** Who only reads has nothing to lose and is left in peace. */
  const concerns = () => cxPlanCopy.wouldLose() || (cxStore.health !== "forbidden" && document.querySelector(".cx-item"));

  const show = () => {
    const found = NOTICES[cxStore.health];
    const wanted = Boolean(found) && Boolean(concerns());
    if (wanted && (notice.hidden || title.textContent !== found.title)) {
      notice.hidden = false;
      title.textContent = found.title;
      say(found.text, found.actions);
      // An open dialog silences everything outside of it.
      if (document.querySelector("dialog[open]")) cxSay(`${found.title} ${found.text}`);
    }
    if (!wanted) notice.hidden = true;
    cxDock.refresh();
  };

  /** The button that was pressed is gone: focus goes on to what is next to it. */
  const goOn = () => {
    cxSay(`${SAVED}.`);
    cxDock.focusBeside();
  };

  const again = () => {
    cxStore.save();
    if (cxStore.health === "saved") return goOn();
    text.textContent = "";
    return setTimeout(() => (text.textContent = `${STILL} ${NOTICES[cxStore.health]?.text ?? ""}`), 100);
  };

  const ask = () => {
    say(SURE, ["yes", "no"]);
    actions.lastChild.focus();
  };

  const leave = () => {
    say(NOTICES.damaged.text, NOTICES.damaged.actions);
    actions.lastChild.focus();
  };

  const restore = () => {
    cxStore.saveAgain();
    if (cxStore.health === "saved") goOn();
  };

  /** A file holds one plan; say which plans still have none. */
  const copy = () => {
    const left = cxPlanCopy.save();
    const names = left.map((name) => `“${name}”`).join(", ");
    if (left.length) text.textContent = `Not downloaded yet: ${names}. Press “${BUTTONS.copy}” again.`;
  };

  const DO = { copy, again, restore, anew: ask, yes: restore, no: leave };
  actions.addEventListener("click", ({ target }) => DO[target.dataset.do]?.());

  /** Ask before something is lost. Only then: the listener alone makes going back slower in some browsers. */
  const hold = (event) => cxPlanCopy.wouldLose() && event.preventDefault();
  const follow = () => {
    if (cxStore.health === "saved") window.removeEventListener("beforeunload", hold);
    else window.addEventListener("beforeunload", hold);
    show();
  };

  cxDock.add(notice);
  cxStore.subscribe(({ health }) => (health || cxStore.health !== "saved") && follow());
  document.addEventListener("cx-page", follow);
  follow();
}
