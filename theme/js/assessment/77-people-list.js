/* The list of the people: names that can be changed, what to know about their files, and taking one out. */
const cxPeopleList = (() => {
  const words = cxAssessmentWords;
  const { fold, list, typed } = cxResultParts;

  const nameField = (one, changed) => {
    const field = cxElement("input.cx-field", { type: "text", value: one.name, maxLength: cxPeople.NAME, autocomplete: "off",
      "aria-label": `Name of ${one.name}`, "data-key": `name ${one.key}` });
    const take = () => {
      const name = cxPeople.free(field.value.trim() || one.name, one);
      field.value = name;
      if (name === one.name) return;
      one.name = name;
      changed(`Renamed to ${name}.`);
    };
    field.addEventListener("change", take);
    return field;
  };

  const problems = (one) => {
    if (!one.problems.length) return null;
    return fold(`problems ${one.key}`, `${words.count(one.problems.length, "problem")} in the file`,
      list("cx-problems", one.problems.map((each) => typed(cxAssessmentFiles.words(each)))));
  };

  /** For a file that came twice. */
  const countBox = (one, changed) => {
    if (!cxPeople.isRepeat(one)) return null;
    const box = cxElement("input", { type: "checkbox", checked: one.included, "data-key": `count ${one.key}` });
    box.addEventListener("change", () => {
      one.included = box.checked;
      changed(one.included ? `${one.name} counts.` : `${one.name} does not count.`);
    });
    return cxElement("label.cx-check.cx-people__count", {}, box, cxElement("span", {}, "Count these answers",
      cxElement("span.cx-hidden", {}, " ", typed(one.name)),
      cxElement("span.cx-check__hint", { textContent: "Off, because the name is the same too. Turn it on if it is somebody else." })));
  };

  const entry = (model, one, changed, remove) => cxElement("li.cx-people__one", {},
    nameField(one, changed),
    cxElement("p.cx-people__facts", {}, one.file ? typed(one.file) : null, one.file ? " · " : null,
      `${cxPeople.answered(model, one)} of ${words.count(model.statements.length, "statement")} answered`),
    cxElement("button.cx-action", { click: () => remove(one), "data-key": `remove ${one.key}` },
      "Take out", cxElement("span.cx-hidden", {}, " ", typed(one.name))),
    ...cxPeople.flags(model, one).map((text) => cxElement("p.cx-people__flag", {}, typed(text))), countBox(one, changed), problems(one));

  /** @param {{changed: (words: string) => void, remove: (one: object) => void}} doing */
  const build = (model, { changed, remove }) =>
    cxElement("ul.cx-people", { role: "list" }, ...cxPeople.all.map((one) => entry(model, one, changed, remove)));

  return { build };
})();
