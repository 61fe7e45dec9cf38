/* Several people's answers together: where they are apart, and what they say as one. */
const cxTeam = (() => {
  const { UNKNOWN, NOT_APPLICABLE } = cxGiven;

  /** The mean of how far two people are apart, over all pairs; levels in rising order. */
  const apartOf = (levels) => {
    const n = levels.length;
    if (n < 2) return 0;
    // In order, level i is the higher one in i pairs and the lower one in n - 1 - i.
    const sum = levels.reduce((total, level, at) => total + level * (2 * at - n + 1), 0);
    return sum / ((n * (n - 1)) / 2);
  };

  const counts = (statement, given) => {
    const all = [...statement.answers.map(({ id }) => id), UNKNOWN, NOT_APPLICABLE];
    return Object.fromEntries(all.map((answer) => [answer, given.filter((one) => one.answer === answer).length]));
  };

  const rising = (given) => given.filter(({ kind }) => kind === "known").sort((a, b) => a.level - b.level);

  const tally = (statement, given) => {
    const levels = rising(given).map(({ level }) => level);
    const [lowest, highest] = [levels[0] ?? null, levels.at(-1) ?? null];
    return {
      id: statement.id, counts: counts(statement, given), known: levels.length,
      unknown: given.filter(({ kind }) => kind === UNKNOWN).length, lowest, highest,
      spread: levels.length ? highest - lowest : 0, apart: apartOf(levels),
    };
  };

  const reasons = (people, id) => {
    const all = people.map(({ answers }) => cxGiven.entry(answers, id))
      .filter(({ answer }) => answer === NOT_APPLICABLE).map(({ reason }) => String(reason ?? "").trim()).filter(Boolean);
    return Array.from([...new Set(all)].join("; ")).slice(0, cxAssessmentFormat.LIMITS.reason).join("");
  };

  /** The lower median of what is known, which somebody really answered; else what is left. Null for no answer. */
  const together = (statement, given, people) => {
    const known = rising(given);
    if (known.length) return { answer: known[Math.floor((known.length - 1) / 2)].answer };
    if (given.some(({ kind }) => kind === UNKNOWN)) return { answer: UNKNOWN };
    if (!given.some(({ kind }) => kind === NOT_APPLICABLE)) return null;
    return { answer: NOT_APPLICABLE, reason: reasons(people, statement.id) };
  };

  /** Most apart first, then the widest spread, then the most "Don't know"; else as in the model. */
  const byApart = (a, b) => b.apart - a.apart || b.spread - a.spread || b.unknown - a.unknown;

  /**
   * @param {object} model
   * @param {{name: string, answers: Record<string, {answer: string, reason?: string}>}[]} people
   * @returns {{statements: {id: string, counts: Record<string, number>, known: number, unknown: number,
   *     lowest: number|null, highest: number|null, spread: number, apart: number}[],
   *   order: string[], combined: Record<string, {answer: string, reason?: string}>}} counts: people by answer, "unknown"
   *   and "not-applicable" among them; spread: highest less lowest level; apart: mean difference of two people, in
   *   levels; order: statements, most apart first; combined: the lower median of each, where anybody knows
   */
  const combine = (model, people) => {
    const all = model.statements.map((statement) =>
      [statement, people.map(({ answers }) => cxGiven.of(statement, answers))]);
    const statements = all.map(([statement, given]) => tally(statement, given));
    const combined = all.map(([statement, given]) => [statement.id, together(statement, given, people)]);
    return {
      statements, order: [...statements].sort(byApart).map(({ id }) => id),
      combined: Object.fromEntries(combined.filter(([, answer]) => answer)),
    };
  };

  return { combine };
})();
