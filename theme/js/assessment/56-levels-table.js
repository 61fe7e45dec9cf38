/* The table of a result: what the pictures show, and more. */
const cxLevelsTable = (() => {
  const { cell, head, note, select } = cxResultParts;
  const words = cxAssessmentWords;
  const HEADS = ["Dimension", "Level", "Could be", "Known", "Target", "Gap"];
  const ROLES = { table: "table", thead: "rowgroup", tbody: "rowgroup", tr: "row", row: "rowheader", col: "columnheader", td: "cell" };
  let count = 0;

  const level = (model, { level: value }) => (value === null ? cell("No level yet")
    : cell(cxElement("span.cx-stand__level", {},
      cxElement("span.cx-figures__value", { textContent: String(value) }), ` ${words.levelName(model, value)}`)));

  const range = ({ low, high, known, applicable }) => {
    if (known === applicable) return cell("—");
    return cell(low === high ? `stays ${low}` : `${low} to ${high}`);
  };

  /** "3 of 4", and which answers have no level. */
  const support = (one) => cell(`${one.known} of ${one.applicable}`, ...note(words.open(one)));

  const target = (model, { id }, aim, set) => {
    if (!set) return cell(aim.target === null ? "—" : `${aim.target} ${words.levelName(model, aim.target)}`);
    const options = [["", "Not set"], ...model.levels.map(({ number, name }) => [String(number), `${number} ${name}`])];
    const field = select(`cx-target-${id}`, options, aim.target === null ? "" : String(aim.target), {
      "aria-label": `Your target for ${words.dimensionTitle(model, id)}`, "data-key": `target ${id}` });
    field.addEventListener("change", () => set(id, field.value ? Number(field.value) : null));
    return cell(field);
  };

  const gap = ({ target: wanted, gap: value }) => {
    if (wanted === null || value === null) return cell("—");
    if (value === 0) return cell("At target");
    return cell(`${words.count(Math.abs(value), "level")} ${value > 0 ? "below" : "above"}`);
  };

  const row = (model, one, aim, index, set) => cxElement("tr", {},
    head(cxElement("span.cx-stand__letter", { textContent: cxRadar.letter(index) }), " ", words.dimensionTitle(model, one.id)),
    level(model, one), range(one), support(one), target(model, one, aim, set), gap(aim));

  /** On a phone each row is a block: cells say what they are, and roles keep the table that the layout takes away. */
  const stack = (table) => {
    const parts = table.querySelectorAll("table, thead, tbody, tr, th, td");
    for (const one of parts) one.setAttribute("role", ROLES[one.scope || one.localName]);
    for (const one of table.querySelectorAll("td")) one.dataset.label = HEADS[one.cellIndex];
    return table;
  };

  /**
   * @param {{model: object, score: object, aims: object[], caption: string}} found
   * @param {((dimension: string, level: number|null) => void)|null} set writes a target; null where they are only read
   */
  const build = ({ model, score, aims, caption }, set) => {
    const rows = score.dimensions.map((one, index) => row(model, one, aims[index], index, set));
    const table = cxResultParts.table({ id: `cx-levels-${(count += 1)}`, caption, heads: HEADS, rows });
    const few = words.indication(score.dimensions);
    return cxElement("div.cx-levels", {}, stack(table), few ? cxElement("p.cx-levels__note", { textContent: few }) : null);
  };

  return { build };
})();
