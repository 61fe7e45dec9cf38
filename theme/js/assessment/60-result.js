/* <cx-assessment-result>: the result of the answers on this page, and what to do next. */
class CxAssessmentResult extends HTMLElement {
  #parts = null;
  #ends = [];
  #timer = 0;
  #plan = ""; // the plan that items go into; "new" for another one
  #picked = new Map(); // what the person ticked or left out, by item
  #advice = null;

  connectedCallback() {
    if (!cxAssessmentModel()) return;
    if (!this.#parts) this.#build();
    const store = cxResultDesk.store();
    this.#ends = [store.subscribe(() => this.#soon()), cxStore.subscribe(() => this.#soon())];
    this.#show();
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    for (const end of this.#ends.splice(0)) end();
  }

  /** A moment later, so that an answer never waits for its result. */
  #soon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#show(), 80);
  }

  #build() {
    this.#parts = { view: cxElement("div.cx-stand__view"), advice: cxElement("div.cx-stand__advice") };
    this.replaceChildren(this.#parts.view, this.#parts.advice);
    this.classList.add("cx-live");
  }

  #show() {
    const model = cxAssessmentModel();
    if (!model) return;
    const found = cxResultView.read(model, { answers: cxResultDesk.answers(), targets: cxResultDesk.targets(), kind: cxAnswers.mode });
    this.dataset.answered = String(found.score.answered);
    cxResultParts.redraw(this.#parts.view, ...this.#view(found));
    cxResultParts.redraw(this.#parts.advice, ...(found.score.answered ? this.#adviceParts(found) : []));
  }

  #view(found) {
    if (!found.score.answered) {
      const words = "There is no result yet. Answer some statements above: the result grows here with each answer.";
      return [cxElement("p.cx-stand__none", { textContent: words })];
    }
    const day = cxDays.words(cxResultDesk.today());
    const caption = `Level of each dimension, ${day}. Set a target where you want to be.`;
    return [
      ...cxResultView.build(found, {
        caption, title: `${found.model.title} (${day})`, set: (id, level) => this.#aim(found.model, id, level) }),
      cxElement("p.cx-stand__actions", {},
        cxResultParts.button("Print the report", () => cxReport.print(cxResultDesk.now()), { "data-key": "print" })),
    ];
  }

  #aim(model, id, level) {
    const title = cxAssessmentWords.dimensionTitle(model, id);
    cxResultDesk.store().set({ [`target.${id}`]: level }, `Target for ${title}`);
    cxSay(level === null ? `No target for ${title}.` : `Target for ${title}: ${cxAssessmentWords.levelShort(model, level)}.`, "target");
  }

  /** The plan that is chosen, or the one of this window; null for a new one. */
  #chosenPlan() {
    if (this.#plan === cxIntoPlan.NEW) return null;
    return cxIntoPlan.planOf(this.#plan) ?? cxDesk.plan();
  }

  #adviceParts({ model, answers, targets }) {
    const plan = this.#chosenPlan();
    this.#advice = cxAdvice.advise(model, answers, targets, cxIntoPlan.closed(plan));
    const all = cxAdviceView.everything(this.#advice);
    const first = new Set(cxAdviceView.recommended(this.#advice).map(({ id }) => id));
    const chosen = new Set([...all.keys()].filter((id) => this.#picked.get(id) ?? first.has(id)));
    const choose = (id, yes) => {
      this.#picked.set(id, yes);
      this.#soon();
    };
    const about = { model, plan, chosen: [...chosen].map((id) => all.get(id)), pick: (id) => this.#pick(id) };
    const into = all.size ? cxIntoPlanBox.build(about) : null;
    const hint = "The plays that your answers point to, the most urgent first. Tick the items you want in your plan.";
    return [
      cxElement("h3", { textContent: "Where to begin" }), all.size ? cxElement("p.cx-stand__hint", { textContent: hint }) : null,
      ...cxAdviceView.build(model, this.#advice, { chosen, choose }), into,
    ].filter(Boolean);
  }

  #pick(id) {
    this.#plan = id;
    this.#show();
  }
}
