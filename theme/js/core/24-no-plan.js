/* How far a list of items is where there is no plan: nothing is done. With one, and once the script behind the items is
   here, theme/js/items/core/24-progress.js counts. */
const cxNoPlan = (() => {
  /** "understand:a,b culture:c" as full ids; written by playbook/ on the pages. */
  const ids = (groups) =>
    groups.split(" ").filter(Boolean).flatMap((group) => {
      const [list, names] = group.split(":");
      return names.split(",").map((name) => `${list}.${name}`);
    });

  /** @param {null} plan @param {Iterable<string>} items full ids */
  const count = (plan, items) => {
    const all = [...items].length;
    return { all, total: all, done: 0, doing: 0 };
  };

  /** "0 of 12 done" */
  const words = ({ all }) => (all ? `0 of ${all} done` : "No items");

  return { ids, count, words, wordsWithOwn: words, isBegun: () => false };
})();
