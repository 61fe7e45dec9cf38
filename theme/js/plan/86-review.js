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

  const rewordedItem = (one) =>
    cxElement("li", {}, cxElement("p.cx-changes__item", {}, link(one)),
      cxElement("p.cx-changes__words", {}, cxElement("strong", { textContent: "What changed: " }), ...changes(one.was, one.text)));

  const retiredItem = ({ id, was, why, replaced_by: next }) =>
    cxElement("li", {}, cxElement("p.cx-changes__item", {}, typed(was || id)),
      why && cxElement("p.cx-changes__words", {}, cxElement("strong", { textContent: "Why: " }), why),
      ...next.map((one) => cxElement("p.cx-changes__words", {}, cxElement("strong", { textContent: "Replaced by: " }), link(one))),
      cxElement("p.cx-changes__why", {}, "Your answer is in the ", cxElement("a", { href: "#archive", textContent: "archive" }), "."));

  const were = (number) => (number === 1 ? "was" : "were");

  const found = ({ known, fresh, reworded, retired }) => {
    const parts = [
      known && `${count(fresh.length, "item")} ${fresh.length === 1 ? "is" : "are"} new`,
      `${cxFileWords.number(reworded.length)} ${were(reworded.length)} reworded`,
      `${cxFileWords.number(retired.length)} ${were(retired.length)} retired`,
    ].filter(Boolean);
    return joined(parts);
  };

  const sentence = (plan, catalog, result) => {
    const edition = cxPlans.field(plan, "edition");
    const here = catalog.edition;
    if (result.age === "newer") {
      return `This plan was made with edition ${edition}, which is newer than edition ${here} of this site. Nothing of it was changed. Answers to items that this edition does not have yet are in the archive.`;
    }
    const begin = result.age === "same" ? "" : edition ? `This plan was made with edition ${edition}. ` : "This plan does not say with which edition it was made. ";
    const unknown = result.known ? "" : " It does not say which items it had, so new ones cannot be told.";
    return `${begin}In edition ${here}: ${found(result)}.${unknown}`;
  };

  const groups = ({ fresh, reworded, retired }) =>
    [["New", fresh, freshItem], ["Reworded", reworded, rewordedItem], ["Retired", retired, retiredItem]]
      .filter(([, entries]) => entries.length)
      .map(([title, entries, build]) => cxGroup(`${title} (${entries.length})`, () => [cxLongList(entries, build)]));

  /** Whether there is anything to say. */
  const matters = ({ age, fresh, reworded, retired }) => age !== "same" || fresh.length + reworded.length + retired.length > 0;

  const build = (plan, catalog, result, accept) => [
    cxElement("h2", { id: "review", textContent: result.age === "newer" ? "A plan of a newer edition" : "Review: what changed in this edition" }),
    cxElement("p", { textContent: sentence(plan, catalog, result) }),
    ...groups(result),
    ...(result.age === "newer" ? [] : [cxElement("p.cx-files__row", {},
      cxElement("button.cx-action.cx-action--main", { textContent: "I have reviewed this", click: accept }))]),
  ];

  return { matters, build };
})();
