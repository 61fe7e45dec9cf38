/* A link with a result in it was opened: it is shown, and kept only if the person says so. */
const cxAssessmentIncoming = (() => {
  const { START } = cxAssessmentLink;

  const code = () => cxLinkAddress.code(START);

  const refuse = (problems) => cxModal.open({
    title: "This link cannot be opened",
    body: [...problems.map((one) => cxElement("p", { textContent: cxAssessmentFiles.words(one) })),
      cxElement("p", { textContent: "Your own answers and results are as they were." })],
    actions: [{ words: "Close", value: null, main: true }],
  });

  /** The result as it would be read, before anything is kept. */
  const shown = (model, one) => {
    const found = cxResultView.read(model, one);
    return [
      cxElement("div.cx-stand__summary", {}, ...found.summary.map((text) => cxElement("p", { textContent: text }))),
      cxLevelsTable.build({ ...found, caption: `Level of each dimension: ${cxResultDesk.label(one)}` }, null),
    ];
  };

  /** @returns {Promise<{words: string, kept: object[]}>} as cxAssessmentPreview.offer does */
  const receive = async (link, model) => {
    const read = await cxAssessmentShare.decode(link, model);
    const told = read.file
      ? await cxAssessmentPreview.offer({ results: [], problems: [], ...read }, model, {
        title: "Someone shared a result with you", source: "Shared result", more: shown(model, read.file) })
      : await refuse(read.problems).then(() => cxAssessmentPreview.NOTHING);
    if (code() === link) cxLinkAddress.forget(); // unless another link came meanwhile
    return told;
  };

  return { code, receive };
})();
