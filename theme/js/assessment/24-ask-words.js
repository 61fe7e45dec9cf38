/* How far the answers are, and what the assessment says about it. Nothing here touches the page. */
const cxAskWords = (() => {
  /** The model with only the statements that are asked. @param {"quick"|"full"|""} mode */
  const asked = (model, mode) => (mode === "quick" ? { ...model, statements: model.statements.filter(({ quick }) => quick) } : model);

  const isReasonless = ({ answer, reason }) => answer === cxGiven.NOT_APPLICABLE && !reason.trim();

  /**
   * @param {object} model with the statements that are asked
   * @param {Record<string, {answer: string, reason: string}>} answers by the id of the statement
   * @returns {{total: number, answered: number, unknown: number, open: string[], reasonless: string[],
   *   dimensions: {id: string, total: number, answered: number, unknown: number}[]}} open: ids without an answer that
   *   counts; reasonless: those of them that say "Does not apply" and not why
   */
  const count = (model, answers) => {
    const given = cxGiven.all(model, answers);
    const tally = (some) => {
      const open = some.filter(({ kind }) => kind === "unanswered");
      const unknown = some.filter(({ kind }) => kind === "unknown").length;
      return { total: some.length, answered: some.length - open.length, unknown };
    };
    const open = given.filter(({ kind }) => kind === "unanswered").map(({ statement }) => statement.id);
    return {
      ...tally(given), open, reasonless: open.filter((id) => answers[id] && isReasonless(answers[id])),
      dimensions: model.dimensions.map(({ id }) => ({ id, ...tally(given.filter(({ statement }) => statement.dimension === id)) })),
    };
  };

  /** "12 of 30 answered, 2 don't know"; in a part's own line "2 of 5, 1 don't know". */
  const progress = ({ total, answered, unknown }, verb = " answered") =>
    `${answered} of ${total}${verb}${unknown ? `, ${unknown} don't know` : ""}`;

  /** What the end says. */
  const ending = ({ total, open }) => {
    if (!open.length) return `All ${cxAssessmentTerms.count(total, "statement")} answered.`;
    if (open.length === total) return "Nothing is answered yet.";
    return `${cxAssessmentTerms.count(total - open.length, "statement")} answered, ${open.length} still open.`;
  };

  /** What the page says about "Does not apply" until there is a reason. */
  const REASON = "It does not count until you say why.";

  return { asked, count, isReasonless, progress, ending, REASON };
})();
