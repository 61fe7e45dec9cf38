/* <cx-items> around a list of items, and <cx-progress> wherever a count of some items belongs. The browser calls
   them when they come into the page, also when Material's instant navigation brings it. They show at once what they
   are without a plan; the script behind the items shows the plan (theme/js/items/88-live.js). This file comes last of
   those about items: as soon as the elements are defined, those of the page come to life. */
class CxItems extends HTMLElement {
  #meter = null;
  #boxes = this.getElementsByClassName("cx-item__box"); // follows the list

  connectedCallback() {
    for (const li of this.items) cxItemParts.add(li);
    CxItems.live.add(this);
    this.refresh();
    this.classList.add("cx-live");
    cxFirstWords.look(cxItemsScript.has());
    cxItemsScript.joined(this);
  }

  disconnectedCallback() {
    CxItems.live.delete(this);
    cxItemsScript.left(this);
  }

  get items() {
    return [...this.#boxes].map((box) => box.closest(".cx-item"));
  }

  /** What the list is called: data-label, else the heading above. */
  get label() {
    return this.dataset.label ?? cxMeters.headingAbove(this);
  }

  count(plan = cxItemsScript.plan()) {
    return cxItemsScript.progress.count(plan, [...this.#boxes].map(({ name }) => name));
  }

  /** Draw the count again, for example after items were put in or taken out. */
  refresh(plan = cxItemsScript.plan()) {
    if (!this.#meter) {
      this.#meter = this.querySelector(":scope > .cx-meter") ?? cxMeters.build(this.label);
      this.prepend(this.#meter);
    }
    const count = this.count(plan);
    cxMeters.draw(this.#meter, count, cxItemsScript.progress.words(count));
  }

  static live = new Set();
}

class CxProgress extends HTMLElement {
  #meter = null;
  ids = new Set(); // of the items that count here, all from the playbook

  connectedCallback() {
    this.ids = new Set(cxNoPlan.ids(this.dataset.items ?? ""));
    if (!this.#meter) {
      this.#meter = cxMeters.build(this.dataset.label ?? "");
      this.replaceChildren(this.#meter);
    }
    this.refresh();
    CxProgress.live.add(this);
    cxItemsScript.joined(this);
  }

  disconnectedCallback() {
    CxProgress.live.delete(this);
  }

  count(plan = cxItemsScript.plan()) {
    return cxItemsScript.progress.count(plan, this.ids, this.dataset.play ?? "");
  }

  refresh(plan = cxItemsScript.plan()) {
    const { progress } = cxItemsScript;
    const count = this.count(plan);
    const words = this.closest("cx-plan") ? progress.words(count) : progress.wordsWithOwn(count);
    cxMeters.draw(this.#meter, count, this.dataset.what ? `${this.dataset.what}: ${words}` : words);
    // Where nobody works, on the home page and on cards, an empty bar would only be in the way.
    this.hidden = !document.querySelector(".cx-item") && !progress.isBegun(plan);
  }

  static live = new Set();
}

customElements.define("cx-items", CxItems);
customElements.define("cx-progress", CxProgress);
