/* Step 1: a file, a pasted text, or the sample. */
const cxDriversSource = (() => {
  const { button, step } = cxDriversParts;
  const LONG = 100_000; // letters; a browser's text field is slow with more, so they are read without being shown

  const chooser = (take) => {
    const input = cxElement("input.cx-files__input", {
      type: "file", id: "cx-drivers-file", accept: ".csv,.tsv,.txt,text/csv",
      "aria-describedby": "cx-drivers-file-why cx-drivers-error" });
    input.addEventListener("change", () => {
      const [chosen] = input.files;
      input.value = ""; // so that the same file, mended, can be chosen again
      if (chosen) take(chosen, chosen.name);
    });
    return input;
  };

  const paster = (take) => {
    const field = cxElement("textarea.cx-field", {
      id: "cx-drivers-paste", rows: 5, autocomplete: "off", spellcheck: false,
      "aria-describedby": "cx-drivers-paste-why cx-drivers-error" });
    field.addEventListener("paste", (event) => {
      const text = event.clipboardData?.getData("text") ?? "";
      if (text.length < LONG) return;
      event.preventDefault();
      take(text, "Pasted answers");
    });
    return field;
  };

  const welcomeDrops = (section, take) => {
    const carriesFile = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");
    const over = (event, on) => {
      if (!carriesFile(event)) return;
      event.preventDefault();
      section.classList.toggle("cx-files--over", on);
    };
    section.addEventListener("dragover", (event) => over(event, true));
    section.addEventListener("dragleave", (event) => !section.contains(event.relatedTarget) && over(event, false));
    section.addEventListener("drop", (event) => {
      over(event, false);
      const [file] = event.dataTransfer?.files ?? [];
      if (file) take(file, file.name);
    });
  };

  const hint = (id, words) => cxElement("p.cx-field__hint", { id, textContent: words });
  const label = (id, words) => cxElement("label.cx-field__label", { for: id, textContent: words });

  const fileHalf = (input) => cxElement("div", {}, label(input.id, "Open a file"),
    hint("cx-drivers-file-why", `A CSV file of up to ${cxFileWords.size(cxDriversLimits.LIMITS.bytes)}. Choose it, or drop it here.`),
    input);

  const pasteHalf = (field, take) => cxElement("div", {}, label(field.id, "Or paste answers"),
    hint("cx-drivers-paste-why", "With the names of the columns in the first line. You can copy them from a spreadsheet."), field,
    button("Read the pasted answers", () => take(field.value, "Pasted answers")));

  const samples = (take) => cxElement("div.cx-drivers__samples", {},
    cxElement("p", { textContent: "No file at hand? Try made-up answers. This page invents them; they come from no one." }),
    cxElement("div.cx-files__row", {},
      button("Try made-up ratings", () => take(cxDriversSample.ratings(), "Made-up ratings", true)),
      button("Try a made-up Section 280 file", () => take(cxDriversSample.ticks(), "Made-up Section 280 file", true))));

  /**
   * @param {{take: (source: File|string, name: string, madeUp?: boolean) => void, forget: () => void}} doing
   * @returns {{section: HTMLElement, input: HTMLElement, tell: Function, fail: Function, empty: Function}}
   */
  const build = ({ take, forget }) => {
    const [input, field] = [chooser(take), paster(take)];
    const error = cxElement("p.cx-field__error", { id: "cx-drivers-error", role: "alert" });
    const [name, away] = [cxElement("p"), button("Forget these answers", forget)];
    const read = cxElement("div.cx-drivers__read", { hidden: true }, name, away);
    const { section, heading } = step("cx-drivers-source", "1. Open your answers",
      cxElement("div.cx-drivers__halves", {}, fileHalf(input), pasteHalf(field, take)), error, samples(take), read);
    welcomeDrops(section, take);
    const fail = (problem, pasted = false) => {
      error.textContent = problem ? `${problem.wrong} ${problem.remedy}` : "";
      for (const one of [input, field]) one.removeAttribute("aria-invalid");
      if (problem) (pasted ? field : input).setAttribute("aria-invalid", "true");
    };
    const tell = (words) => {
      name.textContent = words;
      read.hidden = !words;
    };
    return { section, heading, input, fail, tell, empty: () => { field.value = ""; } };
  };

  return { build };
})();
