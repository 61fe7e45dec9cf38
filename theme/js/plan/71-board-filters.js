/* The filters above the plan's items, and how many items fit. */
const cxBoardFilters = (() => {
  const PAUSE = 150; // ms between two letters of a search

  const options = (all, pairs) => [["", all], ...pairs].map(([value, text]) => cxElement("option", { value, textContent: text }));

  const field = (name, label, control) => {
    control.id = `cx-board-${name}`;
    control.name = name;
    return cxElement("div.cx-filter__choice", {}, cxElement("label", { for: control.id, textContent: label }), control);
  };

  const select = (name, label, all, pairs) => field(name, label, cxElement("select", {}, ...options(all, pairs)));

  const grouping = () => {
    const control = cxElement("select");
    control.append(...Object.entries(cxBoardChoice.BY).map(([value, text]) => cxElement("option", { value, textContent: text })));
    return field("by", "Group by", control);
  };

  const check = (name, words) => {
    const box = cxElement("input", { type: "checkbox", id: `cx-board-${name}`, name });
    return cxElement("p.cx-plan-filter__check", {}, box, cxElement("label", { for: box.id, textContent: words }));
  };

  const fields = ({ plays, roles, phases }) => {
    const names = plays.map(({ id, number, title }) => [id, `${number}. ${title}`]);
    const words = cxElement("input.cx-plan-filter__words", { type: "search", autocomplete: "off" });
    return cxElement("div.cx-filter__choices", {},
      field("words", "Find words", words),
      select("play", "Play", "All plays", [...names, [cxBoard.OWN, "Your own items"]]),
      select("status", "Status", "Every status", Object.entries(cxBoard.STATUSES)),
      select("role", "Role", "All roles", Object.entries(roles)),
      select("when", "Phase", "All phases", Object.entries(phases)),
      grouping(),
      check("overdue", "Only overdue items"),
      check("next", "Only items next up"));
  };

  /** What is set, for the fold: "Filter and group (2 filters, by owner)" */
  const summaryWords = (choice) => {
    const number = cxBoardChoice.filters(choice);
    const parts = [];
    if (number) parts.push(number === 1 ? "1 filter" : `${number} filters`);
    if (choice.by !== "play") parts.push(`by ${cxBoardChoice.BY[choice.by].toLowerCase()}`);
    return `Filter and group${parts.length ? ` (${parts.join(", ")})` : ""}`;
  };

  const resultWords = (shown, all) => (shown === all ? `${all} items` : `${shown} of ${all} items`);

  /** In the place of the items, where none fits: what comes below is no answer to the filters. */
  const noneFits = () =>
    cxElement("p.cx-plan-none", { hidden: true }, cxElement("strong", { textContent: "No item fits these filters." }), " Change a filter, or show all items.");

  const controlsOf = (form) => [...form.querySelectorAll("select, input")];

  const read = (form) =>
    Object.fromEntries(controlsOf(form).map((control) => [control.name, control.type === "checkbox" ? control.checked : control.value]));

  const write = (form, choice) => {
    for (const control of controlsOf(form)) {
      if (control.type === "checkbox") control.checked = choice[control.name];
      else if (control.value !== choice[control.name]) control.value = choice[control.name];
    }
  };

  const parts = (catalog) => {
    const summary = cxElement("summary.cx-plan-filter__summary");
    const form = fields(catalog);
    const details = cxElement("details.cx-plan-filter__fold", {}, summary, form);
    const count = cxElement("span.cx-filter__count", { role: "status" });
    const reset = cxElement("button.cx-filter__reset", { textContent: "Show all items", hidden: true });
    const result = cxElement("p.cx-filter__result", {}, count, reset);
    const element = cxElement("div.cx-filter.cx-plan-filter", { role: "group", "aria-label": "Filter and group" }, details, result);
    return { element, details, summary, form, count, reset, none: noneFits() };
  };

  /**
   * @param {object} catalog
   * @param {object} choice what is chosen at first
   * @param {(choice: object) => void} changed
   */
  return (catalog, choice, changed) => {
    const made = parts(catalog);
    const { element, details, summary, form, count, reset, none } = made;
    let timer = 0;
    const settle = () => {
      clearTimeout(timer);
      timer = 0;
    };
    const tell = () => {
      settle();
      changed(read(form));
    };
    form.addEventListener("change", tell);
    form.addEventListener("input", (event) => {
      if (event.target.type !== "search") return;
      clearTimeout(timer);
      timer = setTimeout(tell, PAUSE);
    });
    reset.addEventListener("click", () => {
      // The button goes; the keyboard goes on where the choices begin.
      const first = details.open ? form.querySelector("input, select") : summary;
      settle();
      changed({ ...cxBoardChoice.blank(), by: read(form).by });
      first.focus();
    });
    write(form, choice);
    return {
      element, none,
      connect: () => cxFoldNarrow(details),
      settle,
      /** Show the choice and how many of all items fit. */
      update: (next, shown, all) => {
        if (!timer) write(form, next); // letters that are still being typed are no choice yet, and stay
        cxSet.text(summary, summaryWords(next));
        cxSet.text(count, resultWords(shown, all));
        cxSet.hidden(reset, cxBoardChoice.filters(next) === 0);
        cxSet.hidden(none, shown > 0 || all === 0);
      },
    };
  };
})();
