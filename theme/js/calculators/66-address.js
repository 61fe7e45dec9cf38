/* The address of the page, which holds the figures behind its #. */
const cxCalcAddress = (() => {
  /**
   * @param {string} fragment without its #
   * @param {boolean} isNew whether Back leads to what was there before
   */
  const write = (fragment, isNew) => {
    const hash = `#${fragment}`;
    if (hash === location.hash) return;
    try {
      history[isNew ? "pushState" : "replaceState"](history.state, "", hash);
    } catch {
      location.hash = hash; // some browsers refuse it to a page from a file
    }
  };

  /** @returns {string} a link for others; nobody else can open a file of this computer */
  const link = (fragment) => {
    const canonical = document.querySelector("link[rel=canonical]")?.href;
    const here = location.href.replace(/#.*/, "");
    return `${location.protocol === "file:" && canonical ? canonical : here}#${fragment}`;
  };

  return { write, link };
})();
