/* In words: where the people of a team agree, and where they do not. */
const cxAssessmentTeamWords = (() => {
  const { count, verb, joined, answerText, levelRange, SPECIAL } = cxAssessmentTerms;

  /** "2 “No”, 1 “Every night”, 1 “Don't know”": who answered what. @param {object} one statement of cxTeam.combine */
  const replies = (model, { id, counts }) => {
    const found = Object.entries(counts).filter(([, people]) => people);
    return found.map(([answer, people]) => `${people} “${answerText(model, id, answer)}”`).join(", ") || "No answer";
  };

  /** "From level 1 to level 4; two people are 1.5 levels apart on average." */
  const apart = ({ known, lowest, highest, spread, apart: mean }) => {
    if (!known) return "Nobody gave an answer that has a level.";
    if (known === 1) return `One person gave an answer that has a level: ${levelRange(lowest, highest)}.`;
    if (!spread) return `All ${known} agree on ${levelRange(lowest, highest)}.`;
    const value = cxFileWords.number(Math.round(mean * 10) / 10);
    const levels = verb(Number(value), "level", "levels");
    return `From level ${lowest} to level ${highest}. Two people are ${value} ${levels} apart on average.`;
  };

  const agreed = (statements) => {
    const found = statements.filter(({ known, spread }) => known > 1 && !spread).length;
    return found && `${count(found, "statement")} ${verb(found, "has", "have")} the same level from everybody who knew.`;
  };

  const doubtful = (statements) => {
    const found = statements.filter(({ unknown, known }) => unknown > known).length;
    return found && `To ${count(found, "statement")} more people answered “${SPECIAL.unknown}” than anything with a level.`;
  };

  const far = (statements) => {
    const found = statements.filter(({ spread }) => spread >= 2).length;
    if (!found) return "No statement has answers that are two levels or more apart.";
    const have = verb(found, "has", "have");
    return `${count(found, "statement")} ${have} answers that are two levels or more apart. Talk about these first.`;
  };

  /** @param {object} team of cxTeam.combine @param {{name: string}[]} people @returns {string[]} sentences */
  const team = ({ statements }, people) => [
    `${count(people.length, "person", "people")}: ${joined(people.map(({ name }) => name))}.`,
    far(statements), agreed(statements), doubtful(statements),
  ].filter(Boolean);

  return { replies, apart, team };
})();
