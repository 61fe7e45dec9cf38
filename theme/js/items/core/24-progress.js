/* Counting how far a list of items is. What is not applicable is no part of the whole. Where there is no plan, and this
   script is not there, theme/js/core/24-no-plan.js counts. */
const cxProgress = (() => {
  /**
   * @param {object|null} plan
   * @param {Iterable<string>} items full ids
   * @param {string} play the play whose own items count as well; "*" for all of them, "" for none
   * @returns {{all: number, total: number, done: number, doing: number, notApplicable: number, toDo: number, own: number}}
   *   total: the items that apply
   */
  const count = (plan, items, play = "") => {
    const found = { "to-do": 0, doing: 0, done: 0, "not-applicable": 0 };
    for (const id of items) found[plan ? cxPlans.answer(plan, id).status : "to-do"] += 1;
    const own = play && plan ? cxPlans.ownItems(plan) : [];
    for (const one of own) if (play === "*" || one.play === play) found[one.status] += 1;
    const total = found["to-do"] + found.doing + found.done;
    const notApplicable = found["not-applicable"];
    const mine = own.filter((one) => play === "*" || one.play === play).length;
    return { all: total + notApplicable, total, done: found.done, doing: found.doing, notApplicable, toDo: found["to-do"], own: mine };
  };

  /** "5 of 12 done, 2 doing, 1 not applicable" */
  const words = ({ all, total, done, doing, notApplicable }) => {
    if (!all) return "No items";
    if (!total) return all === 1 ? "The item does not apply" : `None of the ${all} items applies`;
    const parts = [done === total && total > 1 ? `All ${total} done` : `${done} of ${total} done`];
    if (doing) parts.push(`${doing} doing`);
    if (notApplicable) parts.push(`${notApplicable} not applicable`);
    return parts.join(", ");
  };

  /** The same, for pages that do not show the team's own items. */
  const wordsWithOwn = (count) =>
    count.own ? `${words(count)}, counting ${count.own} of your own in My plan` : words(count);

  /** Whether anything is answered. */
  const isBegun = (plan) => plan !== null && cxPlans.answers(plan).size > 0;

  return { count, words, wordsWithOwn, isBegun };
})();
