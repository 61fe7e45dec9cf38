/* The lists of benefits and costs, with what can be added to them. */
const cxCaseLists = (() => {
  const { lines: MOST } = cxCaseKinds.LIMITS;
  const TITLES = { benefits: "Benefits", costs: "Costs" };
  const EMPTY = {
    benefits: "No benefit yet. Begin with the one that you are surest of.",
    costs: "No cost yet. Auditors look for what is left out: staff on loan, identity checks, support, training, translation.",
  };

  const kindsOf = (isCosts) => Object.entries(cxCaseKinds.KINDS).filter(([, kind]) => Boolean(kind.cost) === isCosts);

  const choice = ([id, { label, formula }], add) =>
    cxElement("button.cx-bc-add__kind", { "data-kind": id, click: () => add(id) },
      cxElement("span.cx-bc-add__label", { textContent: label }), cxElement("span.cx-bc-add__formula", { textContent: formula }));

  /** @param {"benefits"|"costs"} name */
  const build = (name) => {
    const isCosts = name === "costs";
    const list = cxElement("div.cx-bc-lines");
    const empty = cxElement("p.cx-bc-lines__none", { textContent: EMPTY[name] });
    const full = cxElement("p.cx-bc-lines__none", { hidden: true, textContent: `A case has at most ${MOST} lines.` });
    const heading = cxElement("h2", { id: `cx-bc-${name}`, tabIndex: -1, textContent: `${isCosts ? 3 : 2}. ${TITLES[name]}` });
    const cards = new Map();

    const remove = (id) => {
      const order = [...cards.keys()];
      const next = order[order.indexOf(id) + 1] ?? order[order.indexOf(id) - 1];
      const words = cxCaseBook.nameOf(cxCaseBook.lineOf(id));
      cxCaseBook.remove(id);
      (next ? cards.get(next).element.querySelector("summary") : heading).focus();
      cxSay(`Removed: ${words}. Undo brings it back.`);
    };

    const card = (line, isOpen) => {
      const known = cards.get(line.id);
      if (known?.kind === line.kind) return known;
      known?.element.remove();
      return cxCaseLine.build(line, { isOpen, remove: () => remove(line.id) });
    };

    let opening = "";
    const add = (kind) => {
      opening = "next";
      const id = cxCaseBook.add(kind);
      opening = "";
      more.open = false;
      cards.get(id)?.first.focus();
    };
    const more = cxElement("details.cx-bc-add", {}, cxElement("summary", { textContent: isCosts ? "Add a cost" : "Add a benefit" }),
      cxElement("div.cx-bc-add__kinds", {}, ...kindsOf(isCosts).map((kind) => choice(kind, add))));

    const show = (draft) => {
      const lines = draft.lines.filter((line) => cxCaseKinds.isCost(line.kind) === isCosts);
      for (const [id, { element }] of cards) {
        if (lines.some((line) => line.id === id)) continue;
        element.remove();
        cards.delete(id);
      }
      lines.forEach((line, at) => {
        const found = card(line, opening === "next" && !cards.has(line.id));
        cards.set(line.id, found);
        // Moving what stands right would take the focus from the field that is typed in.
        if (list.children[at] !== found.element) list.insertBefore(found.element, list.children[at] ?? null);
        found.show(line);
      });
      empty.hidden = lines.length > 0;
      more.hidden = draft.lines.length >= MOST; // a file with more could not be read back
      full.hidden = !more.hidden;
    };

    const element = cxElement("section.cx-bc__step", { "aria-labelledby": heading.id }, heading, empty, list, more, full);
    return { element, heading, show };
  };

  return { build };
})();
