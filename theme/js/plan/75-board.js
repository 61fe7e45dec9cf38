/* The board: shows the items that fit, in their groups. What changes while filters or groups are on stays where it is
   until the person asks, so that nothing jumps away under the cursor. */
class CxBoard {
  /** @param {HTMLElement} root the <cx-plan> @param {(board: CxBoard) => void} told after every change of what is shown */
  constructor(root, catalog, told) {
    this.catalog = catalog;
    this.told = told;
    this.places = new cxBoardPlaces(root);
    this.choice = cxBoardChoice.load(catalog);
    this.placed = new Map(); // id -> the key of the group it stands in; without those that do not fit
    this.stale = new Set(); // ids of items that belong elsewhere now
    this.plan = null; // the id of the plan that is shown
    this.waits = false; // whether another plan is to be arranged as soon as nobody types
    this.holds = false; // whether an own item is to be taken out then
    this.lent = null; // while they are printed: the ids of items that are there instead of those of the filters
    root.addEventListener("focusout", () => setTimeout(() => this.#release()));
  }

  get #today() {
    return cxDays.today(new Date());
  }

  get counts() {
    return { shown: this.placed.size, all: this.places.items.size };
  }

  /** Everything in its place. */
  arrange() {
    const { by } = this.choice;
    this.waits = false;
    cxNewDay.look();
    const today = this.#today;
    const shown = cxBoard.filter(cxBoard.entries(this.catalog, cxDesk.plan()), this.choice, today);
    const groups = cxBoard.group(shown, by, this.catalog, today);
    this.placed = new Map(groups.flatMap(({ key, ids }) => ids.map((id) => [id, key])));
    this.stale.clear();
    if (by !== "play") this.#nameOrigins();
    this.places.arrange(by, groups);
    this.told(this);
  }

  /**
   * Show other items, in the same groups, while they are printed.
   * @param {Set<string>} ids
   * @returns {() => void} everything back where it was, whatever belongs elsewhere meanwhile
   */
  lend(ids) {
    const { choice: { by }, placed, places: { items } } = this;
    const titles = this.places.titles;
    const putLine = this.places.holdLine();
    const scroll = window.scrollY;
    const entries = cxBoard.entries(this.catalog, cxDesk.plan()).filter(({ id }) => ids.has(id));
    const groups = cxBoard.group(entries, by, this.catalog, this.#today);
    this.lent = ids;
    this.places.arrange(by, groups);
    return () => {
      this.lent = null;
      const before = new Map([...titles.keys(), ...placed.values()].map((key) => [key, { key, title: titles.get(key) ?? key, ids: [] }]));
      for (const [id, key] of placed) if (items.has(id)) before.get(key).ids.push(id);
      if (this.placed === placed) { // else another plan was arranged meanwhile
        this.places.arrange(by, [...before.values()].filter(({ key, ids: { length } }) => length || key === putLine.key));
        putLine();
      }
      this.follow(null);
      window.scrollTo({ top: scroll, behavior: "instant" });
    };
  }

  choose(choice) {
    if (JSON.stringify({ ...this.choice, ...choice }) === JSON.stringify(this.choice)) return;
    this.choice = { ...this.choice, ...choice };
    cxBoardChoice.save(this.choice);
    this.arrange();
  }

  /** Everything was cleared: who comes next must not see what was looked for. Then `follow`. */
  reset() {
    this.choice = cxBoardChoice.blank();
    this.plan = null;
  }

  /** Away from their checklists, items say where they come from. */
  #nameOrigins() {
    if (this.named) return;
    this.named = true;
    const origin = cxBoard.origins(this.catalog);
    for (const item of this.catalog.items) {
      const words = origin(item);
      const from = item.href ? cxElement("a", { href: item.href, textContent: words }) : words;
      this.places.items.get(item.id)?.querySelector(".cx-item__facts")
        .prepend(cxElement("span.cx-item__from", {}, from, " · "));
    }
  }

  /** Put in, change and take out the team's own items. @param {Iterable<string>|null} ids null: all */
  #syncOwn(ids) {
    const { items } = this.places;
    if (ids && ![...ids].some(cxPlans.isOwn)) return;
    const owned = new Map(cxPlans.ownItems(cxDesk.plan()).map((own) => [own.id, own]));
    let moved = false;
    for (const id of [...(ids ?? [...owned.keys(), ...items.keys()])].filter(cxPlans.isOwn)) {
      moved = this.#syncOne(id, owned.get(id), items) || moved;
    }
    if (moved) this.places.tidy();
  }

  /** @returns {boolean} whether the item came, went or moved */
  #syncOne(id, own, items) {
    const isHere = items.has(id) && own && this.places.isAt(id, this.#entry(id).play);
    if (isHere) cxOwnItem.show(items.get(id), own, this.catalog);
    const isHeld = !isHere && items.has(id) && items.get(id) === this.places.busy;
    this.holds ||= isHeld;
    if (isHeld) return false;
    if (!isHere && items.has(id)) this.#takeOwn(id);
    if (!isHere && own) this.#putOwn(own);
    return !isHere;
  }

  #entry(id, plan = cxDesk.plan()) {
    return cxBoard.entry(id, this.catalog, plan);
  }

  #putOwn(own) {
    const entry = this.#entry(own.id);
    const [group] = cxBoard.group([entry], this.choice.by, this.catalog, this.#today);
    const takesFocus = cxOwnActions.isBack(own.id);
    const li = cxOwnItem.build(own, this.catalog);
    this.places.put(own.id, li, entry.play, group);
    this.placed.set(own.id, group.key);
    if (takesFocus) li.querySelector(".cx-item__box").focus();
  }

  #takeOwn(id) {
    this.placed.delete(id);
    this.stale.delete(id);
    const hadFocus = this.places.take(id);
    if (hadFocus && cxDesk.deletedElsewhere(this.plan, id)) cxSay(`Deleted in another window: ${cxDesk.answer(id).text}`);
  }

  /** Do what had to wait while somebody typed. */
  #release() {
    if (this.places.busy || !(this.holds || this.waits)) return;
    this.holds = false;
    this.#syncOwn(null);
    if (this.waits) this.arrange();
  }

  #check(id, plan, fits, today) {
    if (!this.places.items.has(id)) return;
    const entry = this.#entry(id, plan);
    const belongs = fits(entry) ? cxBoard.place(entry, this.choice.by, today) : undefined;
    if (belongs === this.placed.get(id)) this.stale.delete(id);
    else this.stale.add(id);
  }

  /** The plan has changed. @param {Set<string>|null} ids of its items; null: anything */
  follow(ids) {
    const plan = cxDesk.plan();
    const isOther = (plan?.id ?? "") !== this.plan;
    this.plan = plan?.id ?? "";
    if (isOther && cxOwnActions.forget()) this.places.tidy();
    this.#syncOwn(ids);
    this.waits ||= isOther;
    if (this.waits) return this.places.busy ? this.told(this) : this.arrange();
    const today = this.#today;
    const fits = cxBoard.test(this.choice, today);
    for (const id of ids ?? this.places.items.keys()) this.#check(id, plan, fits, today);
    return this.told(this);
  }
}
