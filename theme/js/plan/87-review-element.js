/* The element of the review. */
class CxPlanReview extends CxLookAgain {
  #shown = ""; // what is shown, as text: nothing is drawn anew while nothing changes

  look() {
    const catalog = cxCatalog();
    const edition = cxDesk.plan() && cxPlans.field(cxDesk.plan(), "edition");
    if (catalog && edition && cxOlderEditions.isWaiting(edition, catalog)) {
      cxOlderEditions.need(edition, catalog).then(() => this.isConnected && this.look());
      return; // nothing is told before it can be told whole
    }
    const older = edition ? cxOlderEditions.get(edition) : null;
    if (catalog && cxDesk.plan()) this.#begin(catalog, older);
    const plan = cxDesk.plan();
    const result = plan && catalog && cxReview.review(plan, catalog, older);
    const mark = result && cxReviewParts.matters(result) ? JSON.stringify([plan.id, result]) : "";
    if (mark === this.#shown) return;
    this.#shown = mark;
    this.#draw(mark ? cxReviewParts.build(plan, catalog, result, () => this.#accept(plan.id)) : []);
  }

  /** What a new plan has seen is written before anything is told, or it would be told twice. */
  #begin(catalog, older) {
    const begin = cxReview.begin(cxDesk.plan(), catalog, older);
    if (begin.length) cxDesk.quietly(begin);
  }

  #draw(content) {
    const open = [...this.querySelectorAll("details[open]")].map((one) => one.dataset.group);
    const section = cxElement("section.cx-review", { "aria-labelledby": "review" }, ...content);
    for (const group of section.querySelectorAll("details")) group.open = open.includes(group.dataset.group);
    this.renew(...(content.length ? [section] : []));
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
