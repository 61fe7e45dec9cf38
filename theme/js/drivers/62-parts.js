/* Pieces that several parts of the tool are made of. */
const cxDriversParts = (() => {
  const button = (words, click, properties = {}) => cxElement("button.cx-action", { textContent: words, click, ...properties });

  /** A step of the tool: a section with its heading, which can take the focus. */
  const step = (id, title, ...content) => {
    const heading = cxElement("h2", { id, tabIndex: -1, textContent: title });
    return { heading, section: cxElement("section.cx-drivers__step", { "aria-labelledby": id }, heading, ...content) };
  };

  const list = (sentences, name) =>
    cxElement(`ul.${name}`, { role: "list" }, ...sentences.map((words) => cxElement("li", { textContent: words })));

  /** A cell with a figure; `value` sorts it. */
  const number = (content, value = null) =>
    cxElement("td.cx-figures__number", { "data-value": value === null ? null : String(value) }, ...[content].flat());

  /** An interval under its value. */
  const note = (text) => cxElement("span.cx-table__note", { textContent: text });

  /**
   * A table in a named region that scrolls by itself; headings sort it.
   * @param {{id: string, caption: string, heads: [string, "number"|"text"][], rows: HTMLElement[]}} about heads: words, and
   *   what stands below
   */
  const table = ({ id, caption, heads, rows }) => {
    const head = heads.map(([words, kind]) =>
      cxElement(kind === "number" ? "th.cx-figures__number" : "th", { scope: "col", "data-sort": kind, textContent: words }));
    return cxElement("cx-sort-table", {}, cxElement("div.cx-table", { role: "region", tabIndex: 0, "aria-labelledby": id },
      cxElement("table.cx-figures", {},
        cxElement("caption", { id }, cxElement("span.cx-caption", { textContent: caption })),
        cxElement("thead", {}, cxElement("tr", {}, ...head)), cxElement("tbody", {}, ...rows))));
  };

  return { button, step, list, number, note, table };
})();
