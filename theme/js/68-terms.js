/* Definitions of glossary terms, opened from the text; without this script a term is a link to the glossary.
   A term that opens something is a button that is expanded or not (WCAG 4.1.2), with Space and Enter as buttons
   have them (2.1.1); a click that asks for a new tab or window still finds the link. Nothing opens by hovering
   or by focus alone, so 1.4.13 has nothing to ask; Escape closes all the same. The definition goes right behind
   its term in the page and takes the focus: a screen reader reads it at once, Tab goes on to its links and from
   there back into the sentence (2.4.3). Once focus is elsewhere it closes, and so never covers it (2.4.11). */
{
  const GAP = 8; // px around a definition, for the ring of what has the focus
  const store = document.querySelector(".cx-definitions");
  let shown = null; // the open definition, and the term it was opened from

  const definitionOf = (term) => document.getElementById(`cx-definition-${term.hash.slice(1)}`);

  const place = () => {
    if (!shown) return;
    const { term, definition } = shown;
    definition.style.transform = "none";
    const line = [...term.getClientRects()].pop();
    const box = definition.getBoundingClientRect();
    const column = store.parentElement.getBoundingClientRect();
    const within = (left, from, to) => Math.max(from, Math.min(left, to - box.width));
    // In the column of the text and, where large letters leave that too narrow, at least in the window.
    const wish = within(line.left, column.left, column.right);
    const left = within(wish, GAP, document.documentElement.clientWidth - GAP);
    definition.style.transform = `translate(${left - box.left}px, ${line.bottom + GAP - box.top}px)`;
  };

  const hide = () => {
    if (!shown) return;
    const { term, definition } = shown;
    shown = null;
    term.setAttribute("aria-expanded", "false");
    store.append(definition);
  };

  /** Close, and go back to where it was opened. */
  const leave = () => {
    const { term } = shown;
    hide();
    term.focus({ preventScroll: true });
  };

  const show = (term, definition) => {
    hide();
    shown = { term, definition };
    // Within a heading or a label it would become a part of their names.
    (term.closest("h1, h2, h3, h4, h5, h6, label") || term).after(definition);
    term.setAttribute("aria-expanded", "true");
    place();
    definition.focus({ preventScroll: true });
    definition.scrollIntoView({ block: "nearest" });
  };

  const plain = (event) => !(event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
  const isAway = (target) => shown && !shown.term.contains(target) && !shown.definition.contains(target);

  const equip = (term) => {
    const definition = definitionOf(term);
    if (!definition || term.closest("summary")) return; // a summary is a control already
    term.setAttribute("role", "button");
    term.setAttribute("aria-expanded", "false");
    term.setAttribute("aria-controls", definition.id);
    term.addEventListener("click", (event) => {
      if (!plain(event)) return;
      event.preventDefault();
      if (shown && shown.term === term) leave();
      else show(term, definition);
    });
    term.addEventListener("keydown", (event) => {
      if (event.key === " ") event.preventDefault(); // it would scroll
    });
    term.addEventListener("keyup", (event) => {
      if (event.key === " ") term.click();
    });
  };

  const start = () => {
    let away = false;
    for (const term of document.querySelectorAll("a.cx-term")) equip(term);
    for (const definition of store.children) {
      definition.addEventListener("click", (event) => {
        // A link leads away; coming back finds the term.
        if (event.target.closest("button") || (event.target.closest("a") && plain(event))) leave();
      });
    }
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && shown) leave();
    });
    document.addEventListener("focusin", (event) => isAway(event.target) && hide());
    // Not `pointerdown` alone, with which a finger begins to scroll too; not `click`, which iOS keeps from plain text.
    document.addEventListener("pointerdown", (event) => (away = isAway(event.target)));
    document.addEventListener("pointerup", () => away && hide());
    window.addEventListener("resize", place);
    document.addEventListener("scroll", place, { capture: true, passive: true }); // tables scroll by themselves
  };

  if (store) start();
}
