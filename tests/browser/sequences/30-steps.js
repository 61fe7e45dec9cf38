/* What a person may do in a window, and the same in the model. */
const ITEMS = ["listen.sound-horn", "listen.ask-crews", "listen.write-down", "mend.clean-lens"]; // tests/vectors/catalog.json
const SAYINGS = ["Ana", "", "  two  spaces ", "<b>bold</b>", "=1+1", "Überprüfung ✓", "الميناء"];
const VALUES = {
  status: ["to-do", "doing", "done", "not-applicable"], due: ["", "2026-12-01", "2027-02-28"], next: [true, false],
  note: [...SAYINGS, "a\nb"],
};
const LINES = ["owner", "evidence", "due", "note"]; // what a file may say beside the status

const steps = (browser, model, windows, catalog) => {
  const { chances } = browser;
  const value = (field) => chances.of(VALUES[field] ?? SAYINGS);
  const shown = ({ tab }) => tab.cxDesk.plan();
  /** What a window shows, and nothing that it has not heard of. */
  const itemsOf = ({ tab }) => [...ITEMS, ...tab.cxPlans.ownItems(tab.cxDesk.plan()).map(({ id }) => id)];

  /** Look at a window: what others put off is written by now, and the focus makes it read. */
  const look = (window) => {
    browser.pass(60);
    window.tab.focus();
    window.looked = model.steps;
  };

  /** Where a plan or an own item goes or comes back, everybody hears of it before they work on. */
  const all = () => {
    browser.settle();
    for (const window of windows) window.looked = model.steps;
  };

  /** Two windows may write at the same moment; into the same field a person writes mostly after looking at it. */
  const meet = (window, change) => {
    if (!model.isNews(change, window)) return false;
    if (chances.is(0.3)) return true;
    look(window);
    return false;
  };

  const write = (window) => {
    let plan = shown(window)?.id ?? "";
    const item = chances.of(itemsOf(window));
    const field = chances.of(["status", "status", ...ANSWERS, ...(isTeams(item) ? ["text", "play"] : [])]);
    const blind = plan ? meet(window, { plan, item, field }) : false;
    const text = field === "text" ? `Own ${chances.below(100)}` : value(field);
    const join = chances.is(0.3) ? `${item}/${field}/${plan}` : "";
    if (!plan) look(window);
    plan = shown(window)?.id;
    window.tab.cxDesk.write(item, { [field]: text }, { words: "Wrote", join });
    const isFirst = !plan;
    plan ??= shown(window).id;
    const changes = [{ plan, item, field, value: text }];
    const made = isFirst ? [{ plan, item: null, field: "name", value: "My plan" }] : [];
    window.plan = plan; // where somebody wrote, the window stays
    model.write(window, [...made, ...changes], { join, blind, undoes: changes });
    return `${field} of ${item} is ${JSON.stringify(text)}${blind ? ", blind" : ""}${join ? ", typed on" : ""}`;
  };

  const addOwn = (window) => {
    const plan = shown(window)?.id;
    if (!plan) return write(window);
    const item = window.tab.cxDesk.newId("own.");
    const changes = Object.entries({ text: "Ask", play: "mend", when: "before" }).map(([field, value]) => ({ plan, item, field, value }));
    window.tab.cxDesk.change(changes, "Added");
    model.write(window, changes);
    return `added ${item}`;
  };

  const removeOwn = (window) => {
    all();
    const plan = shown(window)?.id;
    const item = plan && model.ownItems(plan)[0];
    if (!item) return addOwn(window);
    const changes = [{ plan, item, field: "removed", value: true }];
    window.tab.cxDesk.change(changes, "Deleted");
    model.write(window, changes);
    all();
    return `deleted ${item}`;
  };

  const rename = (window) => {
    const plan = shown(window)?.id;
    const change = { plan, item: null, field: "name", value: `Plan ${chances.below(1000)}` };
    if (!plan) return write(window);
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

  const named = (plan, value) => ({ plan, item: null, field: "name", value });

  const create = (window) => {
    const name = `New ${chances.below(1000)}`;
    const plan = window.tab.cxDeskPlans.create(name, ITEMS);
    return made(window, plan, [named(plan, name)]);
  };

  const beginWith = (window) => {
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
    const copied = [...model.fields.values()].filter((one) => one.plan === from && one.item !== null)
      .map(({ item, field, value }) => ({ plan, item, field, value }));
    return made(window, plan, [named(plan, "Copy"), ...copied]);
  };

  const remove = (window) => {
    all();
    const plan = shown(window);
    if (!plan || model.plans().length < 2) return create(window);
    window.tab.cxDeskPlans.remove(plan);
    model.write(window, [{ plan: plan.id, item: null, field: "removed", value: true }]);
    all();
    return `deleted ${plan.id}`;
  };

  const choose = (window) => {
    look(window);
    if (!model.plans().length) return write(window);
    window.plan = chances.of(model.plans());
    window.tab.cxDeskPlans.choose(window.plan);
    return `chose ${window.plan}`;
  };

  /** What fills blanks, and what differs: a status goes with its reason. */
  const compared = (plan, item, theirs) => {
    const found = { fills: [], differ: [] };
    const ours = (field) => (field === "status" && model.get(plan, item, field) === "to-do" ? "" : model.get(plan, item, field));
    for (const [field, value] of Object.entries(theirs)) {
      const [mine, other] = [String(ours(field) || "").trim(), String(value).trim()];
      if (!mine) found.fills.push({ plan, item, field, value });
      else if (field !== "next" && mine !== other) found.differ.push({ field, mine: [ours(field), field === "status" && model.get(plan, item, "reason")].join() });
    }
    return found;
  };

  /** A file is read, and while somebody chooses what to take, another window may write. */
  const read = (window) => {
    look(window);
    const plan = shown(window);
    if (!plan) return create(window);
    const { cxCompare, cxTakeIn } = window.tab;
    const entries = [chances.of(ITEMS), "listen.ring-bell"].map((id) => [id, Object.fromEntries([
      ["status", chances.of(["doing", "done"])], ["next", true], ...LINES.map((field) => [field, value(field).replace("\n", " ")]),
    ].filter(([, said]) => String(said).trim() && chances.is(0.6)))]);
    const own = { id: window.tab.cxDesk.newId("own."), text: `Theirs ${chances.below(10 ** 9)}`, play: "mend", when: "before" };
    const file = { name: "Read", edition: "2026.1", items: entries.map(([id, fields]) => ({ id, ...fields })), own: [own] };
    const comparison = cxCompare.compare(plan, file, catalog);
    const before = new Map(entries.map(([id, fields]) => [id, compared(plan.id, id, fields)]));
    const theirs = Object.fromEntries([...before].map(([id, { differ }]) => [id, differ.map(({ field }) => field).filter(() => chances.is(0.5))]));
    const meanwhile = chances.is(0.3) ? write(chances.of(windows.filter((one) => one !== window))) : "";
    browser.pass(60);
    cxTakeIn.add(file, catalog, { shown: comparison, choices: { theirs }, source: "a file" });
    window.looked = model.steps;
    const changes = entries.flatMap(([id, fields]) => {
      const { fills: blanks, differ } = compared(plan.id, id, fields);
      // What another window emptied meanwhile was not offered.
      const offered = new Set([...before.get(id).fills.map(({ field }) => field), ...theirs[id].flatMap((field) => (field === "status" ? ["status", "reason"] : [field]))]);
      const fills = blanks.filter(({ field }) => offered.has(field));
      const still = differ.filter((one) => theirs[id].includes(one.field) && before.get(id).differ.some(({ field, mine }) => field === one.field && mine === one.mine));
      const taken = still.flatMap(({ field }) => (field === "status" ? ["status", "reason"] : [field]));
      return [...fills, ...taken.map((field) => ({ plan: plan.id, item: id, field, value: fields[field] ?? "" }))];
    });
    const added = Object.entries({ ...own, removed: false }).filter(([field]) => field !== "id").map(([field, value]) => ({ plan: plan.id, item: own.id, field, value }));
    model.write(window, [...changes, ...added]);
    return `read ${JSON.stringify(entries)}, took ${JSON.stringify(theirs)}, meanwhile ${meanwhile}`;
  };

  /** A tool writes to several items: blanks only. */
  const several = (window) => {
    browser.pass(60);
    if (!model.plans().length) return create(window);
    const plan = chances.of(model.plans());
    const items = Object.fromEntries([0, 1].map((at) => [ITEMS[chances.below(2) * 2 + at], { owner: "Tool", next: true, note: "Why" }]));
    window.tab.cxDesk.writeTo(plan, items, "Advised");
    window.looked = model.steps;
    const changes = Object.entries(items).flatMap(([item, fields]) => Object.entries(fields)
      .filter(([field]) => !String(model.get(plan, item, field) || "").trim()).map(([field, value]) => ({ plan, item, field, value })));
    if (changes.length) model.write(window, changes);
    return `advice for ${plan}: ${JSON.stringify(items)}`;
  };

  const undo = (window) => {
    const last = window.undo.at(-1);
    // What was deleted leaves only a mark in storage: nobody works in it, unless to bring it back.
    const isGone = ({ plan, item, field }) =>
      [null, ...(isTeams(item) ? [item] : [])].some((one) => model.get(plan, one, "removed") === true && !(one === item && field === "removed"));
    if (last && (last.blind || last.changes.some(isGone))) return write(window);
    browser.pass(60);
    const { cxUndo, cxDesk: { undoWords: words } } = window.tab;
    cxUndo();
    const taken = model.takeBack(window);
    if (last) window.looked = model.steps; // where there is nothing to undo, it does not look
    if (taken.some(({ field, item }) => field === "removed" || (isTeams(item) && field === "text"))) all();
    window.plan = window.tab.session.get("cx-playbook-current"); // undo may show another plan again
    return `undid ${words}: ${JSON.stringify(taken)}`;
  };

  /** Begin anew with what is in storage: nothing that was done may be gone, heard of or not. */
  const begun = (window) => Object.assign(window, { life: window.tab.life, looked: -1, undo: [], plan: shown(window)?.id });

  const reload = (window) => {
    window.tab.reload();
    begun(window);
    return "reloaded";
  };

  const close = (window) => {
    window.tab.close();
    begun(window);
    return "closed, and opened anew";
  };

  const away = (window) => {
    window.tab.leave();
    window.tab.comeBack();
    return "away and back";
  };

  const hear = (window) => {
    window.tab.hear(1 + chances.below(3));
    return "heard";
  };

  const settle = () => {
    all();
    return "all heard of everything";
  };

  const KINDS = [[write, 46], [undo, 12], [hear, 8], [reload, 6], [settle, 5], [addOwn, 4], [rename, 3], [read, 4],
    [several, 3], [choose, 4], [create, 2], [duplicate, 2], [remove, 2], [removeOwn, 2], [beginWith, 1], [close, 2], [away, 2]];
  const kinds = KINDS.flatMap(([step, weight]) => Array(weight).fill(step));
  return { look, settle, next: () => chances.of(kinds) };
};
