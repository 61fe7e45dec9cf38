/* The elements, last of all: as soon as they are defined, those of the page come to life. */
customElements.define("cx-assessment", CxAssessment);
customElements.define("cx-assessment-result", CxAssessmentResult);
customElements.define("cx-assessment-history", CxAssessmentHistory);
customElements.define("cx-assessment-team", CxAssessmentTeam);
