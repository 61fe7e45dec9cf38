/* From a file that somebody chose to a plan and what was wrong with it. Nothing here throws or changes anything. */
const cxReadFile = (() => {
  const CHOOSE = "Choose a plan file (JSON) or a spreadsheet (CSV) that was downloaded from this page.";

  /**
   * @param {File} chosen
   * @param {object} catalog
   * @returns {Promise<{file: object|null, problems: object[]}>}
   */
  return async (chosen, catalog) => {
    const { text, wrong, remedy } = await cxChosen.text(chosen, cxFileWords.LIMITS.bytes, CHOOSE);
    if (wrong) return cxFileProblems.refuse(wrong, remedy);
    return cxChosen.isTable(chosen, text) ? cxCsv.read(text, catalog) : cxFile.read(text, catalog);
  };
})();
