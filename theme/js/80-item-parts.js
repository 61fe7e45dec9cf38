/* The buttons of an item, behind its small print. Made once and copied: a page may have a thousand items. */
const cxItemParts = (() => {
  const template = document.createElement("template");
  const button = (what, word, state) =>
    `<button type="button" class="cx-item__button" data-do="${what}" ${state}="false">${word}</button>`;
  template.innerHTML = `<span class="cx-item__actions">${button("doing", "Doing", "aria-pressed")}${button(
    "not-applicable", "Not applicable", "aria-pressed")}${button("details", "Details", "aria-expanded")}</span>`;

  const box = (li) => li.querySelector(".cx-item__box");
  /** The item's full id. */
  const id = (li) => box(li).name;
  const press = (li, what) => li.querySelector(`.cx-item__button[data-do="${what}"]`);
  /** The item of this page with an id; null where there is none. */
  const find = (id) => document.getElementById(`box-${id}`)?.closest(".cx-item") ?? null;

  /** A button's name is its word and the item's: "Doing, List every survey" (WCAG 2.4.6, 2.5.3). */
  const name = (button, id, label) => {
    button.id = `${button.dataset.do}-${id}`;
    button.setAttribute("aria-labelledby", `${button.id} ${label.id}`);
  };

  /** Add the buttons to an item, once. */
  const add = (li) => {
    if (li.classList.contains("cx-item--live")) return;
    const full = id(li);
    const label = li.querySelector(".cx-item__label");
    const actions = document.importNode(template.content, true).firstChild;
    label.id ||= `label-${full}`;
    for (const button of actions.children) name(button, full, label);
    li.querySelector(".cx-item__facts").append(actions);
    li.classList.add("cx-item--live");
  };

  return { add, box, id, press, find };
})();
