/* What is said about an item. */
const cxItemWords = (() => {
  const STATUS = cxFileWords.STATUSES;
  const FIELD = { reason: "Reason", owner: "Owner", due: "Due date", evidence: "Evidence", note: "Note", next: "Next up" };
  const LONG = 70; // characters

  const { tidy } = cxFileText;

  /** The start of a text, cut between words. */
  const brief = (text) => {
    if (text.length <= LONG) return text;
    return `${text.slice(0, LONG).replace(/\s+\S*$/, "")}…`;
  };

  /** What the item says on this page. */
  const wording = (li) => tidy(li.querySelector(".cx-item__label").textContent);

  /** For the undo button: "Done: List every survey" */
  const step = (li, what) => `${STATUS[what] ?? FIELD[what]}: ${brief(wording(li))}`;

  return { STATUS, brief, wording, step, heading: cxMeters.heading };
})();
