/* Making plans, choosing between them, and deleting them. */
const planSteps = ({ model, hand, does }) => {
  const { chances, shown, look, all, meet, areApart } = hand;
  const named = (plan, value) => ({ plan, item: null, field: "name", value });

  const rename = (window) => {
    const plan = shown(window)?.id;
    if (!plan) return does.write(window);
    const change = named(plan, `Plan ${chances.below(1000)}`);
    const blind = meet(window, change);
    window.tab.cxDeskPlans.rename(plan, change.value);
    model.write(window, [change], { blind });
    return `renamed to ${change.value}`;
  };

  /** A plan was made: undo takes it away again and leaves its words. */
  const made = (window, plan, changes) => {
    const begun = { plan, item: null, field: "removed", value: false };
    model.write(window, [...changes.filter(({ value }) => !isBlank(value)), begun], { undoes: [begun] });
    window.undo.at(-1).changes[0].value = true;
    window.plan = plan;
    return `made ${plan}`;
  };

  /** Nobody begins the first plan in two windows within the moment that news takes. */
  const first = (window) => void (shown(window) || look(window));

  const create = (window) => {
    first(window);
    const name = `New ${chances.below(1000)}`;
    const plan = window.tab.cxDeskPlans.create(name, ITEMS);
    return made(window, plan, [named(plan, name)]);
  };

  const beginWith = (window) => {
    first(window);
    const [item, owner] = [chances.of(ITEMS), chances.of(["Ana", "Ben"])];
    const plan = window.tab.cxDesk.beginWith("Advice", { [item]: { owner, next: true } }, "Begun");
    const changes = Object.entries({ owner, next: true }).map(([field, value]) => ({ plan, item, field, value }));
    return made(window, plan, [named(plan, "Advice"), ...changes]);
  };

  const duplicate = (window) => {
    look(window);
    const from = shown(window)?.id;
    if (!from) return create(window);
    const plan = window.tab.cxDeskPlans.duplicate(shown(window), "Copy");
    const copied = window.shelf.of(from).filter(({ item }) => item !== null).map(({ item, field, value }) => ({ plan, item, field, value }));
    return made(window, plan, [named(plan, "Copy"), ...copied]);
  };

  const remove = (window) => {
    all();
    const plan = shown(window);
    if (!plan || window.shelf.plans().length < 2 || areApart()) return create(window);
    window.tab.cxDeskPlans.remove(plan);
    model.write(window, [{ plan: plan.id, item: null, field: "removed", value: true }]);
    all();
    return `deleted ${plan.id}`;
  };

  const choose = (window) => {
    look(window);
    if (!window.shelf.plans().length) return does.write(window);
    window.plan = chances.of(window.shelf.plans());
    window.tab.cxDeskPlans.choose(window.plan);
    return `chose ${window.plan}`;
  };

  return { rename, create, beginWith, duplicate, remove, choose };
};
