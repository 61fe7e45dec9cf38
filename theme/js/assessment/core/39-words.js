/* All sentences of the assessment in one place, so that the screen, the print and the tests have the same. */
const cxAssessmentWords = {
  ...cxAssessmentTerms, ...cxAssessmentDimensionWords, ...cxAssessmentSummaryWords, ...cxAssessmentAdviceWords,
  ...cxAssessmentTimeWords, ...cxAssessmentTeamWords,
};
