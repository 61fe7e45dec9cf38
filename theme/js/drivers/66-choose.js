/* Step 2: which column is the outcome, which are drivers, and how performance is shown. */
const cxDriversChoose = (() => {
  const { button, step, list } = cxDriversParts;
  const { LIMITS, count } = cxDriversLimits;
  const KINDS = { agree: "Share agreeing (4 or 5)", mean: "Mean of the answers" };

  const answers = ({ rows, missing, bad, scale }) => `${count(rows - missing - bad, "answer")} from ${scale[0]} to ${scale[1]}`;
  const hintOf = (column) => {
    const outcome = cxDriversGuess.isOutcome(column) && !column.doubt && "may be an outcome itself";
    return [column.doubt, answers(column), outcome].filter(Boolean).join("; ");
  };

  const outcomeField = (columns, chosen) => {
    const options = columns.map(({ name, index }) =>
      cxElement("option", { value: String(index), textContent: name, selected: index === chosen }));
    const why = cxElement("p.cx-field__hint", { id: "cx-drivers-outcome-why",
      textContent: "The question about the whole, such as trust or satisfaction." });
    const select = cxElement("select.cx-field", { id: "cx-drivers-outcome", autocomplete: "off", "aria-describedby": why.id }, ...options);
    const label = cxElement("label.cx-field__label", { for: select.id, textContent: "Outcome" });
    return { select, part: cxElement("div.cx-drivers__field", {}, label, why, select) };
  };

  const driverBox = (column, checked) => {
    const box = cxElement("input", { type: "checkbox", value: String(column.index), checked, autocomplete: "off" });
    return cxElement("label.cx-check", {}, box, cxElement("span", {}, cxElement("span", { textContent: column.name }),
      cxElement("span.cx-check__hint", { textContent: hintOf(column) })));
  };

  const driverFields = (columns, drivers) => cxElement("fieldset.cx-choice.cx-drivers__field", {},
    cxElement("legend.cx-field__label", { textContent: `Drivers (at most ${LIMITS.drivers})` }),
    cxElement("div.cx-drivers__boxes", {}, ...columns.map((column) => driverBox(column, drivers.includes(column.index)))));

  const kindFields = () => cxElement("fieldset.cx-choice.cx-drivers__field", {},
    cxElement("legend.cx-field__label", { textContent: "Performance" }),
    ...Object.entries(KINDS).map(([kind, words], at) => cxElement("label.cx-choice__side", {},
      cxElement("input", { type: "radio", name: "cx-drivers-kind", value: kind, checked: at === 0, autocomplete: "off" }),
      cxElement("span", { textContent: words }))));

  const setAside = (columns) => {
    const found = columns.filter(({ reason }) => reason);
    if (!found.length) return null;
    return cxElement("details.cx-drivers__aside", { open: found.length <= 5 },
      cxElement("summary", { textContent: `Set aside: ${count(found.length, "column")}` }),
      list(found.map(({ name, reason }) => `${cxFileText.quote(name)}: ${reason}.`), "cx-problems"));
  };

  const notesOf = (found, guessed) => {
    const all = [...cxDriversGuess.notes(found.columns, guessed), ...found.table.notes, ...found.columns.flatMap(({ notes }) => notes)];
    if (!all.length) return null;
    return cxElement("div.cx-drivers__notes", {}, cxElement("h3", { textContent: "What was found in the file" }), list(all, "cx-problems"));
  };

  const boxesOf = (section) => [...section.querySelectorAll("input[type=checkbox]")];

  /** The outcome is no driver of itself; performance can be chosen only where both ways are possible. */
  const settle = (section, select, columns) => {
    for (const box of boxesOf(section)) {
      box.disabled = box.value === select.value;
      if (box.disabled) box.checked = false;
    }
    const kinds = cxDriversAnalysis.kinds(choiceOf(section, select, columns).drivers);
    section.querySelector("input[type=radio]").closest("fieldset").hidden = kinds.length < 2;
  };

  const choiceOf = (section, select, columns) => ({
    outcome: columns[Number(select.value)],
    drivers: boxesOf(section).filter(({ checked }) => checked).map(({ value }) => columns[Number(value)]),
    performance: section.querySelector("input[type=radio]:checked").value,
  });

  /**
   * @param {{table: object, columns: object[]}} found
   * @param {{calculate: (choice: object) => void, changed: () => void}} doing
   * @returns {{section: HTMLElement, heading: HTMLElement, main: HTMLElement, fail: (problem: object|null) => void}}
   */
  const build = (found, { calculate, changed }) => {
    const usable = found.columns.filter(({ reason }) => !reason);
    const guessed = cxDriversGuess.guess(found.columns);
    const { outcome, drivers } = guessed;
    const { select, part } = outcomeField(usable, outcome);
    const error = cxElement("p.cx-field__error", { id: "cx-drivers-choice-error", role: "alert" });
    const main = button("Calculate importance", () => calculate(choiceOf(section, select, found.columns)),
      { className: "cx-action cx-action--main", "aria-describedby": error.id });
    const fields = cxElement("div.cx-drivers__fields", {}, part, driverFields(usable, drivers), kindFields());
    const { section, heading } = step("cx-drivers-choose", "2. Choose the outcome and the drivers",
      notesOf(found, guessed), fields, setAside(found.columns), error, main);
    fields.addEventListener("change", () => {
      settle(section, select, found.columns);
      changed();
    });
    settle(section, select, found.columns);
    const fail = (problem) => { error.textContent = problem ? `${problem.wrong} ${problem.remedy}` : ""; };
    return { section, heading, main, fail };
  };

  /** What is missing where fewer than two columns hold numbers. @returns {object|null} a refusal */
  const fault = ({ table, columns }) => {
    const few = cxDriversAnalysis.tooFew(table.lines.length, "a row of answers", "Collect more answers, or join several months or services.");
    if (few) return few;
    const usable = columns.filter(({ reason }) => !reason);
    if (usable.length > 2) return null;
    const aside = columns.filter(({ reason }) => reason).slice(0, LIMITS.named);
    const why = aside.map(({ name, reason }) => `${cxFileText.quote(name)}: ${reason}`).join("; ");
    const some = `Only ${count(usable.length, "column holds", "columns hold")} ratings that differ`;
    const have = usable.length ? some : "No column holds ratings that differ";
    return cxDriversTable.refuse(`${have}, and an outcome and two drivers are needed.${why ? ` Set aside: ${why}.` : ""}`,
      "Each driver needs a column of numbers, such as 1 to 5.");
  };

  return { build, fault };
})();
