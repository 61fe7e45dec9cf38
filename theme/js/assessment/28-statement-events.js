/* What people do with a statement. */
const cxStatementEvents = (() => {
  const { idOf, keyed, part, legend } = cxStatement;
  const setOf = (target) => target.closest?.(".cx-statement--live") ?? null;
  const isText = (target) => target.matches("input[type=text], textarea");

  /** Write an answer. @param {boolean} isStep whether it is one of several steps through the radios with arrow keys */
  const choose = (set, value, isStep = false) => {
    const id = idOf(set);
    const reason = value === cxGiven.NOT_APPLICABLE ? part(set, "reason").value : "";
    cxAnswers.set(id, { answer: value, reason }, "Answer to", isStep ? `steps ${id}` : "");
  };

  const asksWhy = (set) => set.dataset.state === "asked";

  const takeBack = (set) => {
    part(set, "reason").value = "";
    cxAnswers.set(idOf(set), { answer: "", reason: "" }, "Taking back the answer to");
    legend(set).focus({ preventScroll: true }); // the button is gone
  };

  /** A key with a number chooses the answer that shows it. @returns {boolean} whether it did */
  const pressNumber = (set, key) => {
    const radio = keyed(set, key);
    if (!radio) return false;
    radio.focus();
    if (radio.value !== cxAnswers.of(idOf(set)).answer) choose(set, radio.value);
    if (asksWhy(set)) part(set, "reason").focus();
    return true;
  };

  const isPlain = ({ ctrlKey, metaKey, altKey, shiftKey, isComposing }) => !ctrlKey && !metaKey && !altKey && !shiftKey && !isComposing;
  const goesOn = (target) => target.matches("input[type=radio], input[type=text], legend");

  const isRadio = (target) => target.matches('input[type="radio"]');

  const type = (set, target) => {
    const id = idOf(set);
    if (target.matches(".cx-statement__note")) cxAnswers.set(id, { note: target.value }, "Note on", `note ${id}`);
    else cxAnswers.set(id, { reason: target.value }, "Reason for", `reason ${id}`);
  };

  const leave = (set, target) => {
    cxStatement.show(set); // what another window wrote meanwhile
    if (target.matches(".cx-statement__reason")) cxStatement.blame(set, asksWhy(set));
  };

  /** Keys and choices. Who steps through the radios with arrow keys stays in them, and it is one step of undo. */
  const choices = ({ said, goOn }) => {
    let isStep = false; // the last thing in the radios was an arrow key

    const press = (set, event) => {
      if (event.defaultPrevented || !isPlain(event)) return;
      isStep = event.key.startsWith("Arrow");
      const isNumber = !isText(event.target) && !event.repeat && pressNumber(set, event.key);
      if (isNumber) said(set);
      if (isNumber || (event.key === "Enter" && goesOn(event.target) && goOn())) event.preventDefault();
    };

    const change = (set, { target }) => {
      if (isRadio(target)) choose(set, target.value, isStep);
      if (!target.matches(".cx-statement__note")) said(set);
      if (isRadio(target) && !isStep && asksWhy(set)) part(set, "reason").focus();
    };

    return { press, change, point: () => { isStep = false; } };
  };

  /**
   * Hear everything that happens in the statements of an element.
   * @param {HTMLElement} root
   * @param {AbortSignal} signal ends it
   * @param {{said: (set: HTMLFieldSetElement) => void, goOn: () => boolean}} tell said: an answer was given or taken
   *   back; goOn: Enter was pressed, gives whether there was somewhere to go
   */
  const listen = (root, signal, tell) => {
    const { press, change, point } = choices(tell);
    const on = (name, listener, fits = () => true) => root.addEventListener(name, (event) => {
      const set = setOf(event.target);
      if (set && fits(event.target)) listener(set, event);
    }, { signal });

    root.addEventListener("pointerdown", point, { signal });
    on("keydown", press);
    on("change", change);
    on("input", (set, { target }) => type(set, target), isText);
    on("focusout", (set, { target }) => leave(set, target), isText);
    on("click", (set) => {
      takeBack(set);
      tell.said(set);
    }, (target) => target.matches(".cx-statement__back"));
  };

  return { listen };
})();
