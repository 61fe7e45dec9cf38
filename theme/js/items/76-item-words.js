/* What is said about an item. */
const cxItemWords = (() => {
  const STATUS = cxFileWords.STATUSES;
  const FIELD = { reason: "Reason", owner: "Owner", due: "Due date", evidence: "Evidence link", note: "Note", next: "Next up" };
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

  /** "5 of 12 done in Gather what you already have"; "" for an item that stands in no list with a count. */
  const ofList = (li) => {
    const list = li?.closest("cx-items");
    if (!list) return "";
    const words = cxProgress.words(list.count());
    return list.label ? `${words} in ${list.label}` : words;
  };

  const wholePlan = () => {
    const whole = [...CxProgress.live].find((one) => one.dataset.play === "*" && one.closest("cx-plan"));
    return whole ? `${cxProgress.words(whole.count())} in the whole plan` : "";
  };

  /**
   * How far the list of an item is. Of items of several lists, and of a list that has no count, it is the whole plan on
   * its page, and "" elsewhere.
   * @param {string[]} ids
   */
  const progress = (ids) => {
    const [id, ...others] = new Set(ids);
    const li = id && !others.length ? cxItemParts.find(id) : null;
    return ofList(li) || wholePlan();
  };

  /** Whether one of these items counts in a <cx-progress>; a play counts the team's own items too. */
  const isCounted = ({ ids, dataset }, items, isOwn = cxPlans.isOwn) =>
    [...items].some((id) => ids.has(id) || (dataset.play && isOwn(id)));

  /**
   * What an item completes beside its own list, as sentences: "Understand the current state is complete: 14 of 14."
   * Only what has a count on the page is known.
   */
  const completed = (id) => {
    const { play } = cxDesk.answer(id); // of an own item
    const isOf = (one) => isCounted(one, [id], () => cxPlans.isOwn(id) && ["*", play].includes(one.dataset.play));
    const words = (one) => {
      const { done, total } = one.count();
      return total && done === total ? `${one.dataset.label} is complete: ${total} of ${total}.` : "";
    };
    return [...new Set([...CxProgress.live].filter(isOf).map(words))].filter(Boolean).join(" ");
  };

  return { STATUS, brief, wording, step, progress, isCounted, completed, heading: cxMeters.heading };
})();
