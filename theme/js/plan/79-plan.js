/* <cx-plan>: the page of the plan. It puts its parts around the checklists that the server wrote, and keeps them in
   step with the plan; Material's instant navigation may bring it and take it away at any time. */
class CxPlan extends HTMLElement {
  #board = null;
  #shown = null; // the plan that is on the page: { id, name }
  #deleted = new Set(); // ids of plans deleted here: brought back, they are shown again
  #notice = ""; // the id of the plan that the notice calls deleted
  #offered = ""; // the id of the plan that the notice can bring back
  #ends = [];

  connectedCallback() {
    const catalog = cxCatalog();
    if (!catalog || !this.querySelector(".cx-plan-play")) return;
    cxBoardContents.add("your-own-items", "Your own items", true);
    cxBoardContents.add("archive", "Archive", true);
    cxBoardContents.add("keep-and-share", "Keep and share");
    if (!this.#board) this.#build(catalog);
    this.#listen(catalog);
    const gone = cxDeletedPlan.wake();
    if (gone) this.#offer({ ...gone, isKept: true });
    this.#follow({ items: null });
    this.#reveal();
  }

  disconnectedCallback() {
    for (const end of this.#ends.splice(0)) end();
  }

  #build(catalog) {
    const ids = catalog.items.map(({ id }) => id);
    this.head = cxPlanHead(ids, () => this.#remove(), () => cxPrintChoice(this.#board));
    this.strip = cxPlanStrip(() => this.#sort());
    this.print = cxPlanPrint(() => this.#board, ids);
    this.#board = new CxBoard(this, catalog, (board) => this.#told(board));
    this.filters = cxBoardFilters(catalog, this.#board.choice, (choice) => this.#board.choose(choice));
    const part = (name) => document.createElement(`cx-plan-${name}`);
    this.prepend(this.print.element, part("incoming"), this.head.element, part("review"), this.filters.element, this.filters.none);
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
    this.#ends.push(this.head.connect(), this.filters.connect(), cxStore.subscribe((change) => this.#follow(change)));
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
    if (cxPlans.plan(cxStore.state, this.#notice)) this.#settle();
    this.#noticeDeleted(plan);
    this.#shown = plan && { id: plan.id, name: cxPlans.nameOf(plan) };
    this.head.show();
    if (!items || items.size) this.#board.follow(items);
    else this.#told(this.#board);
  }

  /** @param {string} about the id of the plan that the words call deleted */
  #tell(about, ...words) {
    this.#notice = about;
    this.#offered = "";
    this.head.tell(...words);
  }

  /** What the notice calls deleted is back. */
  #settle() {
    this.#tell("");
    cxDeletedPlan.settle();
  }

  #noticeDeleted(plan) {
    const gone = this.#shown;
    if (!gone || gone.id === plan?.id) return;
    const isDeleted = cxPlans.field(cxStore.state.plans[gone.id] ?? { fields: {} }, "removed") === true;
    const elsewhere = cxDesk.deletedElsewhere(gone.id);
    const words = cxPlanGone.words(gone.name, plan, elsewhere);
    if (isDeleted) this.#tell(gone.id, words, ...(elsewhere ? [" ", cxPlanGone.back(gone, ".cx-plan-undo")] : []));
    else if (!this.#offered) this.#tell("");
    if (elsewhere) this.#offered = gone.id;
    if (isDeleted) cxSay(words, "gone");
  }

  /** Say what was deleted, and how long it can be brought back. @returns {HTMLElement} the button for it */
  #offer(gone) {
    this.#deleted.add(gone.id);
    const until = gone.isKept ? "as long as this window is open" : "until you leave this page";
    const words = cxElement("span", { id: "cx-plan-gone", textContent: `Deleted “${gone.name}”. You can bring it back ${until}. ` });
    const back = cxElement("button.cx-plan-undo", {
      textContent: `Bring back “${gone.name}”`, "aria-describedby": words.id,
      click: () => cxPlanActions.restore(gone),
    });
    this.#tell(gone.id, words, back);
    this.#offered = gone.id;
    return back;
  }

  #remove() {
    this.#offer(cxPlanActions.remove()).focus();
  }

  #told({ choice, counts, stale }) {
    this.filters.update(choice, counts.shown, counts.all);
    this.strip.show(stale.size);
    this.dataset.by = choice.by;
  }

  /** Sort again, and stay with the item that has the focus, else with the one that stands first in the window. */
  #sort() {
    const { places: { items, groups }, placed, stale } = this.#board;
    const held = document.activeElement;
    const top = (li) => li.getBoundingClientRect().top;
    const staying = [...placed.keys()].filter((id) => !stale.has(id)).map((id) => items.get(id));
    const anchor = staying.find((li) => li.contains(held))
      ?? staying.filter((li) => top(li) > 0).sort((a, b) => top(a) - top(b))[0];
    const before = anchor && top(anchor);
    this.#board.arrange();
    if (anchor) window.scrollBy(0, top(anchor) - before);
    const place = anchor?.contains(held) ? held : anchor?.querySelector(".cx-item__box");
    (place ?? groups).focus({ preventScroll: true });
    cxSay("Sorted again");
  }

  /** A link to something on this page that filters or groups hide brings it back. */
  #reveal() {
    const target = cxTarget(location.hash);
    if (!target || !this.contains(target) || !target.closest("[hidden]")) return;
    this.#board.choose(cxBoardChoice.blank());
    target.scrollIntoView();
  }
}

customElements.define("cx-plan", CxPlan);
