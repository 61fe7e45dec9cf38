/* Files of results: downloading them, and reading a file that somebody chose. Nothing here throws. */
const cxAssessmentFiles = (() => {
  const BYTES = cxAssessmentFormat.LIMITS.bytes;
  const CHOOSE = "Choose a file (JSON or CSV) that was downloaded from this page.";

  const readText = (chosen, text, model) =>
    (cxChosen.isTable(chosen, text) ? cxAssessmentCsv.read(text, model) : cxAssessmentFile.read(text, model));

  /**
   * @param {File} chosen
   * @returns {Promise<{file: object|null, results: object[], problems: {where: string, what: string, do: string}[]}>}
   */
  const read = async (chosen, model) => {
    const { text, wrong, remedy } = await cxChosen.text(chosen, BYTES, CHOOSE);
    if (wrong) return cxAssessmentProblems.refuse(wrong, remedy);
    const found = readText(chosen, text, model);
    return { file: found.file ?? null, results: found.results ?? [], problems: found.problems ?? [] };
  };

  /** A problem as a sentence: where, what, and what to do. */
  const words = ({ where, what, do: doing }) => [where && `${where[0].toUpperCase()}${where.slice(1)}:`, what, doing].filter(Boolean).join(" ");

  /** "assessment-harbor-2026-11-22.json" */
  const nameOf = ({ name, saved }, ending) => ["assessment", cxFileText.slug(name), saved].filter(Boolean).join("-") + `.${ending}`;

  /** Everything there is: the answers on the page, and all saved results. @returns {string} what happened */
  const giveAll = (model) => {
    const now = cxResultDesk.now();
    const file = cxAssessmentFile.write(now, model, { results: cxResultDesk.results(), saved: now.saved });
    const [name, wrong] = [nameOf(now, "json"), cxAssessmentFile.tooMuch(file)];
    if (wrong) return wrong;
    cxDownload(name, cxAssessmentFile.text(file));
    if (cxResultDesk.store().health !== "saved") cxResultDesk.store().copied?.();
    return `Downloaded ${name}.`;
  };

  const giveTable = (model) => {
    const now = cxResultDesk.now();
    const name = nameOf(now, "csv");
    cxDownload(name, cxAssessmentCsv.write(now, model), "text/csv;charset=utf-8");
    return `Downloaded ${name}.`;
  };

  return { read, words, giveAll, giveTable, BYTES };
})();
