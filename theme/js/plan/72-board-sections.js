/* Sections of the plan page: the groups that are not plays, and the places for the team's own items. */
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

  return { asData, count, group, ownOfPlay, ownWithoutPlay };
})();
