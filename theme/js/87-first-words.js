/* Before the first tick: one sentence about where ticks go, above the first list of a page (partials/first_words.html).
   assets/js/early.js shows or hides it. It stays as it is until the page is left, because nothing may move under the
   cursor when the first box is ticked; a page that instant navigation brings has not been seen yet. */
const cxFirstWords = (() => {
  const ROOT = document.documentElement.classList;
  const find = () => document.querySelector(".cx-first-words");
  let known = find();

  /** A list of items has come into the page. @param {boolean|undefined} hasPlan undefined where storage is forbidden */
  const look = (hasPlan) => {
    const line = find();
    if (!line) return;
    if (line !== known) ROOT.toggle("cx-begun", hasPlan === true);
    known = line;
    if (ROOT.contains("cx-begun")) line.remove();
  };

  return { look };
})();
