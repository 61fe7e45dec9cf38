/* A case as a file (format cx-playbook-business-case): made from a case, and read back whoever wrote it. */
const cxCaseFile = (() => {
  const { KINDS, WHOLE, kind: kindOf, isColumn } = cxCaseKinds;
  const FORMAT = "cx-playbook-business-case";
  const VERSION = 1;

  const words = (value) => (typeof value === "string" ? cxFileText.clean(value) : "");
  const figure = (value, { least, most }) => (typeof value === "number" && value >= least && value <= most ? value : null);

  const triple = (given, param) => ({ low: figure(given?.low, param), likely: figure(given?.likely, param),
    high: figure(given?.high, param), source: words(given?.source), own: given?.own === true });

  const line = ({ id, kind, name, column, values }) => ({ id, kind, name: words(name),
    ...(!KINDS[kind].cost && { column: isColumn(column) ? column : KINDS[kind].column }),
    values: Object.fromEntries(KINDS[kind].params.map((param) => [param.id, triple(values?.[param.id], param)])) });

  /**
   * @param {object} theCase
   * @param {{playbook?: string, edition?: string, now?: Date|number|string}} meta where it is saved, and when; else what
   *   the case says itself
   * @returns {object} a Case with these fields and no others; a cost has no column; a number that is none, or out of
   *   range, is null. playbook/model/case_file.py says the same for other programs
   */
  const write = (theCase, { playbook, edition, now } = {}) => ({
    format: FORMAT, version: VERSION, playbook: playbook ?? words(theCase.playbook), edition: edition ?? words(theCase.edition),
    saved: now === undefined ? words(theCase.saved) : cxFileDates.moment(now), title: words(theCase.title), service: words(theCase.service),
    years: cxCaseLines.of({ years: theCase.years }).years, counts: cxCaseLines.of({ counts: theCase.counts }).counts,
    discount: triple(theCase.discount, WHOLE.discount), ramp: triple(theCase.ramp, WHOLE.ramp),
    lines: (theCase.lines ?? []).filter(({ kind }) => kindOf(kind)).map(line),
  });

  /** @param {object} file @returns {string} */
  const text = (file) => `${JSON.stringify(file, null, 2)}\n`;

  /** "cx-business-case-status-page-2026-11-22.json"; `now` may be the reader's own day as text. */
  const name = ({ title }, extension, now) =>
    `${["cx-business-case", cxFileText.slug(title ?? ""), cxFileDates.day(now)].filter(Boolean).join("-")}.${extension}`;

  /**
   * @param {string} source the text of a file
   * @returns {{file: object|null, problems: {where: string, wrong: string, remedy: string, fatal: boolean}[]}} never throws;
   *   every field of the case is there
   */
  const read = (source) => cxCaseRead.read(source);

  return { FORMAT, VERSION, write, read, text, name };
})();
