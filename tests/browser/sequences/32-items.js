/* Writing to items, and to the team's own. Each step does the same in the model and tells in words what it did. */
const itemSteps = ({ browser, model, hand, does }) => {
  const { chances, value, shown, itemsOf, arrive, look, all, meet, areApart } = hand;

  /** A field of an item, by chance or as it is asked for. */
  const aim = (window, asked) => {
    const item = asked.item ?? chances.of(itemsOf(window));
    const field = asked.field ?? chances.of(["status", "status", ...ANSWERS, ...(isTeams(item) ? ["text", "play"] : [])]);
    return { item, field, said: field === "text" ? `Own ${chances.below(100)}` : value(field) };
  };

  const write = (window, asked = {}) => {
    const { item, field, said } = aim(window, asked);
    let plan = shown(window)?.id ?? "";
    const blind = plan ? meet(window, { plan, item, field }) : false;
    const join = chances.is(0.3) ? `${item}/${field}/${plan}` : "";
    if (!plan) look(window);
    plan = shown(window)?.id;
    window.tab.cxDesk.write(item, { [field]: said }, { words: "Wrote", join });
    const isFirst = !plan;
    plan ??= shown(window).id;
    const changes = [{ plan, item, field, value: said }];
    const made = isFirst ? [{ plan, item: null, field: "name", value: "My plan" }] : [];
    window.plan = plan; // where somebody wrote, the window stays
    model.write(window, [...made, ...changes], { join, blind, undoes: changes });
    return `${field} of ${item} is ${JSON.stringify(said)}${blind ? ", blind" : ""}${join ? ", typed on" : ""}`;
  };

  const addOwn = (window) => {
    const plan = shown(window)?.id;
    if (!plan) return write(window);
    const item = window.tab.cxDesk.newId("own.");
    const changes = Object.entries({ text: "Ask", play: "mend", when: "before" }).map(([field, said]) => ({ plan, item, field, value: said }));
    window.tab.cxDesk.change(changes, "Added");
    model.write(window, changes);
    return `added ${item}`;
  };

  const removeOwn = (window) => {
    all();
    const plan = shown(window)?.id;
    const item = plan && window.shelf.ownItems(plan)[0];
    if (!item || areApart()) return addOwn(window);
    const changes = [{ plan, item, field: "removed", value: true }];
    window.tab.cxDesk.change(changes, "Deleted");
    model.write(window, changes);
    all();
    return `deleted ${item}`;
  };

  /** A tool writes to several items: blanks only. */
  const several = (window) => {
    arrive(window);
    const { shelf, tab } = window;
    if (!shelf.plans().length) return does.create(window);
    const plan = chances.of(shelf.plans());
    const items = Object.fromEntries([0, 1].map((at) => [ITEMS[chances.below(2) * 2 + at], { owner: "Tool", next: true, note: "Why" }]));
    tab.cxDesk.writeTo(plan, items, "Advised");
    window.looked = model.steps;
    const changes = Object.entries(items).flatMap(([item, fields]) => Object.entries(fields)
      .filter(([field]) => !String(shelf.get(plan, item, field) || "").trim()).map(([field, said]) => ({ plan, item, field, value: said })));
    if (changes.length) model.write(window, changes);
    return `advice for ${plan}: ${JSON.stringify(items)}`;
  };

  return { write, addOwn, removeOwn, several };
};
