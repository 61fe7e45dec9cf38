/* What <cx-assessment-history> and <cx-assessment-team> show of files: to download, to choose, to drop. */

const cxHistoryParts = (() => {
  const { button, labelled } = cxResultParts;

  const MOST = cxFileWords.size(cxAssessmentFormat.LIMITS.bytes);
  const FIRST = "Choose it, or drop it here. You see first what is in it.";

  const part = (title, ...content) => cxElement("div.cx-files__part", {}, cxElement("h4", { textContent: title }), ...content);
  const why = (id, text) => cxElement("p.cx-files__why", { id, textContent: text });
  const row = (...buttons) => cxElement("div.cx-files__row", {}, ...buttons);

  /** The browser's own way to choose files is the way for the keyboard; dropping some is more than that. */
  const chooser = (id, { multiple, hint, error }, take) => {
    const input = cxElement("input.cx-files__input", { type: "file", id, multiple, accept: ".json,.csv,application/json,text/csv",
      "aria-describedby": `${hint} ${error}` });
    input.addEventListener("change", () => input.files.length && take([...input.files]));
    return input;
  };

  /** Whose answers these are: it goes into files and links, so that a team can be told apart. */
  const nameField = () => {
    const field = cxElement("input.cx-field", { id: "cx-history-name", type: "text", maxLength: cxFileWords.LIMITS.name, autocomplete: "off" });
    field.addEventListener("change", () =>
      cxResultDesk.store().set({ name: cxFileText.tidy(cxFileText.clean(field.value)) || null }, "Name"));
    return field;
  };

  const format = (id, words, hint, give, tell) => cxElement("li", {},
    row(button(words, () => tell(give(cxAssessmentModel())), { "aria-describedby": id })), why(id, hint));

  const downloads = (name, tell) => part("Download",
    labelled("Your name or team (optional)", name, "Stands in the file and in links, so that others know whose answers they are."),
    cxElement("ul.cx-files__formats", { role: "list" },
      format("cx-history-json", "File (JSON)",
        "Your answers and all saved results, to keep, to move to another computer, or to give to a colleague.",
        cxAssessmentFiles.giveAll, tell),
      format("cx-history-csv", "Spreadsheet (CSV)",
        "The answers on this page, to work on in a spreadsheet program and to read back here.",
        cxAssessmentFiles.giveTable, tell)));

  const reading = (input, error) => part("Read a file",
    cxElement("label.cx-field__label", { for: input.id, textContent: "File to read" }),
    cxElement("p.cx-field__hint", { id: "cx-history-why", textContent: `A file of results (JSON) or a table (CSV) of up to ${MOST}. ${FIRST}` }),
    input, error);

  const share = (tell) => {
    const now = cxResultDesk.now();
    if (!Object.keys(now.answers).length) return tell("There is nothing to share yet. Answer a statement first.");
    return cxAssessmentLink.open(cxAssessmentModel(), now);
  };

  const sharing = (tell) => part("Share",
    why("cx-history-share", "A link with the answers on this page inside. You see first what it tells."),
    row(button("Share a link …", () => share(tell), { "aria-describedby": "cx-history-share", "aria-haspopup": "dialog" })));

  /** @param {{take: (file: File) => void, tell: (words: string) => void}} doing */
  const files = ({ take, tell }) => {
    const name = nameField();
    const error = cxElement("p.cx-field__error", { id: "cx-history-error", role: "alert" });
    const input = chooser("cx-history-input", { hint: "cx-history-why", error: error.id }, ([file]) => take(file));
    const section = cxElement("section.cx-files.cx-files--history", { "aria-labelledby": "cx-history-files" },
      cxElement("h3", { id: "cx-history-files", textContent: "Keep and share" }),
      cxElement("div.cx-files__parts", {}, downloads(name, tell), reading(input, error), sharing(tell)));
    return { section, name, input, error };
  };

  return { files, chooser };
})();
