/* The format and the limits of an assessment's file. */
const cxAssessmentFormat = (() => {
  const FORMAT = "cx-playbook-assessment";
  const VERSION = 1;

  /** What other files of this site are, and where they are read. */
  const OTHERS = {
    "cx-playbook-plan": ["a plan", "Open it on the page of your plan."],
    "cx-playbook-business-case": ["a business case", "Open it on the page of the business case."],
  };

  /** "light", "not-applicable": the id of a dimension or of an answer. That of a statement has two parts: cxFileWords.ID. */
  const PART = /^[a-z0-9]+(-[a-z0-9]+)*$/;

  /** Bytes of a file; entries of its lists; problems that are listed; characters of an id and of texts by field. */
  const LIMITS = {
    bytes: 2_000_000, statements: 500, targets: 100, results: 200, problems: 50, id: 200,
    name: 120, playbook: 500, text: 2_000, reason: 2_000, note: 2_000,
  };

  return { FORMAT, VERSION, OTHERS, PART, LIMITS };
})();
