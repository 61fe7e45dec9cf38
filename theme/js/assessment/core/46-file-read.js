/* Reading an assessment's file, which may be anything. Nothing throws. */
const cxAssessmentRead = (() => {
  const { isRecord, own } = cxAssessmentFields;
  const { FORMAT, VERSION, OTHERS, LIMITS } = cxAssessmentFormat;
  const { refuse, collect, FILE } = cxAssessmentProblems;

  /** Refuse a text that is too large to be looked at. */
  const tooLarge = (source) => {
    const wrong = cxForeign.tooLarge(source, LIMITS.bytes);
    return wrong ? refuse(wrong) : null;
  };

  const foreign = (raw) => {
    if (!isRecord(raw)) return refuse(`This is not an assessment; it is ${cxFileText.kind(raw)}.`);
    const format = own(raw, "format");
    if (format === FORMAT) return null;
    const [name, remedy] = own(OTHERS, String(format)) ?? [];
    if (name) return refuse(`This is ${name}, not an assessment.`, remedy);
    const what = typeof format === "string" ? `it is ${cxFileText.quote(format)}` : "it does not say what it is";
    return refuse(`This is not an assessment; ${what}.`);
  };

  const otherVersion = (raw) => {
    const found = own(raw, "version");
    if (!Number.isSafeInteger(found) || found < 1) return refuse("The assessment does not say which version it has.");
    if (found <= VERSION) return null;
    const version = cxFileWords.number(found);
    return refuse(`The assessment was made by a newer edition: its file has version ${version}, not ${VERSION}.`,
      "Open it in the newest edition of the playbook.");
  };

  const readText = (source, model) => {
    const large = tooLarge(source);
    if (large) return large;
    const { raw, wrong } = cxForeign.parse(source);
    if (wrong) return refuse(wrong);
    return foreign(raw) ?? otherVersion(raw) ?? cxAssessmentResult.normalise(raw, model, collect());
  };

  /** @see cxAssessmentFile.read */
  const read = (source, model) => {
    try {
      return readText(String(source ?? ""), model);
    } catch {
      return refuse("The assessment cannot be read; it is damaged.", FILE);
    }
  };

  return { read, tooLarge };
})();
