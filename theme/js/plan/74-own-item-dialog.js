/* The dialog in which a team writes an item of its own, or words it anew. */
const cxOwnItemDialog = (() => {
  const MOST = cxFileWords.LIMITS.text;

  const checkText = (text) => {
    const { length } = [...text];
    if (!cxFileText.isSeen(text)) return "Write what is to be done, for example “Ask the union”.";
    return length > MOST ? `Use at most ${MOST} characters. These are ${length}.` : "";
  };

  const field = (name, label, control, ...more) => {
    control.id = `cx-own-${name}`;
    return cxElement("div.cx-plan-field", {},
      cxElement("label.cx-field__label", { for: control.id, textContent: label }), control, ...more);
  };

  const select = (value, pairs) => {
    const made = cxElement("select.cx-field", {}, ...pairs.map(([key, text]) => cxElement("option", { value: key, textContent: text })));
    made.value = value;
    return made;
  };

  const controls = (own, { plays, phases }) => ({
    text: cxElement("textarea.cx-field", { rows: 3, value: own.text, required: true, "aria-describedby": "cx-own-error" }),
    play: select(own.play, [["", "No play"], ...plays.map(({ id, number, title }) => [id, `${number}. ${title}`])]),
    when: select(own.when, Object.entries(phases)),
  });

  /** The text is one line, however long: Enter is for the dialog, as in those that ask for a name. */
  const submitOnEnter = (text) =>
    text.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.isComposing) return;
      event.preventDefault(); // or the rest of the key press lands on what gets the focus
      text.closest("dialog").querySelector(".cx-action--main").click();
    });

  const say = (control, error, wrong) => {
    error.textContent = wrong;
    if (!wrong) return control.removeAttribute("aria-invalid");
    control.setAttribute("aria-invalid", "true");
    return control.focus();
  };

  /**
   * @param {{title: string, action: string, own: {text: string, play: string, when: string}, catalog: object,
   *   check: () => string}} about check gives "" or why nothing can be kept now
   * @returns {Promise<{text: string, play: string, when: string}|null>} null where the person changed their mind
   */
  return async ({ title, action, own, catalog, check }) => {
    const { text, play, when } = controls(own, catalog);
    submitOnEnter(text);
    const error = cxElement("p.cx-field__error", { id: "cx-own-error", role: "alert" });
    const may = (yes) => {
      const wrong = yes ? check() || checkText(text.value.trim()) : "";
      say(text, error, wrong);
      return !wrong;
    };
    const done = await cxModal.open({
      title, may, first: text,
      body: [field("text", "What is to be done", text, error), field("play", "Play", play), field("when", "Phase", when)],
      actions: [{ words: action, value: true, main: true }, { words: "Cancel", value: false }],
    });
    return done ? { text: text.value.trim().replace(/\s+/g, " "), play: play.value, when: when.value } : null;
  };
})();
