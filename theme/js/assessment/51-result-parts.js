/* Pieces that the parts of the result are made of. */
const cxResultParts = (() => {
  const button = (words, click, properties = {}) => cxElement("button.cx-action", { textContent: words, click, ...properties });

  /** What a person typed, in the direction of its own writing. */
  const typed = (text) => cxElement("bdi", { textContent: text });

  /** A label and its field, in a box. */
  const labelled = (words, field, hint = "") => {
    const help = hint ? cxElement("p.cx-field__hint", { id: `${field.id}-hint`, textContent: hint }) : null;
    if (help) field.setAttribute("aria-describedby", help.id);
    return cxElement("div.cx-stand__field", {}, cxElement("label.cx-field__label", { for: field.id, textContent: words }), help, field);
  };

  const select = (id, options, value, properties = {}) => {
    const made = cxElement("select.cx-field", { id, ...properties },
      ...options.map(([key, words]) => cxElement("option", { value: key, textContent: words })));
    made.value = value;
    return made;
  };

  const list = (kind, rows) => cxElement(`ul.${kind}`, { role: "list" }, ...rows.map((row) => cxElement("li", {}, ...[row].flat())));

  const cell = (...content) => cxElement("td", {}, ...content);
  const head = (...content) => cxElement("th", { scope: "row" }, ...content);

  /** What stands small below the words of a cell, with the space that keeps them apart where they are read aloud or copied. */
  const note = (text) => (text ? [" ", cxElement("span.cx-table__note", { textContent: text })] : []);

  /** A table in a named region that scrolls by itself. @param {{id: string, caption: string, heads: string[], rows: HTMLElement[]}} about */
  const table = ({ id, caption, heads, rows }) =>
    cxElement("div.cx-table", { role: "region", tabIndex: 0, "aria-labelledby": id },
      cxElement("table.cx-figures", {},
        cxElement("caption", { id }, cxElement("span.cx-caption", { textContent: caption })),
        cxElement("thead", {}, cxElement("tr", {}, ...heads.map((words) => cxElement("th", { scope: "col", textContent: words })))),
        cxElement("tbody", {}, ...rows)));

  /** A group that opens; those with a `key` stay open when the result is drawn anew. */
  const fold = (key, title, ...content) =>
    cxElement("details.cx-group", { "data-key": key }, cxElement("summary.cx-group__title", { textContent: title }), ...content);

  /** The same, but what is in it is made when it is opened. @param {() => Node[]} make */
  const lateFold = (key, title, make) => {
    const details = fold(key, title);
    details.addEventListener("toggle", () => details.open && details.childElementCount === 1 && details.append(...make()));
    return details;
  };

  /** Draw a part anew: what is open stays open, and focus stays where it was (WCAG 2.4.3, 3.2.2). */
  const redraw = (place, ...content) => {
    const open = new Set([...place.querySelectorAll("details[open][data-key]")].map(({ dataset }) => dataset.key));
    const held = place.contains(document.activeElement) ? document.activeElement.closest("[data-key]")?.dataset.key : null;
    place.replaceChildren(...content.filter(Boolean));
    for (const one of place.querySelectorAll("details[data-key]")) if (open.has(one.dataset.key)) one.open = true;
    const again = held && [...place.querySelectorAll("[data-key]")].find(({ dataset }) => dataset.key === held);
    if (again) (again.localName === "details" ? again.firstElementChild : again).focus({ preventScroll: true });
  };

  return { button, typed, labelled, select, list, cell, head, note, table, fold, lateFold, redraw };
})();
