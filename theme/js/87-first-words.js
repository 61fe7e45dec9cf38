/* Before the first tick: one sentence about where ticks go, above the first list of a page. It stays there until the
   page is left, because nothing may move under the cursor when the first box is ticked. */
const cxFirstWords = (() => {
  const KEPT = "Tick a box and it is kept in this browser. Nothing is sent anywhere. A private window forgets it when it closes.";
  const LOST = "Tick as you go. This browser does not let the site keep anything, so the ticks are gone when you leave the page.";

  /**
   * @param {HTMLElement} list a list of items that has just come into the page
   * @param {boolean|undefined} hasPlan undefined where storage is forbidden
   */
  const place = (list, hasPlan) => {
    if (hasPlan || list.closest("cx-plan") || document.querySelector("cx-items") !== list) return;
    if (list.previousElementSibling?.matches(".cx-first-words")) return;
    const line = document.createElement("p");
    line.className = "cx-first-words";
    line.textContent = hasPlan === undefined ? LOST : KEPT;
    list.before(line);
  };

  return { place };
})();
