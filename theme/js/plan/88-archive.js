/* <cx-plan-archive>: answers to items that this edition does not have. Nothing is dropped; they are in files too. */
const cxArchive = (() => {
  const BLANKS = Object.fromEntries(cxPlans.FIELDS.map((name) => [name, ""]));

  const changes = (plan, item, fields) => Object.entries(fields).map(([field, value]) => ({ plan, item, field, value }));

  /** The play that the item belonged to, if this edition still has its checklist. */
  const playOf = (id, catalog) => catalog.checklists.find((list) => list.id === id.split(".")[0])?.play ?? "";

  const wordsOf = ({ id, was }) => was || id;

  /** What it says as an item of the team's own. */
  const copy = (plan, one, catalog) => {
    const said = Object.fromEntries(cxPlans.FIELDS.map((name) => [name, one.answer[name]]).filter(([, value]) => value && value !== "to-do"));
    const about = { text: wordsOf(one), play: playOf(one.id, catalog) };
    const written = { ...Object.fromEntries(Object.entries(about).filter(([, value]) => value)), removed: false, ...said };
    cxDesk.change(changes(plan, cxDesk.newId("own."), written), `Copied to an own item: ${cxItemWords.brief(wordsOf(one))}`);
  };

  const refuse = (why) =>
    cxModal.open({ title: "No room for another item", body: [cxElement("p", { textContent: why })],
      actions: [{ words: "Close", value: null, main: true }] });

  const remove = (plan, one) => cxDesk.change(changes(plan, one.id, BLANKS), `Deleted from the archive: ${cxItemWords.brief(wordsOf(one))}`);

  return { copy, refuse, remove, wordsOf };
})();

class CxPlanArchive extends CxLookAgain {
  #shown = "";

  look() {
    const [plan, catalog] = [cxDesk.plan(), cxCatalog()];
    const entries = plan && catalog ? cxReview.archived(plan, catalog) : [];
    const mark = entries.length ? JSON.stringify([plan.id, entries]) : "";
    if (mark === this.#shown) return;
    this.#shown = mark;
    this.renew(...(mark ? [this.#section(entries, plan, catalog)] : []));
    cxBoardContents.show("archive", mark !== "");
  }

  #section(entries, plan, catalog) {
    const build = (one) => this.#item(one, plan, catalog);
    return cxElement("section.cx-archive", { "aria-labelledby": "archive" },
      cxElement("h2", { id: "archive", tabIndex: -1, textContent: "Archive" }),
      cxElement("p", { textContent: "Your answers to items that this edition does not have. They stay in the plan and in its files. Filters and groups do not apply to them." }),
      cxLongList(entries, build));
  }

  #item(one, plan, catalog) {
    const words = cxArchive.wordsOf(one);
    const button = (text, click) => cxElement("button.cx-action", { click }, text, cxElement("span.cx-hidden", { textContent: ` ${words}` }));
    const copy = () => {
      const full = cxFile.full(plan);
      if (full) return cxArchive.refuse(full);
      cxArchive.copy(plan.id, one, catalog);
      return cxSay(`Copied to an own item: ${words}`);
    };
    return cxElement("li", {}, cxElement("p.cx-changes__item", {}, cxAnswerWords.typed(words)),
      one.why && cxElement("p.cx-changes__why", { textContent: `Retired: ${one.why}` }),
      cxAnswerWords.list(one.answer, catalog),
      cxElement("p.cx-files__row", {}, button("Copy to an own item", copy), button("Delete from the archive", () => this.#remove(one, plan.id))));
  }

  #remove(one, plan) {
    cxArchive.remove(plan, one);
    cxSay(cxSentences(`Deleted from the archive: ${cxArchive.wordsOf(one)}`, "Undo takes it back."));
    this.look();
  }
}

customElements.define("cx-plan-archive", CxPlanArchive);
