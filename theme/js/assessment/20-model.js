/* The model of the assessment: its levels, dimensions and statements, as the server wrote them into the page. */
const cxAssessmentModel = (() => {
  let read = { from: null, model: null };

  /** @returns {object|null} the model of the page that is shown, with `byId`, a Map of its statements; null for none */
  return () => {
    const from = document.getElementById("cx-assessment-model");
    if (from !== read.from) {
      const model = from && JSON.parse(from.textContent);
      if (model) model.byId = new Map(model.statements.map((one) => [one.id, one]));
      read = { from, model };
    }
    return read.model;
  };
})();
