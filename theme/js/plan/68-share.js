/* The dialog about a link to a plan. */
const cxShareDialog = (() => {
  /** @param {object} file a PlanFile @param {object} catalog @param {string} differs what the link does not hold as it stands in the plan */
  const open = (file, catalog, differs = "") => {
    const shared = (isLeft) => (isLeft ? cxShareParts.withoutPeople(file) : file);
    return cxLinkDialog.open({
      what: "plan", start: cxIncoming.START,
      leave: { words: "Leave out notes and owners", hint: "Reasons and evidence links stay in.", checked: false },
      told: (isLeft) => [`The name of the plan: “${file.name}”`, ...cxAnswerWords.told(cxShare.describe(shared(isLeft), catalog))],
      note: differs,
      encode: (isLeft) => cxShare.encode(shared(isLeft), catalog),
    });
  };

  return { open };
})();
