/* What folds in a narrow window, so that the items come first. Where there is room it is open, and has nothing to fold. */

/** @param {HTMLDetailsElement} details @returns {() => void} no longer follow the window */
function cxFoldNarrow(details) {
  const wide = matchMedia("(min-width: 45em)"); // the same width as in theme/css/plan
  const follow = () => { details.open = wide.matches; };
  follow();
  wide.addEventListener("change", follow);
  return () => wide.removeEventListener("change", follow);
}
