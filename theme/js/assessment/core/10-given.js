/* What a set of answers says about one statement. */
const cxGiven = (() => {
  const UNKNOWN = "unknown";
  const NOT_APPLICABLE = "not-applicable";
  const LEVELS = [1, 2, 3, 4, 5];
  const TOP = LEVELS.at(-1);

  const isRecord = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

  /** What a record says itself; never what its prototype says. */
  const own = (record, key) => (isRecord(record) && Object.hasOwn(record, key) ? record[key] : undefined);

  /** The entry of a statement; an empty record where there is none. */
  const entry = (answers, id) => {
    const found = own(answers, id);
    return isRecord(found) ? found : {};
  };

  const reasonOf = (found) => (typeof found.reason === "string" ? found.reason.trim() : "");

  /**
   * @param {{id: string, answers: {id: string, level: number}[]}} statement
   * @param {Record<string, {answer: string, reason?: string}>} answers by the id of the statement
   * @returns {{kind: "known"|"unknown"|"not-applicable"|"unanswered", answer: string, level: number|null}} "Does not
   *   apply" without a reason, and an answer that the statement does not have, leave it unanswered
   */
  const of = (statement, answers) => {
    const found = entry(answers, statement.id);
    const { answer } = found;
    if (answer === UNKNOWN) return { kind: UNKNOWN, answer, level: null };
    if (answer === NOT_APPLICABLE && reasonOf(found)) return { kind: NOT_APPLICABLE, answer, level: null };
    const known = statement.answers.find(({ id }) => id === answer);
    if (known) return { kind: "known", answer, level: known.level };
    return { kind: "unanswered", answer: "", level: null };
  };

  /** @returns {{statement: object, kind: string, answer: string, level: number|null}[]} all, in the model's order */
  const all = (model, answers) => model.statements.map((statement) => ({ statement, ...of(statement, answers) }));

  return { UNKNOWN, NOT_APPLICABLE, LEVELS, TOP, isRecord, own, entry, of, all };
})();
