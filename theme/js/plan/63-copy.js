/* Copying a text; where the browser does not allow it, the text stands selected in a field. */
const cxCopy = (() => {
  const toClipboard = async (text) => {
    try {
      await navigator.clipboard.writeText(text);
      return true;
    } catch {
      return false;
    }
  };

  const byHand = (text, title) => {
    const id = "cx-copy-text";
    const field = cxElement("textarea.cx-field", { id, readOnly: true, value: text, rows: 8 });
    const promise = cxModal.open({
      title, first: field, actions: [{ words: "Close", value: null }],
      body: [cxElement("label.cx-field__label", { for: id, textContent: "The browser did not copy it. Press Ctrl+C, or Command+C on a Mac." }), field],
    });
    field.select();
    return promise.then(() => false);
  };

  /** @returns {Promise<boolean>} whether it was copied for the person */
  return async (text, title) => (await toClipboard(text)) || byHand(text, title);
})();
