/* The element of the review. It looks again a moment after anything changed, so that a tick never waits for it. */
class CxPlanReview extends HTMLElement {
  #end = null;
  #timer = 0;
  #shown = ""; // what is shown, as text: an open group stays open while nothing changes

  connectedCallback() {
    this.#end = cxStore.subscribe(() => this.#soon());
    this.#show();
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    this.#end();
  }

  #soon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#show(), 100);
  }

  #show() {
    const [plan, catalog] = [cxDesk.plan(), cxCatalog()];
    const result = plan && catalog && cxReview.review(plan, catalog);
    const begin = plan && catalog ? cxReview.begin(plan, catalog) : [];
    if (begin.length) cxDesk.quietly(begin);
    const mark = result && cxReviewParts.matters(result) ? JSON.stringify([plan.id, result]) : "";
    if (mark === this.#shown) return;
    this.#shown = mark;
    this.#draw(mark ? cxReviewParts.build(plan, catalog, result, () => this.#accept(plan.id)) : []);
  }

  #draw(content) {
    const section = cxElement("section.cx-review", { "aria-labelledby": "review" }, ...content);
    this.replaceChildren(...(content.length ? [section] : []));
  }

  #accept(id) {
    const [plan, catalog] = [cxPlans.plan(cxStore.state, id), cxCatalog()];
    if (!plan) return;
    const words = `Reviewed for edition ${catalog.edition}`;
    cxDesk.change(cxReview.accept(plan, catalog), words);
    cxSay(`${words}. Undo takes it back.`);
    this.#shown = "";
    // The button is gone; the keyboard goes on where it was.
    const done = cxElement("p.cx-note", { tabIndex: -1, textContent: `${words}.` });
    this.replaceChildren(done);
    done.focus();
  }
}

customElements.define("cx-plan-review", CxPlanReview);
