/* A case made ready to calculate: only lines whose numbers can be counted, each number under a name of its own. */
const cxCaseLines = (() => {
  const { kind: kindOf, isCost, isColumn, COLUMNS, LIMITS, WHOLE } = cxCaseKinds;

  /** The name of a number: "line-1.share", or "discount" and "ramp" for the whole case. */
  const key = (line, param) => (line ? `${line}.${param}` : param);

  const numbers = (line, kind) =>
    kind.params.map((param) => ({ key: key(line.id, param.id), line: line.id, param, given: line.values?.[param.id],
      triple: cxCaseTriple.of(line.values?.[param.id], param), isCost: isCost(line.kind) }));

  const ready = (line) => {
    const kind = kindOf(line?.kind);
    if (!kind) return null;
    return { id: line.id, kind: line.kind, name: line.name, per: kind.per, cost: isCost(line.kind), once: Boolean(kind.once),
      column: isColumn(line.column) ? line.column : kind.column, numbers: numbers(line, kind) };
  };

  const whole = (theCase, param) => {
    const { otherwise } = param;
    const triple = cxCaseTriple.of(theCase[param.id], param) ?? { low: otherwise, likely: otherwise, high: otherwise };
    return { key: param.id, line: "", param, given: theCase[param.id], triple, isCost: false };
  };

  const years = ({ years: given }) => Math.min(LIMITS.years, Math.max(1, Math.round(Number(given)) || 1));

  /**
   * @param {object} theCase
   * @returns {{years: number, counts: string[], lines: object[], discount: object, ramp: object, numbers: object[]}}
   *   numbers: all that are counted, those of the whole case last
   */
  const of = (theCase) => {
    const lines = (theCase.lines ?? []).map(ready).filter((line) => line?.numbers.every(({ triple }) => triple));
    const [discount, ramp] = [whole(theCase, WHOLE.discount), whole(theCase, WHOLE.ramp)];
    const counts = Object.keys(COLUMNS).filter((column) => (theCase.counts ?? []).includes(column));
    return { years: years(theCase), counts, lines, discount, ramp,
      numbers: [...lines.flatMap((line) => line.numbers), discount, ramp] };
  };

  const WRONG = { blank: "has no likely value", number: "is not a number", order: "is not in order" };
  const REMEDY = { order: "Low must not be above likely, and likely not above high." };

  const range = ({ least, most, unit }) =>
    `Use numbers from ${cxCaseFigures.exact(least, unit)} to ${cxCaseFigures.exact(most, unit)}.`;

  const words = (name, param, fault, isWhole) => ({
    wrong: `${name}${param.label} ${WRONG[fault] ?? "is out of range"}.`,
    remedy: [REMEDY[fault] ?? (fault === "blank" ? "Fill it in." : range(param)),
      isWhole ? `Until then ${cxCaseFigures.exact(param.otherwise, param.unit)} is used.` : "Until then the line counts as nothing."].join(" "),
  });

  const faultOf = (triple, param, line) => {
    const fault = cxCaseTriple.fault(triple, param);
    const name = line ? `${cxFileText.quote(line.name || kindOf(line.kind).label)}: ` : "";
    return fault && { line: line?.id ?? "", param: param.id, fault, ...words(name, param, fault, !line) };
  };

  /**
   * What keeps numbers from being counted.
   * @returns {{line: string, param: string, fault: string, wrong: string, remedy: string}[]} fault: of cxCaseTriple
   */
  const faults = (theCase) => [
    ...(theCase.lines ?? []).flatMap((line) =>
      (kindOf(line.kind)?.params ?? []).map((param) => faultOf(line.values?.[param.id], param, line))),
    ...Object.values(WHOLE).map((param) => faultOf(theCase[param.id], param, null)),
  ].filter(Boolean);

  return { key, of, faults };
})();
