/* Words that all sentences of the assessment share. */
const cxAssessmentTerms = (() => {
  const { UNKNOWN, NOT_APPLICABLE, TOP } = cxGiven;
  const { number } = cxFileWords;
  const SPECIAL = { [UNKNOWN]: "Don't know", [NOT_APPLICABLE]: "Does not apply" };

  /** 1, "statement" as "1 statement"; 2 as "2 statements" */
  const count = (value, word, words = `${word}s`) => `${number(value)} ${value === 1 ? word : words}`;

  /** The verb that fits so many: 1, "is", "are" */
  const verb = (value, one, more) => (value === 1 ? one : more);

  /** ["a", "b", "c"] as "a, b and c" */
  const joined = (words) => (words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`);

  const found = (list, id) => list.find((one) => one.id === id);

  /** The wording of a statement; its id where this edition does not have it. */
  const statementText = (model, id) => found(model.statements, id)?.text ?? id;

  /** The wording in quotation marks, to stand in a sentence: without its full stop. */
  const quoted = (model, id) => `“${statementText(model, id).replace(/\.$/, "")}”`;

  const dimensionTitle = (model, id) => found(model.dimensions, id)?.title ?? id;

  /** An answer as people read it: "Most of it", "Don't know"; "No answer" for none. */
  const answerText = (model, id, chosen) => {
    if (!chosen) return "No answer";
    if (Object.hasOwn(SPECIAL, chosen)) return SPECIAL[chosen];
    return found(found(model.statements, id)?.answers ?? [], chosen)?.text ?? chosen;
  };

  const levelName = (model, level) => model.levels.find((one) => one.number === level)?.name ?? "";

  /** "level 2, Tried" */
  const levelShort = (model, value) => {
    const name = levelName(model, value);
    return `level ${value}${name && `, ${name}`}`;
  };

  /** "Level 2 of 5, Tried"; "No level yet" */
  const levelText = (model, value) => {
    if (value === null) return "No level yet";
    const name = levelName(model, value);
    return `Level ${value} of ${TOP}${name && `, ${name}`}`;
  };

  /** "level 3", "level 2 to 4" */
  const levelRange = (low, high) => (low === high ? `level ${low}` : `level ${low} to ${high}`);

  /** Not empty texts, one after the other. */
  const say = (...sentences) => sentences.filter(Boolean).join(" ");

  return { SPECIAL, count, verb, joined, statementText, quoted, dimensionTitle, answerText, levelName, levelShort,
    levelText, levelRange, say };
})();
