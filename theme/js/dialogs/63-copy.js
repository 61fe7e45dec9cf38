/* Copying a text; where the browser does not allow it, the text stands selected in a field. */
var cxCopy = (() => {
  const { KEYS, write: quietly } = cxClipboard;

  const byHand = (text, title) => {
    const id = "cx-copy-text";
    const field = cxElement("textarea.cx-field", { id, readOnly: true, value: text, rows: 8 });
    const label = cxElement("label.cx-field__label", { for: id, textContent: `The browser did not copy it. The text is selected: ${KEYS}` });
    const closed = cxModal.open({ title, body: [label, field], first: field, actions: [{ words: "Close", value: null }] });
    field.select();
    return closed;
  };

  /** @returns {Promise<boolean>} whether the browser copied it; else it was shown */
  const copy = async (text, title) => {
    const done = await quietly(text);
    if (!done) await byHand(text, title);
    return done;
  };

  return { KEYS, quietly, copy };
})();
