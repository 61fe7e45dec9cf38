/* A comparison to look at: each group with its items, and a choice where both sides say something else. */
const cxCompareGroups = (() => {
  const { FIELDS, value, typed, list } = cxAnswerWords;
  const { number: figure } = cxFileWords;
  const UNKNOWN = "This edition does not have these. What is added stays in the archive of the plan and in its files.";
  let number = 0;

  const mark = () => cxElement("span.cx-changes__mark", { textContent: "Own item" });
  const title = ({ text, own }, tag = "p") => cxElement(`${tag}.cx-changes__item`, {}, own && mark(), own && " ", typed(text));

  const entry = (one, ...more) => cxElement("li", {}, title(one), ...more);

  const choice = (name, side, words, values, chosen) =>
    cxElement("label.cx-choice__side", {},
      cxElement("input", { type: "radio", name, value: side, checked: chosen }),
      cxElement("span", {}, cxElement("strong", { textContent: words }), " ", typed(values)));

  /** One field on which both sides differ. Mine is chosen until the person chooses theirs. */
  const field = (one, conflict, catalog, choices, changed) => {
    const name = `cx-choice-${(number += 1)}`;
    const words = (side) => value(conflict.field, conflict[side], catalog);
    const isTheirs = choices.theirs[one.id]?.includes(conflict.field) ?? false;
    const set = cxElement("fieldset.cx-choice", {},
      cxElement("legend", {}, FIELDS[conflict.field], cxElement("span.cx-hidden", { textContent: ` (${one.text})` })),
      choice(name, "mine", "Yours:", words("mine"), !isTheirs),
      choice(name, "theirs", "Theirs:", words("theirs"), isTheirs));
    set.addEventListener("change", (event) => {
      choose(choices, one.id, conflict.field, event.target.value === "theirs");
      changed();
    });
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
    cxSay(`${theirs ? "Theirs" : "Yours"} is chosen for ${cxAnswerWords.count(entries.length, "item")}.`, "files");
  };

  const conflicts = (entries, catalog, choices, changed) => {
    const items = cxLongList(entries, (one) => entry(one, ...one.conflicts.map((each) => field(one, each, catalog, choices, changed))));
    const all = (words, theirs) => cxElement("button.cx-action", { textContent: words, click: () => {
      chooseAll(entries, choices, theirs, items);
      changed();
    } });
    return [
      cxElement("p", { textContent: "Both have an answer here. Yours stays unless you choose theirs." }),
      cxElement("p.cx-files__row", {}, all("Take all of yours", false), all("Take all of theirs", true)),
      items,
    ];
  };

  const box = (words, checked, changed) => {
    const input = cxElement("input", { type: "checkbox", checked });
    input.addEventListener("change", () => changed(input.checked));
    return cxElement("label.cx-check", {}, input, cxElement("span", {}, ...words));
  };

  const head = (words, taken, all) => `${words} (${taken === all ? figure(all) : `${figure(taken)} of ${figure(all)}`})`;

  /** A group whose items are taken or left. Its title says how many are taken, also when it is closed. */
  const taking = (words, about, { left }, changed) => (entries, open) => {
    const group = cxGroup(head(words, entries.length, entries.length), () => [
      about.why && cxElement("p", { textContent: about.why }),
      cxTakeList(entries, { name: words, future: "will be added", title: (one) => [title(one, "span")], ...about }, left, (taken) => {
        group.querySelector("summary").textContent = head(words, taken, entries.length);
        changed();
      }),
    ].filter(Boolean), open);
    return group;
  };

  const unknownTitle = (one) => [title(one, "span"), one.text !== one.id && cxElement("span.cx-changes__why", { textContent: one.id })].filter(Boolean);

  const apart = (choices, id, yes) => {
    choices.apart = choices.apart.filter((other) => other !== id);
    if (yes) choices.apart.push(id);
  };

  const twins = (entries, choices, changed) => [
    cxElement("p", { textContent: "You have own items with the same words. They are taken as the same." }),
    cxLongList(entries, (one) => entry(one, box(["Add it as another item", cxElement("span.cx-hidden", { textContent: ` (${one.text})` })], false, (yes) => {
      apart(choices, one.id, yes);
      changed();
    }))),
  ];

  /** A group whose content is only read, or has choices of its own. */
  const plain = (words, build) => (entries, open) => cxGroup(`${words} (${figure(entries.length)})`, () => build(entries), open);

  /**
   * @param {object} comparison
   * @param {object} catalog
   * @param {{theirs: object, left: Set<string>, apart: string[]}} choices is written to
   * @param {() => void} changed called after each choice
   * @returns {HTMLElement[]} the groups that have something in them; the first one with a choice is open
   */
  return (comparison, catalog, choices, changed) => {
    const { fresh, filled, conflicts: differ, unknown, same } = comparison;
    const alike = [...filled, ...differ, ...same].filter(({ twin }) => twin);
    // An item may differ in one field and be blank in another: what would be filled is shown for it too.
    const filling = [...filled, ...differ.filter(({ fills }) => Object.keys(fills).length)];
    const answer = (part) => (one) => list(one[part], catalog);
    const groups = [
      [differ, plain("Conflicts", (entries) => conflicts(entries, catalog, choices, changed))],
      [fresh, taking("New answers", { answer: answer("theirs") }, choices, changed)],
      [filling, taking("Blanks to fill", { future: "will be filled", answer: answer("fills") }, choices, changed)],
      [unknown, taking("Unknown items", { why: UNKNOWN, title: unknownTitle, answer: answer("theirs") }, choices, changed)],
      [alike, plain("Own items that you have already", (entries) => twins(entries, choices, changed))],
      [same, plain("The same", (entries) => [cxLongList(entries, (one) => entry(one))])],
    ];
    return groups.filter(([entries]) => entries.length).map(([entries, make], index) => make(entries, index === 0 && entries !== same));
  };
})();
