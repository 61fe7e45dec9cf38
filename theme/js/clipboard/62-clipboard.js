/* The clipboard, where the browser allows it. */
var cxClipboard = (() => {
  const KEYS = "press Ctrl+C, or Command+C on a Mac.";

  /** @returns {Promise<boolean>} whether the browser copied the text */
  const write = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return false; // forbidden, or the page is not secure and there is no clipboard
    }
  };

  return { KEYS, write };
})();
