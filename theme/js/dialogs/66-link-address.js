/* What somebody shared, in the address of the page. */
var cxLinkAddress = (() => {
  /** @param {string} start "#plan=" @returns {string|null} what stands behind it; null where it does not stand there */
  const code = (start) => cxLinkText.code(location.hash, start);

  /** It goes from the address: it would be in every bookmark, and come again on each reload. */
  const forget = () => {
    try {
      history.replaceState(history.state, "", location.pathname + location.search);
    } catch {
      location.hash = ""; // from a file, some browsers refuse
    }
  };

  /** A link may come while a dialog is open: it waits its turn. */
  const othersClosed = () =>
    new Promise((resolve) => {
      const open = document.querySelector("dialog[open]");
      if (open) open.addEventListener("close", resolve, { once: true });
      else resolve();
    });

  return { code, forget, othersClosed };
})();
