/* Every number of a case with where it comes from: a row each, for the page, the memo and the spreadsheet. */
const cxCaseAssumptions = (() => {
  const { exact } = cxCaseFigures;
  const { KINDS, WHOLE, COLUMNS, isCost } = cxCaseKinds;

  const said = (triple, param) => {
    const found = cxCaseTriple.of(triple, param);
    return ["low", "likely", "high"].map((side) => (found ? exact(found[side], param.unit) : "missing"));
  };

  /** Where a number comes from, in words. */
  const origin = (triple) => {
    const source = cxFileText.tidy(String(triple?.source ?? ""));
    if (!triple?.own) return source || "No source named";
    return source ? `Our own estimate. ${source}` : "Our own estimate";
  };

  const row = (name, column, line, param, triple) => ({ line, param: param.id, name, label: param.label, column, unit: param.unit,
    said: said(triple, param), triple, origin: origin(triple) });

  /**
   * @param {object} theCase
   * @returns {{line: string, param: string, name: string, label: string, column: string, unit: string, said: string[],
   *   triple: object, origin: string}[]} in the order of the lines, those of the whole case last; said: low, likely, high
   */
  const rows = (theCase) => [
    ...(theCase.lines ?? []).filter(({ kind }) => Object.hasOwn(KINDS, kind)).flatMap((line) => KINDS[line.kind].params.map((param) =>
      row(cxCaseNames.line(line), isCost(line.kind) ? "Cost" : COLUMNS[line.column] ?? "", line.id, param, line.values?.[param.id]))),
    ...Object.values(WHOLE).map((param) => row("Whole case", "", "", param, theCase[param.id])),
  ];

  const HEADER = ["line", "column", "assumption", "unit", "low", "likely", "high", "source", "own_estimate"];

  /** A negative number is no formula. */
  const figure = (value) => (Number.isFinite(value) ? String(value) : "");
  const words = (value) => cxCsvGuard.guard(String(value ?? ""));

  const cells = ({ name, column, label, unit, triple }) => [...[name, column, label, unit].map(words),
    ...[triple?.low, triple?.likely, triple?.high].map(figure), words(triple?.source), triple?.own ? "yes" : "no"];

  /** @returns {string} a table with a byte order mark, without which Excel takes UTF-8 for another encoding */
  const csv = (theCase) => `\ufeff${cxCsvRows.write([HEADER, ...rows(theCase).map(cells)])}`;

  return { HEADER, rows, origin, csv };
})();
