/* The dialog about a link to the case. */
const cxCaseShareDialog = (() => {
  const { plural } = cxCaseNames;
  const START = cxCaseShare.toHash("");

  const told = ({ title, service, lines, sources }) => [
    title && `The name of the case: “${title}”`, service && `The service: “${service}”`,
    `All numbers of ${plural(lines.length, "line", "lines")}`, sources && `Where ${plural(sources, "number comes", "numbers come")} from`,
  ].filter(Boolean);

  /** @param {object} theCase */
  const open = (theCase) => cxLinkDialog.open({
    what: "case", start: START, told: () => told(cxCaseShare.describe(theCase)), encode: () => cxCaseShare.encode(theCase),
  });

  return { open };
})();
