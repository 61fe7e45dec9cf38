/* An answer of ours beside one of theirs, field by field: what would fill a blank, and what says something else. */
const cxCompareFields = (() => {
  /** @typedef {{field: string, mine: Record<string, string>, theirs: Record<string, string>}} Conflict
   *   mine and theirs: the fields that go together; a status with its reason */

  const blank = (text) => !text.trim();
  /** Reading a file cleans its texts; what was kept in the browser before may not be clean. */
  const same = (a, b, field) => a === b || cxFileText.ofField(field, a).trim() === cxFileText.ofField(field, b).trim();

  /** What somebody chose, also where the reason is still to be written. */
  const chosen = ({ status, asked }) => (asked ? "not-applicable" : status || "to-do");

  const differ = (a, b, nothing, field = "") => !nothing(a) && !nothing(b) && !same(a, b, field);

  /** A status and its reason travel together, so that no reason explains another status. Of any other status than
   *  "not applicable" a reason is only what was left behind by it. */
  const ofStatus = (mine, theirs) => {
    const [ours, other] = [chosen(mine), chosen(theirs)];
    const toDo = (status) => status === "to-do";
    const reasoned = other === "not-applicable";
    if (differ(ours, other, toDo) || (reasoned && differ(mine.reason, theirs.reason, blank))) {
      return { conflict: { mine: { status: ours, reason: mine.reason }, theirs: { status: other, reason: theirs.reason } } };
    }
    const fills = {};
    if (toDo(ours) && !toDo(other)) fills.status = other;
    if (reasoned && blank(mine.reason) && !blank(theirs.reason)) fills.reason = theirs.reason;
    return { fills };
  };

  const ofText = (field, mine, theirs) => {
    if (differ(mine[field], theirs[field], blank, field)) {
      return { conflict: { mine: { [field]: mine[field] }, theirs: { [field]: theirs[field] } } };
    }
    return { fills: blank(mine[field]) && !blank(theirs[field]) ? { [field]: theirs[field] } : {} };
  };

  /** A mark that only one of them set fills a blank; a blank takes no mark away. */
  const ofMark = (field, mine, theirs) => ({ fills: theirs[field] === true && !mine[field] ? { [field]: true } : {} });

  const OF = { status: (field, ...both) => ofStatus(...both), next: ofMark };
  const ANSWER = ["status", "owner", "due", "evidence", "note", "next"];

  /**
   * @param {object} mine as cxPlans.answer gives it
   * @param {object} theirs as it stands in a file
   * @param {string[]} more fields of own items
   * @returns {{fills: Record<string, string|boolean>, conflicts: Conflict[]}}
   */
  const both = (mine, theirs, more = []) => {
    const found = { fills: {}, conflicts: [] };
    for (const field of [...more, ...ANSWER]) {
      const { fills, conflict } = (OF[field] ?? ofText)(field, mine, theirs);
      if (conflict) found.conflicts.push({ field, ...conflict });
      else Object.assign(found.fills, fills);
    }
    return found;
  };

  return { both };
})();
