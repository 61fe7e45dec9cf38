/* "On this page": the ways to plays or groups, whichever are there, and to what scripts put at the end of the plan. */
const cxBoardContents = (() => {
  const lists = () => document.querySelectorAll(".cx-toc > .cx-toc__list");
  const itemOf = (list, href) => list.querySelector(`.cx-toc__link[href="${CSS.escape(href)}"]`)?.parentElement ?? null;

  const wayTo = (id, words) =>
    cxElement("li.cx-toc__item", {}, cxElement("a.md-nav__link.cx-toc__link", { href: `#${id}`, textContent: words }));

  /** A way to what scripts put at the end of the plan; `hidden` until that is there. */
  const add = (id, words, hidden = false) => {
    for (const list of lists()) {
      if (itemOf(list, `#${id}`)) continue;
      const item = wayTo(id, words);
      item.hidden = hidden;
      list.insertBefore(item, itemOf(list, "#how-your-plan-is-kept"));
    }
  };

  /** Whether a way is there. */
  const show = (id, shown) => {
    for (const list of lists()) cxSet.hidden(itemOf(list, `#${id}`), !shown);
  };

  const isRight = (item, { id, title }) => item.firstChild.getAttribute("href") === `#${id}` && item.textContent === title;

  /** The ways to groups, where those to plays stand. Those that are right already stay, with their focus and their mark. */
  const putGroups = (list, place, groups) => {
    const old = [...list.querySelectorAll(":scope > [data-group]")];
    if (old.length === groups.length && old.every((item, at) => isRight(item, groups[at]))) return;
    for (const one of old) one.remove();
    const made = groups.map(({ id, title }) => wayTo(id, title));
    for (const one of made) one.dataset.group = "";
    place.before(...made);
  };

  /** The focus of a way that is gone goes to the first that is there (WCAG 2.4.3). */
  const keepFocus = (change) => {
    const held = document.activeElement;
    const nav = held?.closest(".cx-toc");
    change();
    if (nav && !held.getClientRects().length) nav.querySelector(".cx-toc__item:not([hidden]) > a")?.focus({ preventScroll: true });
  };

  /**
   * Lead only to what is there.
   * @param {HTMLElement[]} sections plays, some of them hidden
   * @param {{id: string, title: string}[]} groups
   */
  const follow = (sections, groups) => keepFocus(() => {
    const headings = sections.map((section) => section.querySelector("h2"));
    for (const list of lists()) {
      const items = headings.map(({ id }) => itemOf(list, `#${id}`));
      if (items[0]) putGroups(list, items[0], groups);
      items.forEach((item, at) => cxSet.hidden(item, sections[at].hidden));
      cxSet.hidden(list.parentElement, !list.querySelector(":scope > :not([hidden])"));
    }
  });

  return { add, show, follow };
})();
