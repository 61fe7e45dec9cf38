/* The advice in words, and why it is given. */
const cxAssessmentAdviceWords = (() => {
  const { count, quoted, answerText } = cxAssessmentTerms;

  const EMPTY = {
    "no-answers": "No answer yet that advice could rest on.",
    "at-target": "No answer is below what you aim at. Where a level is below 5, a higher target shows what comes next.",
  };

  /** "Because you answered “No” to “We …”." @param {{statement, answer}} one entry of `because` */
  const because = (model, { statement, answer }) =>
    `Because you answered “${answerText(model, statement, answer)}” to ${quoted(model, statement)}.`;

  /** "Play 2: Listen to people"; the id where this edition does not have the play */
  const play = (model, { play: id }) => {
    const found = cxGiven.own(model.plays, id);
    return found ? `Play ${found.number}: ${found.title}` : id;
  };

  const item = (model, { id }) => cxGiven.own(model.items, id)?.text ?? id;

  /** "5 points from 3 statements" */
  const weight = ({ points, because: reasons }) => `${count(points, "point")} from ${count(reasons.length, "statement")}`;

  /** "2 items are left out: they are done or do not apply in your plan."; "" for none */
  const left = (value) => {
    if (!value) return "";
    const [are, they, apply] = value === 1 ? ["is", "it is", "does"] : ["are", "they are", "do"];
    return `${count(value, "item")} ${are} left out: ${they} done or ${apply} not apply in your plan.`;
  };

  /** Why there is no advice; "" where there is some. @param {""|"no-answers"|"at-target"} kind */
  const empty = (kind) => EMPTY[kind] ?? "";

  return { because, play, item, weight, left, empty };
})();
