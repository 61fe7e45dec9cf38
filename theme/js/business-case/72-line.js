/* One cost or benefit: closed, it is a line with its worth; open, its numbers. */
const cxCaseLine = (() => {
  const { money } = cxCaseFigures;

  /** What a line is worth, in words. @returns {{likely: string, range: string}} range: "" where there is none */
  const worth = (id) => {
    const ready = cxCaseBook.readyOf(id);
    if (!ready) return { likely: "not counted yet", range: "It counts as nothing until each number has at least a likely value." };
    const [low, likely, high] = ["low", "likely", "high"].map((side) => money(cxCase.worth(ready, ({ triple }) => triple[side])));
    const often = ready.once ? "once" : "a year";
    return { likely: `${likely} ${often}`, range: low === high ? "" : `From ${low} to ${high} ${often}, if all its numbers are low or all are high.` };
  };

  /** What stands below the name: the kind of the line, unless that is its name, and the kind of benefit. */
  const about = ({ kind, column, name }) => {
    const { label, cost } = cxCaseKinds.KINDS[kind];
    return [name.trim() && label, !cost && cxCaseKinds.COLUMNS[column]].filter(Boolean).join(" · ");
  };

  const parts = () => ({
    name: cxElement("span.cx-bc-line__name"), about: cxElement("span.cx-bc-line__about"),
    worth: cxElement("span.cx-bc-line__worth"), range: cxElement("p.cx-bc-line__range"),
  });

  const fieldsOf = (id, kind) => {
    const name = cxCaseForm.text({ path: `line.${id}.name`, label: "Name",
      hint: kind.cost ? "What is paid for." : "What gets better, in a few words.",
      write: (value) => cxCaseBook.changeLine(id, { name: value }, "Typing in “Name”", `line.${id}.name`) });
    const column = kind.cost ? null : cxCaseForm.choice({ path: `line.${id}.column`, label: "Kind of benefit", options: cxCaseKinds.COLUMNS,
      hint: "Who could confirm it?",
      write: (value) => cxCaseBook.changeLine(id, { column: value }, "Another kind of benefit") });
    return { name, column };
  };

  const ranges = (id, kind) => kind.params.map((param) => ({ id: param.id, ...cxCaseForm.range({
    path: `value.${id}.${param.id}`, param, what: param.label, get: () => cxCaseBook.lineOf(id).values[param.id] }) }));

  /**
   * @param {object} line of the draft
   * @param {{remove: () => void, isOpen: boolean}} about
   * @returns {{id: string, kind: string, element: HTMLDetailsElement, first: HTMLElement, show: (line: object) => void}}
   */
  const build = ({ id, kind: kindId }, { remove, isOpen }) => {
    const kind = cxCaseKinds.KINDS[kindId];
    const shown = parts();
    const { name, column } = fieldsOf(id, kind);
    const numbers = ranges(id, kind);
    const element = cxElement("details.cx-bc-line", { open: isOpen, "data-line": id },
      cxElement("summary", {}, cxElement("span.cx-bc-line__title", {}, shown.name, shown.about), shown.worth),
      cxElement("div.cx-bc-line__body", {},
        cxElement("div.cx-bc-line__top", {}, name.element, column?.element ?? null),
        cxElement("div.cx-bc-line__ranges", {}, ...numbers.map((one) => one.element)),
        cxElement("div.cx-bc-line__foot", {}, cxElement("p.cx-bc-line__formula", { textContent: `Worked out as ${kind.formula}.` }), shown.range,
          cxElement("button.cx-action.cx-bc-line__remove", { textContent: "Remove this line", click: remove }))));
    let before = "";
    const show = (line) => {
      const state = JSON.stringify(line);
      if (state === before) return; // in a long case most lines stay as they are while one is typed in
      before = state;
      const { likely, range } = worth(id);
      name.show(line.name);
      column?.show(line.column);
      for (const one of numbers) one.show(line.values[one.id]);
      Object.assign(shown.name, { textContent: cxCaseBook.nameOf(line) });
      Object.assign(shown.about, { textContent: about(line) });
      Object.assign(shown.worth, { textContent: likely });
      Object.assign(shown.range, { textContent: range, hidden: !range });
    };
    return { id, kind: kindId, element, first: name.field, show };
  };

  return { build };
})();
