/* Two results of one team, earlier and later: what moved. */
const cxMoved = (() => {
  const ABSENT = "not-in-model";

  /** The answer as it was saved; "" for none. */
  const saved = (answers, id) => {
    const { answer } = cxGiven.entry(answers, id);
    return typeof answer === "string" ? answer : "";
  };

  /** Whether this edition can tell what an answer means. */
  const isRead = (statement, answer) => ["", cxGiven.UNKNOWN, cxGiven.NOT_APPLICABLE].includes(answer)
    || statement.answers.some(({ id }) => id === answer);

  const kind = (before, after) => {
    if (before === null && after === null) return "same";
    if (before === null) return "now-known";
    if (after === null) return "no-longer-known";
    if (before === after) return "same";
    return before < after ? "up" : "down";
  };

  const statement = (one, earlier, later) => {
    const [before, after] = [saved(earlier, one.id), saved(later, one.id)];
    const found = { id: one.id, before, after };
    if (!isRead(one, before) || !isRead(one, after)) return { ...found, kind: ABSENT };
    return { ...found, kind: kind(cxGiven.of(one, earlier).level, cxGiven.of(one, later).level) };
  };

  /** Answers to statements that this edition does not have, by id. */
  const others = (model, earlier, later) => {
    const known = new Set(model.statements.map(({ id }) => id));
    const ids = new Set([...Object.keys(earlier), ...Object.keys(later)].filter((id) => !known.has(id)));
    return [...ids].sort().map((id) => ({ id, before: saved(earlier, id), after: saved(later, id), kind: ABSENT }))
      .filter(({ before, after }) => before || after);
  };

  const dimension = (before, after) => {
    const [from, to] = [before.level, after.level];
    return {
      id: before.id, before: from, after: to, moved: from === null || to === null ? null : to - from,
      support: { before: before.support, after: after.support },
    };
  };

  /** A table of a spreadsheet does not say its edition; then nothing is known to differ. */
  const differ = (one, other) => Boolean(one && other && one !== other);

  const answersOf = (result) => (cxGiven.isRecord(result.answers) ? result.answers : {});

  /**
   * Both results by the rules and levels of this edition.
   * @param {object} model
   * @param {{answers: object, edition: string, kind: string}} earlier a Result
   * @param {{answers: object, edition: string, kind: string}} later
   * @returns {{dimensions: {id: string, before: number|null, after: number|null, moved: number|null,
   *     support: {before: string, after: string}}[],
   *   statements: {id: string, before: string, after: string,
   *     kind: "up"|"down"|"same"|"now-known"|"no-longer-known"|"not-in-model"}[],
   *   editions_differ: boolean, kinds_differ: boolean}} before and after of a dimension: its level; of a statement: the
   *   answer, "" for none. not-in-model: the statement, or an answer to it, is of another edition
   */
  const compare = (model, earlier, later) => {
    const [from, to] = [answersOf(earlier), answersOf(later)];
    const [before, after] = [cxScore.score(model, from), cxScore.score(model, to)];
    return {
      dimensions: before.dimensions.map((one, index) => dimension(one, after.dimensions[index])),
      statements: [...model.statements.map((one) => statement(one, from, to)), ...others(model, from, to)],
      editions_differ: differ(earlier.edition, later.edition), kinds_differ: differ(earlier.kind, later.kind),
    };
  };

  return { compare };
})();
