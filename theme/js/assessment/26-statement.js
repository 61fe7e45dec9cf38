/* A statement on the page: the radios that the server wrote, with the reason, the note, and taking the answer back. */
const cxStatement = (() => {
  const LIVE = "cx-statement--live";
  const KEYS = { [cxGiven.UNKNOWN]: "0", [cxGiven.NOT_APPLICABLE]: "9" };

  const idOf = (set) => set.dataset.statement;
  const radios = (set) => [...set.querySelectorAll('input[type="radio"]')];
  const part = (set, name) => set.querySelector(`.cx-statement__${name}`);
  const legend = (set) => set.querySelector("legend");

  const reason = (id) => {
    const [field, wrong] = [`ask-reason-${id}`, `ask-wrong-${id}`];
    return cxElement("div.cx-statement__why", { hidden: true },
      cxElement("label.cx-field__label", { for: field, textContent: "Why does it not apply?" }),
      cxElement("input.cx-field.cx-statement__reason", {
        id: field, type: "text", maxLength: cxAssessmentFormat.LIMITS.reason, autocomplete: "off", "aria-required": "true", "aria-describedby": wrong,
      }),
      cxElement("p.cx-statement__wrong", { id: wrong, textContent: cxAskWords.REASON }));
  };

  const note = (id) => {
    const field = `ask-note-${id}`;
    return cxElement("details.cx-statement__more.cx-statement__notes", {},
      cxElement("summary", { textContent: "Your note" }),
      cxElement("label.cx-field__label", { for: field, textContent: "What evidence did you see? (optional)" }),
      cxElement("textarea.cx-field.cx-statement__note", { id: field, rows: 2, maxLength: cxAssessmentFormat.LIMITS.note, autocomplete: "off" }),
      cxElement("p.cx-statement__written", { dir: "auto" })); // for paper: fields there cut what is long
  };

  /** The key of an answer: a number in its order; the two that every statement has keep theirs in every set. */
  const keyOf = (radio, index) => KEYS[radio.value] ?? String(index + 1);

  /** The numbers of the keys, where there is a keyboard. They are no part of an answer's name. */
  const number = (radio, index) =>
    radio.closest("label").append(cxElement("kbd.cx-statement__key", { "aria-hidden": "true", textContent: keyOf(radio, index) }));

  /** @returns {HTMLInputElement|undefined} the radio that shows a key */
  const keyed = (set, key) => radios(set).find((radio, index) => keyOf(radio, index) === key);

  /** Add what a statement needs, once. */
  const enhance = (set) => {
    if (set.classList.contains(LIVE)) return;
    const id = idOf(set);
    if (!set.id) set.id = id;
    legend(set).tabIndex = -1;
    legend(set).prepend(cxElement("span.cx-statement__place"));
    const choices = radios(set);
    choices.forEach(number);
    choices.at(-1).closest("label").after(reason(id));
    set.querySelector("details")?.classList.add("cx-statement__more");
    set.append(note(id), cxElement("button.cx-statement__back", { hidden: true, textContent: "Take this answer back" }));
    set.classList.add(LIVE);
  };

  const isThere = (set, answer) => radios(set).some(({ value }) => value === answer);

  /** "known", "unknown", "not-applicable", "asked" (it does not apply, but nobody says why) or "open". */
  const stateOf = (set, found) => {
    if (!found.answer || !isThere(set, found.answer)) return "open";
    if (cxAskWords.isReasonless(found)) return "asked";
    return [cxGiven.UNKNOWN, cxGiven.NOT_APPLICABLE].includes(found.answer) ? found.answer : "known";
  };

  /** Put a text into a field; never under the fingers of the person who writes in it. */
  const fill = (field, text, always) => {
    if (field.value !== text && (always || document.activeElement !== field)) field.value = text;
  };

  const showReason = (set, found, state, always) => {
    const why = part(set, "why");
    const applies = found.answer !== cxGiven.NOT_APPLICABLE;
    why.hidden = applies;
    // Away from "Does not apply" the field keeps what was typed: choosing it again brings the reason back.
    if (!applies || always) fill(part(set, "reason"), found.reason, always);
    if (applies || state !== "asked") blame(set, false);
    part(set, "wrong").hidden = state !== "asked";
  };

  const showNote = (set, found, always) => {
    const notes = part(set, "notes");
    const isNews = found.note && !part(set, "written").textContent;
    fill(part(set, "note"), found.note, always);
    part(set, "written").textContent = found.note;
    notes.classList.toggle("cx-statement__notes--filled", Boolean(found.note));
    if (isNews) notes.open = true;
  };

  /** Mark the reason as missing; only when the person has gone on without it. */
  const blame = (set, isWrong) => {
    const field = part(set, "reason");
    if (isWrong) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
    part(set, "wrong").classList.toggle("cx-field__error", isWrong);
  };

  /** Show what the store holds. @param {boolean} [always] also in the field that has the focus */
  const show = (set, always = false) => {
    const found = cxAnswers.of(idOf(set));
    const state = stateOf(set, found);
    for (const radio of radios(set)) radio.checked = radio.value === found.answer;
    set.dataset.state = state;
    part(set, "back").hidden = state === "open";
    showReason(set, found, state, always);
    showNote(set, found, always);
  };

  return { enhance, show, blame, idOf, keyed, part, legend };
})();
