/* Which items of a plan a person wants to see. */
const cxBoardFilter = (() => {
  const OWN = "*own"; // instead of a play: the team's own items; no play can have this id
  const NONE = { role: "", when: "", play: "", status: "", overdue: false, next: false, words: "" };
  const SEARCHED = ["text", "owner", "note", "evidence", "reason"];

  const fitsPlay = (entry, play) => !play || (play === OWN ? entry.own : entry.play === play);

  /** Every word stands somewhere in the item or its answer. */
  const fitsWords = (entry, words) => {
    if (!words.length) return true;
    const text = cxFold(SEARCHED.map((field) => entry[field]).join(" "));
    return words.every((word) => text.includes(word));
  };

  /**
   * @param {Partial<typeof NONE>} choices what is left out or blank narrows nothing
   * @returns {(entry: object) => boolean}
   */
  const test = (choices, today) => {
    const { role, when, play, status, overdue, next, words } = { ...NONE, ...choices };
    const wanted = cxFold(words).split(" ").filter(Boolean);
    return (entry) =>
      (!role || entry.roles.includes(role)) &&
      (!when || entry.when === when) &&
      (!status || entry.status === status) &&
      (!next || cxPlans.isNext(entry)) &&
      (!overdue || cxDays.isOverdue(entry, today)) &&
      fitsPlay(entry, play) &&
      fitsWords(entry, wanted);
  };

  const filter = (entries, choices, today) => entries.filter(test(choices, today));

  return { OWN, NONE, test, filter };
})();
