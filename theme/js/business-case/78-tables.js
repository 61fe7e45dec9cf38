/* The tables of a result. */
const cxCaseTables = (() => {
  const { money } = cxCaseFigures;

  const head = ([words, isNumber]) => cxElement(isNumber ? "th.cx-figures__number" : "th", { scope: "col", textContent: words });
  const cell = (content) => {
    if (typeof content === "object") return cxElement("td", {}, content.note);
    return cxElement("td.cx-figures__number", { textContent: content });
  };

  /**
   * A table in a named region that scrolls by itself. The first cell of a row names it.
   * @param {{id: string, kind?: string, caption: string, heads: [string, boolean][], rows: {name: string, note?: string, cells: (string|object)[], sum?: boolean}[]}} about
   */
  const table = ({ id, kind = "", caption, heads, rows }) =>
    cxElement("div.cx-table", { role: "region", tabIndex: 0, "aria-labelledby": id },
      cxElement(`table.cx-figures${kind}`, {},
        cxElement("caption", { id }, cxElement("span.cx-caption", { textContent: caption })),
        cxElement("thead", {}, cxElement("tr", {}, ...heads.map(head))),
        cxElement("tbody", {}, ...rows.map(({ name, note = "", cells, sum }) => cxElement(sum ? "tr.cx-bc-sum" : "tr", {},
          cxElement("th", { scope: "row" }, name, ...(note ? [" ", cxElement("span.cx-table__note", { textContent: note })] : [])), ...cells.map(cell))))));

  const NUMBER = true;
  const over = ({ years }) => cxCaseFigures.years(years);

  /** What each kind of benefit is worth, the kinds apart. */
  const byKind = (theCase, results, id = "cx-bc-by-kind", before = "Benefits by kind") => table({
    id, caption: `${before}, with all numbers at likely. The kinds are never added up by themselves. Sums over ${over(theCase)}${results.likely.discount ? ", discounted" : ""}.`,
    heads: [["Kind of benefit"], ["A year, at full effect", NUMBER], [`Over ${over(theCase)}`, NUMBER]],
    rows: [
      ...cxCaseWords.columns(theCase, results).map(({ label, counts, yearly, total, note }) => ({
        name: label, note: [counts && "counts in the net benefit", note].filter(Boolean).join(", "), cells: [yearly, total] })),
      { name: "Costs", cells: ["", money(results.likely.costs)] },
      { name: "Net benefit", note: "what counts, less the costs", cells: ["", money(results.likely.net)], sum: true },
    ],
  });

  const byYear = (theCase, likely) => {
    const counted = (year) => theCase.counts.reduce((sum, column) => sum + year.benefits[column], 0);
    return table({ id: "cx-bc-by-year", caption: "Year by year, with all numbers at their likely values. Only what counts in the net benefit.",
      heads: [["Year"], ["Benefits", NUMBER], ["Costs", NUMBER], ["Net", NUMBER], ["Net, discounted", NUMBER], ["Sum so far", NUMBER]],
      rows: likely.years.map((year) => ({ name: year.year === 0 ? "Before year 1" : `Year ${year.year}`,
        cells: [counted(year), year.costs, year.net, year.discounted, year.cumulative].map(money) })) });
  };

  /** @param {object[]} rows of cxTornado with their names */
  const tornado = (rows) => table({ id: "cx-bc-tornado", caption: "Net benefit with one number at its low or high value, and all others at likely",
    heads: [["Assumption"], ["At its low value", NUMBER], ["At its high value", NUMBER], ["Difference", NUMBER]],
    rows: rows.map((row) => ({ name: row.name, note: [row.detail, row.own && "our own estimate"].filter(Boolean).join(", "),
      cells: [money(row.low), money(row.high), money(row.swing)] })) });

  /** The row says of what. */
  const brief = (words) => words.replace(/percentage (points?)$/, "$1");

  const assumptions = (theCase, rows = cxCaseAssumptions.rows(theCase), id = "cx-bc-assumptions", before = "All assumptions") => table({
    id, kind: ".cx-bc-assumptions", caption: `${before}, each with its range and where it comes from`,
    heads: [["Assumption"], ["Low", NUMBER], ["Likely", NUMBER], ["High", NUMBER], ["Where it comes from"]],
    rows: rows.map(({ label, name, said, origin }) => ({ name: label, note: name, cells: [...said.map(brief), { note: origin }] })),
  });

  return { byKind, byYear, tornado, assumptions };
})();
