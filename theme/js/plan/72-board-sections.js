/* Sections of the plan page: the groups that are not plays, the places for the team's own items, and the links to
   sections under "On this page". */
const cxBoardSections = (() => {
  const PIECE = 40; // items of a plan with many (macros/plan.py) that are laid out together

  const countWords = (number) => (number === 1 ? "1 item" : `${number} items`);

  /** Ids as <cx-progress> takes them: "understand:a,b own:x" */
  const asData = (ids) => {
    const lists = new Map();
    for (const id of ids) {
      const [list, name] = id.split(".");
      if (!lists.has(list)) lists.set(list, []);
      lists.get(list).push(name);
    }
    return [...lists].map(([list, names]) => `${list}:${names.join(",")}`).join(" ");
  };

  /** The number tells "A B" from "A-B". */
  const idFor = (key, by, number) => `by-${by}-${number}-${key.replace(/[^\p{L}\p{N}]+/gu, "-") || "none"}`;

  const count = (section) => {
    section.querySelector(".cx-plan-group__count").textContent = countWords(section.querySelectorAll(".cx-item").length);
  };

  const listsOf = (items, size) => {
    const pieces = [items.slice(0, size)];
    for (let from = size; from < items.length; from += size) pieces.push(items.slice(from, from + size));
    return pieces.map((piece) => cxElement("ul.cx-items", {}, ...piece));
  };

  /** Where all items have the same status, how far they are says nothing. */
  const around = (by, title, lists) =>
    by === "status" ? lists : [cxElement("cx-items", { "data-label": title }, ...lists)];

  /**
   * A group with its heading, how many items, and how far they are.
   * @param {Map<string, HTMLElement>} items by id
   * @param {number} number its place among the groups
   */
  const group = ({ key, title, ids }, by, items, number) => {
    const isMany = document.querySelector("cx-plan[data-many]") !== null;
    const lists = listsOf(ids.map((id) => items.get(id)), isMany ? PIECE : items.size || 1);
    const section = cxElement("section.cx-plan-group", { "data-key": key },
      cxElement("div.cx-plan-group__head", {},
        cxElement("h2", { id: idFor(key, by, number), textContent: title }), cxElement("p.cx-plan-group__count")),
      cxElement("div.cx-work", {}, ...around(by, title, lists)));
    count(section);
    return section;
  };

  const addButton = (play, title) =>
    cxElement("button.cx-plan-add", {
      "data-play": play, textContent: "Add your own item", "aria-label": `Add your own item to ${title}`,
    });

  const ownList = () => cxElement("cx-items", { "data-label": "Your own items" }, cxElement("ul.cx-items"));

  /** At the end of a play: the team's own items, and the button for one more. */
  const ownOfPlay = (section) => {
    const title = cxItemWords.heading(section.querySelector("h2"));
    const work = cxElement("div.cx-work.cx-plan-own", { hidden: true },
      cxElement("h3", { textContent: "Your own items" }), ownList());
    section.append(work, cxElement("p.cx-plan-add-line", {}, addButton(section.dataset.play, title)));
    return work;
  };

  /** Own items that belong to no play. */
  const ownWithoutPlay = () => {
    const work = cxElement("div.cx-work.cx-plan-own", {}, ownList());
    cxElement("section.cx-plan-play", { "data-play": "", hidden: true },
      cxElement("h2", { id: "your-own-items", textContent: "Your own items" }), work);
    return work;
  };

  const linksTo = (id) => document.querySelectorAll(`.cx-toc__link[href="#${CSS.escape(id)}"]`);

  /** Whether a way under "On this page" is there. */
  const showInContents = (id, shown) => {
    for (const link of linksTo(id)) cxSet.hidden(link.parentElement, !shown);
  };

  /** "On this page" leads only to what is there. */
  const followContents = (sections) => {
    for (const heading of sections.flatMap((section) => [...section.querySelectorAll("h2[id], h3[id]")])) {
      showInContents(heading.id, heading.closest("[hidden]") === null);
    }
    for (const nav of document.querySelectorAll(".cx-toc")) cxSet.hidden(nav, !nav.querySelector(".cx-toc__item:not([hidden])"));
  };

  /** A way under "On this page" to what scripts put at the end of the plan; `hidden` until that is there. */
  const addToContents = (id, words, hidden = false) => {
    if (linksTo(id).length) return;
    for (const list of document.querySelectorAll(".cx-toc > .cx-toc__list")) {
      const help = list.querySelector('[href="#how-your-plan-is-kept"]')?.parentElement ?? null;
      const link = cxElement("a.md-nav__link.cx-toc__link", { href: `#${id}`, textContent: words });
      list.insertBefore(cxElement("li.cx-toc__item", { hidden }, link), help);
    }
  };

  return { asData, count, group, ownOfPlay, ownWithoutPlay, followContents, addToContents, showInContents };
})();
