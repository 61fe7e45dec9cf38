/* Which place the address of the page asks for. */
const cxAskWanted = (() => {
  /**
   * @param {HTMLElement} root @param {CxAskSheet} sheet @param {CxAskScope} scope
   * @returns {string} a statement, a dimension's first statement, or the end; "" for nothing of ours
   */
  const read = (root, sheet, scope) => {
    const id = cxAskAddress.read();
    if (sheet.has(id) || (id === cxAskEnd.ID && scope.mode)) return id;
    const section = id && document.getElementById(id)?.closest("[data-dimension]");
    return section && root.contains(section) ? sheet.startOf(section) : "";
  };

  /** A link may lead to a statement that is not asked in the quick check. */
  const open = (id, sheet, scope) => {
    if (!sheet.has(id) || (scope.mode && scope.ids.includes(id))) return;
    cxAnswers.keep({ mode: "full" });
  };

  return { read, open };
})();
