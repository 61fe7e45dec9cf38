/* <cx-plan>: the page of the plan. It puts its parts around the checklists that the server wrote, and keeps them in
   step with the plan; Material's instant navigation may bring it and take it away at any time. */
class CxPlan extends HTMLElement {
  #board = null;
  #shown = null; // the plan that is on the page: { id, name }
  #deleted = new Set(); // ids of plans deleted here: brought back, they are shown again
  #notice = ""; // the id of the plan that the notice calls deleted
  #ends = [];

  connectedCallback() {
    const catalog = cxCatalog();
    if (!catalog || !this.querySelector(".cx-plan-play")) return;
    if (!this.#board) this.#build(catalog);
    this.#listen(catalog);
    cxBoardSections.addToContents("keep-and-share", "Keep and share");
    this.#follow({ items: null });
    this.#reveal();
  }

  disconnectedCallback() {
    for (const end of this.#ends.splice(0)) end();
  }

  #build(catalog) {
    const ids = catalog.items.map(({ id }) => id);
    this.toggleAttribute("data-many", ids.length > cxBoardSections.MANY);
    this.head = cxPlanHead(ids, () => this.#remove(), () => window.print());
    this.strip = cxPlanStrip(() => this.#sort());
    this.print = cxPlanPrint(() => this.#board, ids);
    this.#board = new CxBoard(this, catalog, (board) => this.#told(board));
    this.filters = cxBoardFilters(catalog, this.#board.choice, (choice) => this.#board.choose(choice));
    const part = (name) => document.createElement(`cx-plan-${name}`);
    this.prepend(this.print.element, part("incoming"), this.head.element, part("review"), this.filters.element);
    this.append(part("archive"), part("files"));
  }

  #listen(catalog) {
    const on = (target, name, listener) => {
      target.addEventListener(name, listener);
      this.#ends.push(() => target.removeEventListener(name, listener));
    };
    on(this, "click", ({ target }) => cxOwnActions.click(target, catalog));
    on(window, "hashchange", () => this.#reveal());
    for (const part of [this.strip, this.print]) {
      part.connect();
      this.#ends.push(part.disconnect);
    }
    this.#ends.push(this.filters.connect(), cxStore.subscribe((change) => this.#follow(change)));
  }

  /** Show a plan again that was deleted here and is back. @returns {boolean} whether there is one */
  #bringBack() {
    const id = [...this.#deleted].find((one) => cxPlans.plan(cxStore.state, one));
    if (!id) return false;
    this.#deleted.delete(id);
    cxDeskPlans.choose(id);
    return true;
  }

  /** Everything was cleared, here or in another window. */
  #forget() {
    this.#deleted.clear();
    this.#shown = null;
    this.#tell("");
    this.filters.settle();
    this.#board.reset();
  }

  #follow({ items, cleared = false }) {
    if (cleared) this.#forget();
    if (this.#bringBack()) return; // that was told, and followed
    cxDesk.settle();
    const plan = cxDesk.plan();
    if (cxPlans.plan(cxStore.state, this.#notice)) this.#tell("");
    this.#noticeDeleted(plan);
    this.#shown = plan && { id: plan.id, name: cxPlanActions.nameOf(plan) };
    this.head.show();
    if (!items || items.size) this.#board.follow(items);
    else this.#told(this.#board);
  }

  /** @param {string} about the id of the plan that the words call deleted */
  #tell(about, ...words) {
    this.#notice = about;
    this.head.tell(...words);
  }

  #noticeDeleted(plan) {
    const gone = this.#shown;
    if (!gone || gone.id === plan?.id) return;
    const isDeleted = cxPlans.field(cxStore.state.plans[gone.id] ?? { fields: {} }, "removed") === true;
    const words = `“${gone.name}” was deleted. ${plan ? `This is “${cxPlanActions.nameOf(plan)}”.` : "There is no plan now."}`;
    if (isDeleted) this.#tell(gone.id, words);
    else this.#tell("");
    if (isDeleted) cxSay(words);
  }

  #remove() {
    const gone = cxPlanActions.remove();
    this.#deleted.add(gone.id);
    const words = cxElement("span", { id: "cx-plan-gone", textContent: `Deleted “${gone.name}”. ` });
    const back = cxElement("button.cx-plan-undo", {
      textContent: "Undo", "aria-describedby": words.id,
      click: () => cxPlanActions.restore(gone),
    });
    this.#tell(gone.id, words, back);
    back.focus();
  }

  #told({ choice, counts, stale }) {
    this.filters.update(choice, counts.shown, counts.all);
    this.strip.show(stale.size);
    this.dataset.by = choice.by;
  }

  /** Sort again, and stay with the item that stands first in the window. */
  #sort() {
    const { items, placed, stale } = { items: this.#board.places.items, placed: this.#board.placed, stale: this.#board.stale };
    const top = (li) => li.getBoundingClientRect().top;
    const anchor = [...placed.keys()].filter((id) => !stale.has(id)).map((id) => items.get(id))
      .filter((li) => top(li) > 0).sort((a, b) => top(a) - top(b))[0];
    const before = anchor && top(anchor);
    this.#board.arrange();
    if (anchor) window.scrollBy(0, top(anchor) - before);
    (anchor?.querySelector(".cx-item__box") ?? this.#board.places.groups).focus({ preventScroll: true });
    cxSay("Sorted again");
  }

  /** A link to something on this page that filters or groups hide brings it back. */
  #reveal() {
    const target = document.getElementById(location.hash.slice(1));
    if (!target || !this.contains(target) || !target.closest("[hidden]")) return;
    this.#board.choose(cxBoardChoice.blank());
    target.scrollIntoView();
  }
}

customElements.define("cx-plan", CxPlan);
