/* A result as it is read: levels, pictures, table, summary. The same for one's own, a saved and a team's result. */
const cxResultView = (() => {
  const words = cxAssessmentWords;
  const { button, fold, lateFold, list } = cxResultParts;

  /** How far a quick check is; null where more than that is answered, or was asked. */
  const quickOf = (model, kind, score, answers) => {
    const asked = cxAskWords.asked(model, "quick");
    const isQuick = kind === "quick" && asked.statements.length && score.answered < score.total;
    return isQuick ? cxAskWords.count(asked, answers) : null;
  };

  /** All that is told of a set of answers. */
  const read = (model, { answers, targets, kind = "full" }) => {
    const score = cxScore.score(model, answers);
    const aims = cxAims.all(score, targets);
    return { model, answers, targets, score, aims, summary: words.summary(model, score, aims, quickOf(model, kind, score, answers)) };
  };

  const rows = ({ model, score, aims }) => score.dimensions.map(({ id, level, low, high }, index) =>
    ({ title: words.dimensionTitle(model, id), level, low, high, target: aims[index].target }));

  /** What a picture shows, for those who do not see it. */
  const pictureWords = ({ model, score, aims }) =>
    score.dimensions.map((one, index) => words.say(words.dimension(model, one), words.range(one), words.gap(aims[index]))).join(" ");

  const heading = (text) => cxElement("h3", { textContent: text });

  /** The summary as a text that can be sent: a line for each dimension, then what it means. */
  const asText = (found, title) => {
    const { model, score, aims, summary } = found;
    const lines = score.dimensions.map((one, index) => `- ${words.dimensionInFull(model, one, aims[index])}`);
    return [title, "", ...lines, "", ...summary, "", model.aid].join("\n");
  };

  const summary = (found, title) => {
    const copy = async () => cxSay((await cxCopy.copy(asText(found, title), "Copy the summary")) ? "Copied the summary." : "");
    return cxElement("div.cx-stand__summary", {}, ...found.summary.map((text) => cxElement("p", { textContent: text })),
      cxElement("p.cx-stand__actions", {}, button("Copy the summary", copy, { "data-key": "copy" })));
  };

  /** One level for all, only for those who ask: it hides what differs. */
  const overall = ({ model, score }) => {
    const value = cxScore.overall(score);
    if (value === null) return null;
    return lateFold("overall", "One level over all dimensions", () => [
      cxElement("p.cx-stand__overall", { textContent: words.overall(model, value) }),
      cxElement("p.cx-stand__hint", { textContent: "It hides where you differ. Use the dimensions to decide." })]);
  };

  const doubts = ({ model, score, answers }) => {
    const found = score.contradictions;
    if (!found.length) return [];
    return [heading("Look at these again"), list("cx-stand__doubts", found.map((one) => words.contradiction(model, one, answers)))];
  };

  const open = ({ model, answers }, kind) => cxGiven.all(model, answers).filter((one) => one.kind === kind).map(({ statement }) => statement.text);

  /** What nobody knows yet, and what was said not to apply, with the reason. */
  const unknowns = (found) => {
    const { model, answers } = found;
    const unknown = open(found, cxGiven.UNKNOWN);
    const not = cxGiven.all(model, answers).filter(({ kind }) => kind === cxGiven.NOT_APPLICABLE)
      .map(({ statement }) => [statement.text, cxElement("span.cx-stand__reason", {},
        "Reason: ", cxResultParts.typed(cxGiven.entry(answers, statement.id).reason))]);
    return [
      unknown.length ? fold("unknown", `Answered “${words.SPECIAL.unknown}” (${unknown.length})`, list("cx-stand__list", unknown)) : null,
      not.length ? fold("not", `Does not apply (${not.length})`, list("cx-stand__list", not)) : null,
    ];
  };

  /** Where a next step is near: how many statements must rise. */
  const nexts = ({ model, score }) => {
    const found = score.dimensions.filter(({ next }) => next).map((one) => [
      cxElement("strong", { textContent: `${words.dimensionTitle(model, one.id)}: ` }), words.say(words.next(model, one), words.lowest(model, one))]);
    return found.length ? fold("next", "What the next level needs", list("cx-stand__list", found)) : null;
  };

  /**
   * @param {object} found what `read` gives
   * @param {{caption: string, title: string, set?: (dimension: string, level: number|null) => void}} about
   * @returns {Node[]}
   */
  const build = (found, { caption, title, set = null }) => [
    cxResultPicture.build(rows(found), pictureWords(found)),
    cxLevelsTable.build({ ...found, caption }, set),
    heading("In words"), summary(found, title),
    ...doubts(found),
    cxElement("div.cx-stand__folds", {}, ...[nexts(found), ...unknowns(found), overall(found)].filter(Boolean)),
  ];

  return { read, rows, pictureWords, build };
})();
