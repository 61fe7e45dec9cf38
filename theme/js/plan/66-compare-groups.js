/* A comparison to look at: each group with its items, and a choice where both sides say something else. */
const cxCompareGroups = (() => {
  const { FIELDS, value, typed, list } = cxAnswerWords;
  let number = 0;

  const mark = () => cxElement("span.cx-changes__mark", { textContent: "Own item" });
  const title = ({ text, own }) => cxElement("p.cx-changes__item", {}, own && mark(), typed(text));

  const entry = (one, ...more) => cxElement("li", {}, title(one), ...more);

  const choice = (name, side, words, values, chosen) =>
    cxElement("label.cx-choice__side", {},
      cxElement("input", { type: "radio", name, value: side, checked: chosen }),
      cxElement("span", {}, cxElement("strong", { textContent: words }), " ", typed(values)));

  /** One field on which both sides differ. Mine is chosen until the person chooses theirs. */
  const field = (one, conflict, catalog, choices) => {
    const name = `cx-choice-${(number += 1)}`;
    const words = (side) => value(conflict.field, conflict[side], catalog);
    const isTheirs = choices.theirs[one.id]?.includes(conflict.field) ?? false;
    const set = cxElement("fieldset.cx-choice", {},
      cxElement("legend", {}, FIELDS[conflict.field], cxElement("span.cx-hidden", { textContent: ` (${one.text})` })),
      choice(name, "mine", "Mine:", words("mine"), !isTheirs),
      choice(name, "theirs", "Theirs:", words("theirs"), isTheirs));
    set.addEventListener("change", (event) => choose(choices, one.id, conflict.field, event.target.value === "theirs"));
    return set;
  };

  const choose = (choices, id, name, theirs) => {
    const others = (choices.theirs[id] ?? []).filter((other) => other !== name);
    choices.theirs[id] = theirs ? [...others, name] : others;
  };

  /** Both sides at once: the radio buttons that are shown, and the choices for those that are not. */
  const chooseAll = (entries, choices, theirs, box) => {
    for (const { id, conflicts } of entries) choices.theirs[id] = theirs ? conflicts.map(({ field: name }) => name) : [];
    for (const radio of box.querySelectorAll("input[type=radio]")) radio.checked = (radio.value === "theirs") === theirs;
  };

  const conflicts = (entries, catalog, choices) => {
    const items = cxLongList(entries, (one) => entry(one, ...one.conflicts.map((each) => field(one, each, catalog, choices))));
    const all = (words, theirs) =>
      cxElement("button.cx-action", { textContent: words, click: () => chooseAll(entries, choices, theirs, items) });
    return [
      cxElement("p", { textContent: "Both have an answer here. Yours stays unless you choose theirs." }),
      cxElement("p.cx-files__row", {}, all("Take all of mine", false), all("Take all of theirs", true)),
      items,
    ];
  };

  const box = (words, checked, changed) => {
    const input = cxElement("input", { type: "checkbox", checked });
    input.addEventListener("change", () => changed(input.checked));
    return cxElement("label.cx-check", {}, input, cxElement("span", {}, ...words));
  };

  const unknown = (entries, catalog, choices) => [
    box([`Add them all the same. They stay in the archive of the plan and in its files.`], true, (yes) => (choices.unknown = yes)),
    cxLongList(entries, (one) => entry(one, cxElement("p.cx-changes__why", { textContent: one.id }), list(one.theirs, catalog))),
  ];

  const apart = (choices, id, yes) => {
    choices.apart = choices.apart.filter((other) => other !== id);
    if (yes) choices.apart.push(id);
  };

  const twins = (entries, choices) => [
    cxElement("p", { textContent: "You have own items with the same words. They are taken as the same." }),
    cxLongList(entries, (one) => entry(one,
      box(["Add it as another item", cxElement("span.cx-hidden", { textContent: ` (${one.text})` })], false, (yes) => apart(choices, one.id, yes)))),
  ];

  /**
   * @param {object} comparison
   * @param {object} catalog
   * @param {object} choices is written to
   * @returns {Node[]} the groups that have something in them
   */
  return (comparison, catalog, choices) => {
    const { fresh, filled, conflicts: differ, unknown: foreign, same } = comparison;
    const alike = [...filled, ...differ, ...same].filter(({ twin }) => twin);
    // An item may differ in one field and be blank in another: what would be filled is shown for it too.
    const filling = [...filled, ...differ.filter(({ fills }) => Object.keys(fills).length)];
    const answers = (entries, part) => () => [cxLongList(entries, (one) => entry(one, list(one[part], catalog)))];
    const groups = [
      [differ, "Conflicts", () => conflicts(differ, catalog, choices), true],
      [fresh, "New answers", answers(fresh, "theirs")],
      [filling, "Blanks filled", answers(filling, "fills")],
      [foreign, "Unknown items", () => unknown(foreign, catalog, choices)],
      [alike, "Own items that you have already", () => twins(alike, choices)],
      [same, "The same", () => [cxLongList(same, (one) => entry(one))]],
    ];
    return groups.filter(([entries]) => entries.length)
      .map(([entries, words, build, open]) => cxGroup(`${words} (${cxFileWords.number(entries.length)})`, build, open));
  };
})();
