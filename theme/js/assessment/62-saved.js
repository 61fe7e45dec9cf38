/* Saved results: keep the answers on this page with a name and a day, and what can be done with each. */
const cxSaved = (() => {
  const words = cxAssessmentWords;
  const { button, labelled, typed } = cxResultParts;
  const NAME = cxFileWords.LIMITS.name; // characters
  const store = () => cxResultDesk.store();

  /** @returns {string} "" or what is wrong and what to do */
  const wrongName = (name) => {
    if (!name.trim()) return "Give the result a name, for example “Before the redesign”.";
    return [...name.trim()].length > NAME ? `Use at most ${NAME} characters.` : "";
  };

  const wrongDay = (day) => (cxFileDates.exists(day) ? "" : "Give the day of the result, for example 2026-11-22.");

  const form = () => {
    const field = (properties) => cxElement("input.cx-field", { ...properties, "aria-describedby": "cx-save-error" });
    const name = field({ id: "cx-save-name", type: "text", maxLength: NAME, autocomplete: "off" });
    const day = field({ id: "cx-save-day", type: "date", value: cxResultDesk.today() });
    const error = cxElement("p.cx-field__error", { id: "cx-save-error", role: "alert", hidden: true });
    return { name, day, error };
  };

  const complain = ({ error }, field, wrong) => {
    error.textContent = wrong;
    error.hidden = !wrong;
    if (!field) return;
    field.setAttribute("aria-invalid", "true");
    field.focus();
  };

  const check = (fields) => {
    fields.name.removeAttribute("aria-invalid");
    fields.day.removeAttribute("aria-invalid");
    const [name, day] = [wrongName(fields.name.value), wrongDay(fields.day.value)];
    complain(fields, name ? fields.name : day ? fields.day : null, name || day);
    return !name && !day;
  };

  /** Save what stands on the page. @param {(words: string) => void} tell */
  const save = (fields, tell) => {
    const now = cxResultDesk.now();
    if (!Object.keys(now.answers).length) return complain(fields, null, "There is nothing to save yet. Answer a statement first.");
    if (!check(fields)) return undefined;
    const [kept] = cxResultDesk.keep([{ ...now, name: fields.name.value.trim(), saved: fields.day.value }], "Saved the result");
    fields.name.value = "";
    fields.day.value = cxResultDesk.today();
    return tell(store().healthWords || `Saved: ${cxResultDesk.label(kept)}.`);
  };

  const saving = (tell) => {
    const fields = form();
    const go = button("Save this result", () => save(fields, tell), { className: "cx-action cx-action--main" });
    fields.name.addEventListener("keydown", (event) => event.key === "Enter" && !event.isComposing && save(fields, tell));
    return cxElement("div.cx-save", { role: "group", "aria-label": "Save this result" },
      labelled("Name", fields.name), labelled("Day", fields.day), go, fields.error);
  };

  const rename = async (one, tell) => {
    const name = await cxModal.ask({
      title: "Rename the result", label: "Name", value: one.name, action: "Rename", maxlength: NAME, check: wrongName });
    const now = cxResultDesk.result(one.id);
    if (name === null || !now || name === now.name) return;
    store().set({ [`result.${one.id}`]: { ...now, name: cxResultDesk.free(name, now.saved, one.id) } }, "Renamed a result");
    tell(`Renamed to ${name}.`);
  };

  /** The last step is undone; where others came after it, the result alone comes back. */
  const restore = (one, step, tell) => {
    if (store().undoWords === step) store().undo();
    if (!cxResultDesk.result(one.id)) store().set({ [`result.${one.id}`]: one });
    tell(`Brought back: ${cxResultDesk.label(one)}.`);
  };

  const remove = (one, tell) => {
    const step = `Deleted the result ${one.name}`;
    store().set({ [`result.${one.id}`]: null }, step);
    tell(`Deleted: ${cxResultDesk.label(one)}.`, button("Undo", () => restore(one, step, tell)));
  };

  const sure = (many) => cxModal.confirm({ title: "Go on from this result?", action: "Go on from it",
    text: `This replaces the ${words.count(many, "answer")} on this page. Save them first if you want to keep them. Undo brings them back.` });

  /** Put a result's answers and targets on the page, instead of those that are there; one step of undo. */
  const goOn = async (one, tell) => {
    const now = cxResultDesk.now();
    const many = Object.keys(now.answers).length;
    const same = cxResultDesk.mark(now) === cxResultDesk.mark(one);
    if (many && !same && !(await sure(many))) return;
    const blank = Object.fromEntries([...store().entries("answer."), ...store().entries("target.")].map(([path]) => [path, null]));
    const step = `Went on from ${one.name}`;
    store().set({ ...blank, ...paths("answer.", one.answers), ...paths("target.", one.targets), mode: one.kind }, step);
    tell(`The answers of ${cxResultDesk.label(one)} are on this page now.`, button("Undo", () => takeBack(step, tell)));
  };

  const paths = (prefix, record) => Object.fromEntries(Object.entries(record)
    .filter(([id]) => /^[a-z0-9][a-z0-9._-]{0,180}$/i.test(id)).map(([id, value]) => [prefix + id, value]));

  const takeBack = (step, tell) => {
    if (store().undoWords !== step) return tell("Not undone: something else was changed since.");
    store().undo();
    return tell("Undone. Your earlier answers are on this page again.");
  };

  const facts = (model, one) => {
    const { answered } = cxScore.score(model, one.answers);
    const other = one.edition && one.edition !== model.edition ? `edition ${one.edition} of the assessment` : "";
    const kind = one.kind === "quick" ? "quick check" : "full assessment";
    return [cxDays.words(one.saved), kind, words.count(answered, "answer"), other].filter(Boolean).join(" · ");
  };

  /** The result itself. */
  const showing = (model, one) => cxResultParts.lateFold(`show ${one.id}`, "Show the result", () => {
    const [caption, title] = [`Level of each dimension: ${cxResultDesk.label(one)}`, cxResultDesk.label(one)];
    return [cxElement("div.cx-stand__view", {}, ...cxResultView.build(cxResultView.read(model, one), { caption, title }))];
  });

  /** The id of a result's heading, for links to it. */
  const place = ({ id }) => `cx-saved-${id}`;

  /** What is told of a result that just came, and what can be done with it where the page has no answers of its own. */
  const arrival = (came, isFirst) => (came ? cxElement("p.cx-note.cx-saved__came", {}, typed(came),
    isFirst && " This page has no answers of its own yet. “Go on from it” puts these here.") : null);

  /** @param {object} one a result @param {(words: string, more?: Node) => void} tell @param {string} [came] how it just came */
  const entry = (model, one, tell, came = "") => {
    const isFirst = Boolean(came) && !Object.keys(cxResultDesk.answers()).length;
    const of = (text, key, click, main = false) => cxElement(`button.cx-action${main ? ".cx-action--main" : ""}`,
      { click, "data-key": `${key} ${one.id}` }, text, cxElement("span.cx-hidden", {}, " ", typed(one.name)));
    return cxElement("li.cx-saved__one", {},
      cxElement("h4.cx-saved__name", { id: place(one), tabIndex: -1, "data-key": `name ${one.id}` }, typed(one.name || "Without a name")),
      cxElement("p.cx-saved__facts", { textContent: facts(model, one) }),
      arrival(came, isFirst),
      cxElement("p.cx-stand__actions", {},
        of("Go on from it", "go", () => goOn(one, tell), isFirst), of("Rename", "rename", () => rename(one, tell)),
        of("Print", "print", () => cxReport.print(one)), of("Delete", "delete", () => remove(one, tell))),
      showing(model, one));
  };

  return { saving, entry, place };
})();
