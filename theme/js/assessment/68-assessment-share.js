/* The dialog about a link to the result. */
const cxAssessmentLink = (() => {
  const { count } = cxAssessmentWords;
  const START = "#assessment=";

  /** What whoever opens the link can read. */
  const told = (result) => {
    const given = Object.values(result.answers);
    const reasons = given.filter(({ reason }) => reason).length;
    const notes = given.filter(({ note }) => note).length;
    const targets = Object.keys(result.targets).length;
    return [
      result.name && `The name of the result: “${result.name}”`, `The day: ${cxDays.words(result.saved)}`, count(given.length, "answer"),
      targets && count(targets, "target"), reasons && count(reasons, "reason"), notes && count(notes, "note"),
    ].filter(Boolean);
  };

  const withoutTexts = (result) => ({ ...result, answers: Object.fromEntries(Object.entries(result.answers).map(([id, one]) => {
    const { note, ...rest } = one;
    return [id, rest];
  })) });

  /** @param {object} result */
  const open = (model, result) => {
    const shared = (isLeft) => (isLeft ? withoutTexts(result) : result);
    return cxLinkDialog.open({
      what: "result", start: START, leave: { words: "Leave out notes", checked: true },
      told: (isLeft) => told(shared(isLeft)), encode: (isLeft) => cxAssessmentShare.encode(shared(isLeft), model),
    });
  };

  return { open, START };
})();
