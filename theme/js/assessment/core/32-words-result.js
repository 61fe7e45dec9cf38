/* One dimension in words: its level, how far the answers support it, what comes next. */
const cxAssessmentDimensionWords = (() => {
  const { SPECIAL, count, verb, joined, quoted, dimensionTitle, levelShort, levelText, levelRange, say } = cxAssessmentTerms;

  /** "All 5 statements that apply have a level.", "1 of 5 statements that apply has a level: an indication only." */
  const support = ({ support: kind, known, applicable }) => {
    if (!applicable) return "None of the statements applies.";
    if (kind === "none") return "No statement has a level yet.";
    const apply = verb(applicable, "applies", "apply");
    const have = verb(known, "has a level", "have a level");
    if (kind === "all") return `${known === 1 ? "The only statement" : `All ${count(known, "statement")}`} that ${apply} ${have}.`;
    const indication = kind === "few" ? ": an indication only" : "";
    return `${known} of ${count(applicable, "statement")} that ${apply} ${have}${indication}.`;
  };

  /** Which answers have no level: "2 answered “Don't know” and 1 does not apply."; "" for none */
  const open = ({ unknown, notApplicable }) => {
    const parts = [
      unknown && `${unknown} answered “${SPECIAL.unknown}”`,
      notApplicable && `${notApplicable} ${verb(notApplicable, "does", "do")} not apply`,
    ].filter(Boolean);
    return parts.length ? `${joined(parts)}.` : "";
  };

  /** What stands once for all dimensions that rest on few answers; "" where none does. */
  const indication = (dimensions) => (dimensions.some(({ support: kind }) => kind === "few")
    ? "With fewer than half of the statements known, a level is an indication only." : "");

  /** "With the missing answers it could be level 2 to 4."; "" where nothing is missing */
  const range = ({ level, low, high, known, applicable }) => {
    const missing = applicable - known;
    if (!missing) return "";
    const answers = verb(missing, "answer", "answers");
    if (level !== null && low === high) return `The missing ${answers} cannot change the level.`;
    return `With the missing ${answers} it could be ${levelRange(low, high)}.`;
  };

  /** "For level 3, Repeated, 2 more statements must reach it."; "" at the highest and without a level */
  const next = (model, { next: wanted }) =>
    wanted ? `For ${levelShort(model, wanted.level)}, ${count(wanted.more, "more statement")} must reach it.` : "";

  /** "Lowest: “We …” and “We …”.", as many as the next level needs; "" where all are the same, and without one */
  const lowest = (model, { lowest: ids, raise, known }) => {
    if (!raise.length || (known > 1 && ids.length === known)) return "";
    return `Lowest: ${joined(raise.map((id) => quoted(model, id)))}.`;
  };

  /** "2 levels below your target, level 4."; "" without a target or a level. @param {object} aim of cxAims */
  const gap = ({ target, gap: value }) => {
    if (target === null || value === null) return "";
    if (value === 0) return `At your target, level ${target}.`;
    return `${count(Math.abs(value), "level")} ${value > 0 ? "below" : "above"} your target, level ${target}.`;
  };

  /** "Listening: Level 2 of 5, Tried." */
  const dimension = (model, { id, level }) => `${dimensionTitle(model, id)}: ${levelText(model, level)}.`;

  /** All of that; `aim` is the dimension's entry of cxAims, where there is one. */
  const dimensionInFull = (model, one, aim) =>
    say(dimension(model, one), support(one), range(one), aim && gap(aim), next(model, one));

  return { support, open, indication, range, next, lowest, gap, dimension, dimensionInFull };
})();
