/* Where the items stand on the page. Those of the checklists are moved, never made anew, so that open details and what
   is typed stay with them; grouped by play they stand where the server put them. */
const cxBoardPlaces = (() => {
  const idOf = (li) => li.querySelector(".cx-item__box").name;

  /** A list, what is hidden with it when nothing of it is left to see, and the items that are at home in it. */
  const listOf = (list) => {
    const block = list.closest("cx-items") ?? list;
    const heading = block.previousElementSibling?.matches("h4") ? block.previousElementSibling : null;
    return { list, block, heading, items: [...list.children], work: list.closest(".cx-work") ?? block };
  };

  return class {
    /** @param {HTMLElement} root the <cx-plan> */
    constructor(root) {
      this.sections = [...root.querySelectorAll(":scope > .cx-plan-play")];
      this.lists = [...root.querySelectorAll("ul.cx-items")].map(listOf);
      this.items = new Map(this.lists.flatMap(({ items }) => items).map((li) => [idOf(li), li]));
      this.own = new Map(); // play -> the list of its own items
      for (const section of this.sections) this.#addOwn(section.dataset.play, cxBoardSections.ownOfPlay(section));
      this.#addOwn("", cxBoardSections.ownWithoutPlay());
      this.groups = cxElement("div.cx-plan-groups", { tabIndex: -1 });
      this.sections.at(-1).after(this.groups);
      this.by = "play";
      this.isWhole = true; // all items are in sight and at home
    }

    #addOwn(play, work) {
      const section = work.closest("section");
      if (!this.sections.includes(section)) {
        this.sections.at(-1).after(section);
        this.sections.push(section);
      }
      const one = listOf(work.querySelector("ul"));
      this.own.set(play, one);
      this.lists.push(one);
    }

    /** The headings of the groups that are not plays. */
    get #headings() {
      return [...this.groups.children].map((one) => one.querySelector("h2"));
    }

    /** The titles of these groups, by their keys. */
    get titles() {
      return new Map(this.#headings.map((h2) => [h2.closest("section").dataset.key, cxItemWords.heading(h2)]));
    }

    /**
     * Hold the line that stands in a group for a deleted own item (theme/js/plan/75-own-actions.js).
     * @returns {(() => void) & {key?: string}} put it back into its group, which was made anew; key: of that group
     */
    holdLine() {
      const line = this.groups.querySelector(".cx-plan-gone");
      const before = line?.previousElementSibling;
      const key = line?.closest(".cx-plan-group").dataset.key;
      const put = () => {
        const section = [...this.groups.children].find(({ dataset }) => line && dataset.key === key);
        if (section && section.contains(before)) before.after(line);
        else section?.querySelector("ul").prepend(line);
      };
      return Object.assign(put, { key });
    }

    /** Put an own item into the list of its play; where items stand in groups, into the group. Then `tidy`. */
    put(id, li, play, group) {
      const home = this.own.get(play);
      this.items.set(id, li);
      home.items.push(li);
      cxSet.hidden(li, false);
      if (this.by === "play") home.list.append(li);
      else this.#putInGroup(li, group);
    }

    #putInGroup(li, group) {
      let section = [...this.groups.children].find(({ dataset }) => dataset.key === group.key);
      if (!section) {
        section = cxBoardSections.group({ ...group, ids: [] }, this.by, this.items, this.groups.children.length);
        this.groups.append(section);
      }
      section.querySelector("ul:last-of-type").append(li);
      cxBoardSections.count(section);
    }

    /** Whether an own item is at home with a play. */
    isAt(id, play) {
      return this.own.get(play).items.includes(this.items.get(id));
    }

    /** The item that somebody types about just now, or null. */
    get busy() {
      const { activeElement } = document;
      return activeElement.matches(".cx-item__details :is(input, textarea)") ? activeElement.closest(".cx-item") : null;
    }

    /**
     * Take an own item out of the page; where it had the focus, that goes to the next thing. Then `tidy`.
     * @returns {boolean} whether it had the focus
     */
    take(id) {
      const li = this.items.get(id);
      const hadFocus = li.contains(document.activeElement);
      if (hadFocus) this.#passFocus(li);
      this.items.delete(id);
      for (const one of this.own.values()) one.items = one.items.filter((other) => other !== li);
      const group = li.closest(".cx-plan-group");
      li.remove();
      if (group) cxBoardSections.count(group);
      return hadFocus;
    }

    #passFocus(li) {
      const next = [li.nextElementSibling, li.previousElementSibling].find((one) => one && !one.hidden);
      // No control: what is typed on must not tick or press anything.
      const place = next ?? li.closest("section").querySelector("h2, h3") ?? this.groups;
      place.tabIndex = -1;
      place.focus({ preventScroll: true });
    }

    #goHome() {
      if (this.by === "play") return;
      for (const { list, items } of this.lists) list.append(...items);
      this.groups.replaceChildren();
      for (const { block } of this.lists) block.refresh?.();
    }

    #byPlay(shown) {
      this.#goHome();
      for (const [id, li] of this.items) cxSet.hidden(li, !shown.has(id));
    }

    #byGroups(groups, by, shown) {
      // What does not fit goes home, or it would leave the page with its old group.
      for (const { list, items } of this.lists) {
        for (const li of items) if (!shown.has(idOf(li)) && li.parentElement !== list) list.append(li);
      }
      for (const id of shown) cxSet.hidden(this.items.get(id), false);
      this.groups.replaceChildren(...groups.map((group, number) => cxBoardSections.group(group, by, this.items, number)));
    }

    /** Hide lists, checklists and plays in which nothing is left to see. */
    tidy() {
      const filled = new Set();
      for (const { list, block, heading, items, work } of this.lists) {
        const isEmpty = items.every((li) => li.hidden) && !list.querySelector(":scope > .cx-plan-gone");
        cxSet.hidden(block, isEmpty);
        cxSet.hidden(heading, isEmpty);
        if (!isEmpty) filled.add(work).add(work.closest("section"));
      }
      for (const { work } of this.lists) cxSet.hidden(work, !filled.has(work));
      for (const section of this.sections) cxSet.hidden(section, this.by !== "play" || !filled.has(section));
      for (const one of this.own.values()) one.block.refresh?.();
      cxBoardContents.follow(this.sections, this.#headings.map((h2) => ({ id: h2.id, title: cxItemWords.heading(h2) })));
    }

    /** @param {{key: string, title: string, ids: string[]}[]} groups */
    arrange(by, groups) {
      const shown = new Set(groups.flatMap(({ ids }) => ids));
      const isWhole = by === "play" && shown.size === this.items.size;
      if (isWhole && this.isWhole) return;
      if (by === "play") this.#byPlay(shown);
      else this.#byGroups(groups, by, shown);
      this.by = by;
      this.isWhole = isWhole;
      this.tidy();
    }
  };
})();
