/* An assessment as a file (format cx-playbook-assessment): made from a result, and read back whoever wrote it. */
const cxAssessmentFile = (() => {
  /**
   * @typedef {{answer: string, reason?: string, note?: string, text?: string}} Answer text: the wording, where the model
   *   of the page does not have the statement
   * @typedef {{id: string, name: string, saved: string, edition: string, kind: "quick"|"full",
   *   answers: Record<string, Answer>, targets: Record<string, number>}} Result id: "" for one that was read; saved: a
   *   day, "2026-11-22"
   */

  const { FORMAT, VERSION, LIMITS } = cxAssessmentFormat;
  const { isRecord, entry } = cxGiven;

  const said = (value) => (typeof value === "string" ? value.trim() : "");
  const filled = (record) => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== ""));

  /** An answer as it stands in a file: blanks left out. */
  const answer = (id, found, wording) =>
    filled({
      id, text: wording || said(found.text), answer: said(found.answer), reason: said(found.reason), note: said(found.note),
    });

  /** In the order of the model, then those that it does not have, by id. */
  const ids = (answers, model) => {
    const order = new Map(model.statements.map(({ id }, index) => [id, index]));
    const rank = (id) => order.get(id) ?? Infinity;
    return Object.keys(answers).sort((a, b) => (rank(a) === rank(b) ? (a < b ? -1 : 1) : rank(a) - rank(b)));
  };

  /** `wordings`: of the statements. Words that nobody wrote down are those of the result's own edition, and of no other. */
  const answers = (result, model, wordings) => {
    const given = isRecord(result.answers) ? result.answers : {};
    return ids(given, model).map((id) => answer(id, entry(given, id), wordings.get(id) ?? ""))
      .filter((one) => one.answer || one.reason || one.note);
  };

  const targets = ({ targets: found }) => Object.entries(isRecord(found) ? found : {})
    .filter(([, level]) => cxGiven.LEVELS.includes(level)).map(([dimension, level]) => ({ dimension, level }));

  const NONE = new Map();

  const entryOf = (result, model, wordings) => ({
    saved: said(result.saved), edition: said(result.edition), name: said(result.name),
    kind: result.kind === "quick" ? "quick" : "full", answers: answers(result, model, wordings), targets: targets(result),
  });

  /**
   * @param {Result} result
   * @param {object} model as the page holds it
   * @param {{saved?: string, results?: Result[]}} meta saved: the day, where the result has none; results: earlier ones
   * @returns {object} to be written as JSON; blanks left out
   */
  const write = (result, model, { saved = "", results = [] } = {}) => {
    const edition = said(result.edition) || model.edition;
    const wordings = edition === model.edition ? new Map(model.statements.map(({ id, text }) => [id, text])) : NONE;
    return {
      format: FORMAT, version: VERSION, playbook: model.playbook,
      ...entryOf({ ...result, edition, saved: said(result.saved) || saved }, model, wordings),
      results: results.map((one) => entryOf(one, model, NONE)),
    };
  };

  /** @param {object} file what write gave @returns {string} */
  const text = (file) => `${JSON.stringify(file, null, 2)}\n`;

  /** Why a file could not be read back, to be said before it is downloaded; "" where it can. */
  const tooMuch = (file) => {
    const { number, size } = cxFileWords;
    const [many, most] = [file.results.length, LIMITS.results];
    if (many > most) return `A file holds at most ${number(most)} earlier results, and there are ${number(many)}. Delete some first.`;
    if (cxFileText.bytes(text(file)) <= LIMITS.bytes) return "";
    const limit = size(LIMITS.bytes);
    return `With all earlier results the file would have more than ${limit} and could not be read back. Delete some first.`;
  };

  /**
   * @param {string} source the text of a file
   * @param {object} model
   * @returns {{file: Result|null, results: Result[], problems: {what: string, do: string, where: string}[]}} file: null
   *   where nothing could be read. Never throws
   */
  const read = (source, model) => cxAssessmentRead.read(source, model);

  return { write, text, tooMuch, read };
})();
