/* What was wrong with an assessment's file, for the person who chose it. */
const cxAssessmentProblems = (() => {
  /** @typedef {{where: string, what: string, do: string}} Problem sentences; where: "statement 3", "line 5", or "" */

  const { FILE } = cxFileProblems;

  /** Nothing can be taken. @returns {{file: null, results: object[], problems: Problem[]}} */
  const refuse = (what, remedy = FILE) => ({ file: null, results: [], problems: [{ where: "", what, do: remedy }] });

  /** A list of problems that stays short enough to be read. */
  const collect = () => {
    const { add, once, all } = cxFileProblems.collect();
    /** @returns {Problem[]} */
    const told = () => all().map(({ where, wrong, remedy }) => ({ where, what: wrong, do: remedy }));
    return { add, once, all: told };
  };

  return { FILE, refuse, collect };
})();
