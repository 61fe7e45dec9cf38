/* What is asked now, and how far it is: the choices and answers that are kept, applied to the model. */
class CxAskScope {
  #model;

  /** @param {object} model see cxAssessmentModel */
  constructor(model) {
    this.#model = model;
  }

  /** "quick", "full" or "". Answers that came without a choice, for example from a file, are shown. */
  get mode() {
    const hasQuick = this.#model.statements.some(({ quick }) => quick);
    const mode = cxAnswers.mode || (Object.keys(cxAnswers.all()).length ? "full" : "");
    return mode === "quick" && !hasQuick ? "full" : mode;
  }

  /** "one" statement at a time, "all" on one page, or the "start". */
  get view() {
    return this.mode ? cxAnswers.view : "start";
  }

  /** The model with only the statements that are asked. */
  get asked() {
    return cxAskWords.asked(this.#model, this.mode);
  }

  get ids() {
    return this.asked.statements.map(({ id }) => id);
  }

  get counted() {
    return cxAskWords.count(this.asked, cxAnswers.all());
  }

  /** The first statement without an answer; undefined where there is none. */
  get firstOpen() {
    return this.counted.open[0];
  }
}
