/* A file is read, and while somebody chooses what to take, another window may write, best of all into the same fields. */
const fileSteps = ({ browser, model, windows, catalog, hand, does }) => {
  const { chances, value, shown, arrive, look } = hand;
  const LINES = ["owner", "evidence", "due", "note"]; // what a file may say beside the status
  const together = (field) => (field === "status" ? ["status", "reason"] : [field]);
  const isSaid = ([, said]) => String(said).trim() && chances.is(0.6);

  const answer = () => Object.fromEntries([["status", chances.of(["doing", "done"])], ["next", true],
    ...LINES.map((field) => [field, value(field).replace("\n", " ")])].filter(isSaid));

  const fileOf = (items, own) =>
    ({ name: "Read", edition: "2026.1", items: Object.entries(items).map(([id, fields]) => ({ id, ...fields })), own: [own] });

  /** What fills blanks, and what differs: a status goes with its reason. */
  const compared = (shelf, plan, item, theirs) => {
    const found = { fills: [], differ: [] };
    const ours = (field) => (field === "status" && shelf.get(plan, item, field) === "to-do" ? "" : shelf.get(plan, item, field));
    for (const [field, said] of Object.entries(theirs)) {
      const [mine, other] = [String(ours(field) || "").trim(), String(said).trim()];
      if (!mine) found.fills.push(field);
      else if (field !== "next" && mine !== other) found.differ.push({ field, mine: together(field).map(ours).join() });
    }
    return found;
  };

  /** What comes in: blanks that were blanks when the file was shown, and theirs over what was shown. */
  const written = (before, now, theirs) => {
    const offered = new Set([...before.fills, ...theirs.flatMap(together)]);
    const isShown = (one) => before.differ.some(({ field, mine }) => field === one.field && mine === one.mine);
    const taken = now.differ.filter((one) => theirs.includes(one.field) && isShown(one));
    return [...now.fills.filter((field) => offered.has(field)), ...taken.flatMap(({ field }) => together(field))];
  };

  /** @param {object[]} wanted { item, field } of what was chosen from the file */
  const meanwhile = (window, plan, wanted) => {
    const other = chances.of(windows.filter((one) => one !== window));
    if (shown(other)?.id !== plan || !wanted.length || chances.is(0.3)) return does.write(other);
    return does.write(other, chances.of(wanted));
  };

  const read = (window) => {
    look(window);
    const { tab, shelf } = window;
    const plan = shown(window);
    if (!plan) return does.create(window);
    const items = { [chances.of(ITEMS)]: answer(), "listen.ring-bell": answer() };
    const own = { id: tab.cxDesk.newId("own."), text: `Theirs ${chances.below(10 ** 9)}`, play: "mend", when: "before" };
    const file = fileOf(items, own);
    const comparison = tab.cxCompare.compare(plan, file, catalog);
    const compare = (id) => compared(shelf, plan.id, id, items[id]);
    const ids = Object.keys(items);
    const before = Object.fromEntries(ids.map((id) => [id, compare(id)]));
    const theirs = Object.fromEntries(ids.map((id) => [id, before[id].differ.map(({ field }) => field).filter(() => chances.is(0.7))]));
    const wanted = ids.flatMap((item) => theirs[item].map((field) => ({ item, field })));
    const other = chances.is(0.6) ? meanwhile(window, plan.id, wanted) : "nothing";
    arrive(window);
    tab.cxTakeIn.add(file, catalog, { shown: comparison, choices: { theirs }, source: "a file" });
    window.looked = model.steps;
    const changes = ids.flatMap((id) => written(before[id], compare(id), theirs[id])
      .map((field) => ({ plan: plan.id, item: id, field, value: items[id][field] ?? "" })));
    const added = Object.entries({ ...own, removed: false }).filter(([field]) => field !== "id").map(([field, said]) => ({ plan: plan.id, item: own.id, field, value: said }));
    model.write(window, [...changes, ...added]);
    return `read ${JSON.stringify(items)}, took ${JSON.stringify(theirs)}, meanwhile ${other}`;
  };

  return { read };
};
