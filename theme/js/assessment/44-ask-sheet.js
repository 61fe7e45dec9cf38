/* The sheet: the statements that the server wrote, which of them are asked, and which one is shown. */
class CxAskSheet {
  #sets = new Map(); // id -> its fieldset, in the order of the page

  /** @param {HTMLElement} root the <cx-assessment> */
  constructor(root) {
    this.root = root;
    for (const set of root.querySelectorAll("fieldset.cx-statement")) {
      cxStatement.enhance(set);
      this.#sets.set(cxStatement.idOf(set), set);
    }
    this.sections = [...root.querySelectorAll("[data-dimension]:is(section, div)")];
    this.ids = [];
  }

  of(id) {
    return this.#sets.get(id);
  }

  has(id) {
    return this.#sets.has(id);
  }

  /** Only these are asked; the others are away, on paper as well. @param {string[]} ids */
  ask(ids) {
    this.ids = ids.filter((id) => this.#sets.has(id));
    const asked = new Set(this.ids);
    for (const [id, set] of this.#sets) set.classList.toggle("cx-ask-out", !asked.has(id));
    for (const one of this.sections) one.classList.toggle("cx-ask-out", !one.querySelector(".cx-statement:not(.cx-ask-out)"));
  }

  /** Number the statements that are asked. */
  number() {
    this.ids.forEach((id, index) => {
      const place = cxStatement.part(this.of(id), "place");
      place.textContent = `${index + 1} of ${this.ids.length} `;
    });
  }

  /** Mark the statement that is shown one at a time; "" for none. */
  place(here) {
    for (const [id, set] of this.#sets) set.classList.toggle("cx-ask-here", id === here);
    for (const one of this.sections) one.classList.toggle("cx-ask-here", Boolean(one.querySelector(".cx-ask-here")));
  }

  /** @param {Set<string>|null} ids null: all @param {boolean} [always] also where somebody writes */
  show(ids, always = false) {
    for (const [id, set] of this.#sets) if (!ids || ids.has(id)) cxStatement.show(set, always);
  }

  /** The dimension that an element of the page belongs to; "" for none. */
  dimensionOf(id) {
    return this.of(id)?.closest("[data-dimension]")?.dataset.dimension ?? "";
  }

  firstOf(dimension) {
    return this.ids.find((id) => this.dimensionOf(id) === dimension) ?? "";
  }

  /** Where a dimension begins, also one that is not asked in the quick check. */
  startOf(section) {
    return this.firstOf(section.dataset.dimension) || cxStatement.idOf(section.querySelector("fieldset.cx-statement"));
  }

  next(id, by) {
    return this.ids[this.ids.indexOf(id) + by] ?? "";
  }
}
