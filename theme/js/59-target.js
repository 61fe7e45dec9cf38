/* What an address leads to on this page. */

/** @param {string} hash "#anchor" @returns {HTMLElement|null} null where there is none, or the words are no address */
function cxTarget(hash) {
  try {
    return document.getElementById(decodeURIComponent(hash.slice(1)));
  } catch {
    return null;
  }
}
