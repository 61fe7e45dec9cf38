/* What was wrong with a file, for the person who chose it: where, what, and what to do. */
var cxFileProblems = (() => {
  /** @typedef {{where: string, wrong: string, remedy: string, fatal: boolean, remark?: true}} Problem full sentences; plain
   *   text; remark: all of it was read, and the person is told how */

  /** Nothing can be taken. @returns {{file: null, problems: Problem[]}} */
  const refuse = (wrong, remedy) => ({ file: null, problems: [{ where: "", wrong, remedy, fatal: true }] });

  const FILE = "Choose a file that was downloaded from this page.";

  /** A list of problems that stays short enough to be read. */
  const collect = () => {
    const listed = [];
    const named = new Set();
    let more = 0;

    const add = (where, wrong, remedy) => {
      if (listed.length < cxFileWords.LIMITS.problems) listed.push({ where, wrong, remedy, fatal: false });
      else more += 1;
    };

    /** The same only the first time that this `key` comes. */
    const once = (key, where, wrong, remedy) => {
      if (named.has(key)) return;
      named.add(key);
      add(where, wrong, remedy);
    };

    /** How something was read that may have been meant otherwise; said once. */
    const remark = (key, ...words) => {
      const before = listed.length;
      once(key, ...words);
      if (listed.length > before) listed.at(-1).remark = true;
    };

    const rest = () => ({ where: "", wrong: `And ${cxFileWords.number(more)} more.`,
      remedy: "Mend these first, then read the file again.", fatal: false });

    /** @returns {Problem[]} */
    const all = () => (more ? [...listed, rest()] : [...listed]);

    return { add, once, remark, all };
  };

  return { FILE, refuse, collect };
})();
