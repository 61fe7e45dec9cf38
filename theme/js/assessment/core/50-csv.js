/* A result as a table for a spreadsheet: every statement a row, so that it can be filled in there and read back. */
const cxAssessmentCsv = (() => {
  const HEADER = ["dimension", "statement", "text", "answer", "level", "reason", "note"];
  const { dimensionTitle, answerText } = cxAssessmentTerms;

  const said = (value) => (typeof value === "string" ? value : "");

  /** The answer in words, as far as they lead back to it; else its id. */
  const word = (model, id, answer) => (answer ? answerText(model, id, answer) : "");

  const row = (model, answers, { id, dimension, text, level }) => {
    const { answer, reason, note, text: wording } = cxGiven.entry(answers, id);
    const words = text ?? said(wording);
    return [dimension, id, words, word(model, id, said(answer)), level ? String(level) : "", said(reason), said(note)];
  };

  const rows = (result, model) => {
    const { answers } = result;
    const known = cxGiven.all(model, answers).map(({ statement: { id, text, dimension }, level }) =>
      ({ id, text, level, dimension: dimensionTitle(model, dimension) }));
    const ids = new Set(known.map(({ id }) => id));
    const others = Object.keys(answers).filter((id) => !ids.has(id)).sort().map((id) => ({ id, dimension: "" }));
    return [...known, ...others].map((one) => row(model, answers, one));
  };

  /**
   * @param {object} result a Result
   * @returns {string} with a byte order mark, without which Excel takes UTF-8 for another encoding
   */
  const write = (result, model) =>
    `\ufeff${cxCsvRows.write([HEADER, ...rows(result, model).map((cells) => cells.map(cxCsvGuard.guard))])}`;

  /**
   * @param {string} text decoded from UTF-8
   * @returns {{file: object|null, results: [], problems: object[]}} as cxAssessmentFile.read. A table has no name, day,
   *   edition or targets; the level is only written. Never throws
   */
  const read = (text, model) => cxAssessmentCsvRead.read(text, model);

  return { HEADER, write, read };
})();
