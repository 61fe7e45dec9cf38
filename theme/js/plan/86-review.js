/* <cx-plan-review>: what this edition means for a plan that was made with an older one, or with a newer one. */
const cxReviewParts = (() => {
  const { count, joined, typed } = cxAnswerWords;
  const SIGNS = { same: ["span", ""], old: ["del", "taken out: "], new: ["ins", "put in: "] };

  /** A part of a wording; what is struck through or underlined is said as well. */
  const change = ({ kind, text }) => {
    const [tag, said] = SIGNS[kind];
    const element = cxElement(tag, {}, said && cxElement("span.cx-hidden", { textContent: said }), text);
    return said ? element : document.createTextNode(text);
  };

  const changes = (was, now) => cxWordChanges.between(was, now).flatMap((part, index) => [index ? " " : "", change(part)]);

  /** On this page if the item is here, else in its checklist. */
  const link = ({ id, text, href }) =>
    cxElement("a", { href: document.getElementById(id) ? `#${id}` : href, textContent: text });

  const freshItem = (one) => cxElement("li", {}, link(one));

  const UNKNOWN = "It was worded otherwise. The earlier wording is not known, so check that your answer still fits.";

  const rewordedItem = (one) => {
    const words = one.was ? [cxElement("strong", { textContent: "What changed: " }), ...changes(one.was, one.text)] : [UNKNOWN];
    return cxElement("li", {}, cxElement("p.cx-changes__item", {}, link(one)), cxElement("p.cx-changes__words", {}, ...words));
  };

  const movedItem = (one) => {
    const where = one.from === one.to ? ["It stands in another place in its list."]
      : ["It stood under ", cxElement("strong", { textContent: one.from }), " and stands under ", cxElement("strong", { textContent: one.to }), " now."];
    return cxElement("li", {}, cxElement("p.cx-changes__item", {}, link(one)), cxElement("p.cx-changes__words", {}, ...where));
  };

  const retiredItem = ({ id, was, why, replaced_by: next }) =>
    cxElement("li", {}, cxElement("p.cx-changes__item", {}, typed(was || id)),
      why && cxElement("p.cx-changes__words", {}, cxElement("strong", { textContent: "Why: " }), why),
      ...next.map((one) => cxElement("p.cx-changes__words", {}, cxElement("strong", { textContent: "Replaced by: " }), link(one))),
      cxElement("p.cx-changes__why", {}, "Your answer is in the ", cxElement("a", { href: "#archive", textContent: "archive" }), "."));

  /** "3 items are new, 2 were reworded, 1 was moved and 1 was retired" */
  const found = ({ known, fresh, reworded, moved, retired }) => {
    const kinds = [[fresh, "is new", "are new"], [reworded, "was reworded", "were reworded"],
      [moved, "was moved", "were moved"], [retired, "was retired", "were retired"]];
    const said = kinds.filter(([entries]) => entries.length).map(([{ length }, one, more], index) =>
      `${index ? cxFileWords.number(length) : count(length, "item")} ${length === 1 ? one : more}`);
    if (said.length) return joined(said);
    return `${known ? "nothing is new, and " : ""}no item that you answered has changed`;
  };

  const newerWords = (edition, here) =>
    `This plan was made with edition ${edition}, which is newer than edition ${here} of this site. Nothing of it was changed. `
    + "Answers to items that this edition does not have yet are in the archive.";

  const madeWith = (edition) =>
    edition ? `This plan was made with edition ${edition}. ` : "This plan does not say with which edition it was made. ";

  const sentence = (plan, { edition: here }, result) => {
    const edition = cxPlans.field(plan, "edition");
    if (result.age === "newer") return newerWords(edition, here);
    const unknown = result.known ? "" : " It does not say which items it had, so new ones cannot be told.";
    return `${result.age === "same" ? "" : madeWith(edition)}In edition ${here}: ${found(result)}.${unknown}`;
  };

  const groups = ({ fresh, reworded, moved, retired }) =>
    [["New", fresh, freshItem], ["Reworded", reworded, rewordedItem], ["Moved", moved, movedItem], ["Retired", retired, retiredItem]]
      .filter(([, entries]) => entries.length)
      .map(([title, entries, build]) => {
        const group = cxGroup(`${title} (${entries.length})`, () => [cxLongList(entries, build)]);
        group.dataset.group = title;
        return group;
      });

  /** Whether there is anything to say. */
  const matters = ({ age, fresh, reworded, moved, retired }) =>
    age !== "same" || fresh.length + reworded.length + moved.length + retired.length > 0;

  /** To what changed apart from the items. */
  const allChanges = (plan, { older = [], editions }) => {
    const edition = cxPlans.field(plan, "edition");
    if (!editions || !older.includes(edition)) return null;
    const href = `${editions}#since-${edition.replace(".", "-")}`;
    return cxElement("p", {}, cxElement("a", { href, textContent: `All changes since edition ${edition}` }));
  };

  const build = (plan, catalog, result, accept) => [
    cxElement("h2", { id: "review", tabIndex: -1, textContent: result.age === "newer" ? "A plan of a newer edition" : "Review: what changed in this edition" }),
    cxElement("p", { textContent: sentence(plan, catalog, result) }),
    ...groups(result),
    allChanges(plan, catalog),
    ...(result.age === "newer" ? [] : [cxElement("p.cx-files__row", {},
      cxElement("button.cx-action.cx-action--main", { textContent: "Mark as reviewed", click: accept }))]),
  ];

  return { matters, build };
})();
