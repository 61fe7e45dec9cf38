/* The whole result in words. */
const cxAssessmentSummaryWords = (() => {
  const { count, verb, joined, quoted, dimensionTitle, answerText, levelText, levelRange } = cxAssessmentTerms;

  const titles = (model, dimensions) => joined(dimensions.map(({ id }) => dimensionTitle(model, id)));

  /** "“We …” (answer: Yes) rests on “We …” (answer: No). Look at both again." @param {{statement, rests_on}} pair */
  const contradiction = (model, { statement, rests_on: base }, answers) => {
    const named = (id) => `${quoted(model, id)} (answer: ${answerText(model, id, cxGiven.entry(answers, id).answer)})`;
    return `${named(statement)} rests on ${named(base)}. Look at both again.`;
  };

  /** How far a quick check is, and what would make it surer. It does not count what it did not ask. */
  const checked = (quick, others) => {
    const more = others === 1 ? "one" : others;
    const surer = quick.answered === quick.total ? ` Answer the other ${more} to be surer.` : "";
    return `Quick check: ${quick.answered} of ${quick.total} answered.${surer}`;
  };

  const answered = ({ answered: some, total }, quick) => (quick ? checked(quick, total - some)
    : `${some} of ${count(total, "statement")} ${verb(some, "has", "have")} an answer.`);

  const at = (model, words, dimensions, level) =>
    `${words}: ${titles(model, dimensions.filter((one) => one.level === level))} (level ${level}).`;

  const ends = (model, known) => {
    if (!known.length) return ["No dimension has a level yet."];
    const levels = known.map(({ level }) => level);
    const [least, most] = [Math.min(...levels), Math.max(...levels)];
    if (known.length === 1) return [`${titles(model, known)} is at level ${least}.`];
    if (least === most) return [`${titles(model, known)} are all at level ${least}.`];
    return [at(model, "Highest", known, most), at(model, "Lowest", known, least)];
  };

  const without = (model, dimensions) => {
    const found = dimensions.filter(({ level }) => level === null);
    return found.length && found.length < dimensions.length ? `No level yet: ${titles(model, found)}.` : "";
  };

  const few = (model, dimensions) => {
    const found = dimensions.filter(({ support }) => support === "few");
    return found.length && `An indication only, because fewer than half of the statements have a level: ${titles(model, found)}.`;
  };

  const below = (model, aims) => {
    const set = aims.filter(({ gap }) => gap !== null);
    const found = set.filter(({ gap }) => gap > 0);
    if (!set.length) return "";
    if (!found.length) return "No dimension is below its target.";
    return `Below your target: ${joined(found.map(({ id, gap }) => `${dimensionTitle(model, id)} (${count(gap, "level")})`))}.`;
  };

  const doubtful = ({ contradictions: { length } }) =>
    length && `${count(length, "pair")} of answers ${verb(length, "does", "do")} not fit together.`;

  /**
   * @param {object[]} aims of cxAims.all, where there are any
   * @param {{answered: number, total: number}|null} quick how many of the quick statements are answered; null where all
   *   statements are asked
   * @returns {string[]} sentences
   */
  const summary = (model, score, aims = [], quick = null) => [
    answered(score, quick), ...ends(model, score.dimensions.filter(({ level }) => level !== null)),
    without(model, score.dimensions), quick ? "" : few(model, score.dimensions), below(model, aims), doubtful(score),
  ].filter(Boolean);

  /** "Over all dimensions: Level 2 of 5, Tried." @param {number|null} value of cxScore.overall */
  const overall = (model, value) => `Over all dimensions: ${levelText(model, value)}.`;

  return { contradiction, summary, overall };
})();
