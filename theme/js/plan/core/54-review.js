/* What a newer edition means for a plan: which items are new, reworded, moved or retired. */
const cxReview = (() => {
  const { tidy } = cxFileText;

  const seenBy = (plan) => {
    const seen = cxPlans.field(plan, "seen");
    return Array.isArray(seen) ? new Set(seen) : null;
  };

  const numbers = (edition) => edition.split(".").map(Number);

  /** "newer" than the site, "older", "same", or "unknown" where the plan does not say its edition. */
  const age = (plan, catalog) => {
    const edition = cxPlans.field(plan, "edition");
    if (!/^\d+\.\d+$/.test(edition)) return edition === catalog.edition ? "same" : "unknown";
    const [year, number] = numbers(edition);
    const [ourYear, ourNumber] = numbers(catalog.edition);
    return { 1: "newer", 0: "same", "-1": "older" }[Math.sign(year - ourYear || number - ourNumber)] ?? "unknown";
  };

  /** Answers to other words than those of today. Of another edition also those whose words nobody knows any more:
   *  links do not hold them (was: ""). */
  const reworded = (plan, catalog) => {
    const answers = cxPlans.answers(plan);
    const ofOther = age(plan, catalog) !== "same";
    const isOther = (was, now) => (was ? tidy(was) !== tidy(now) : ofOther);
    return catalog.items
      .filter(({ id, text }) => answers.has(id) && isOther(answers.get(id).text, text))
      .map(({ id, text, href }) => ({ id, text, was: answers.get(id).text, href }));
  };

  /** Answers to items that this edition does not have, with what the catalog says about them. */
  const archived = (plan, catalog) => {
    const known = new Map(catalog.items.map((item) => [item.id, item]));
    const notes = new Map(catalog.retired.map((one) => [one.id, one]));
    return [...cxPlans.answers(plan).values()].filter(({ id, own }) => !own && !known.has(id)).map((answer) => {
      const { why = "", replaced_by: by } = notes.get(answer.id) ?? {};
      const next = [by ?? []].flat().filter((id) => known.has(id)).map((id) => known.get(id));
      return { id: answer.id, was: answer.text, why, answer, replaced_by: next.map(({ id, text, href }) => ({ id, text, href })) };
    });
  };

  /** Retired since the last review: what was in the archive then is no news. */
  const retired = (plan, catalog, seen) => {
    const upgraded = age(plan, catalog) !== "same";
    const news = ({ id }) => (seen ? seen.has(id) : upgraded);
    return archived(plan, catalog).filter(news).map(({ answer, ...one }) => one);
  };

  /**
   * @param {object} plan
   * @param {object} catalog
   * @param {object|null} older what the plan's edition said, if the site knows it, @see cxOlderEdition.read
   * @returns {{age: string, known: boolean, fresh: object[], reworded: object[], moved: object[], retired: object[]}}
   *   known: whether the plan says which items it has seen; only then can new ones be told
   */
  const review = (plan, catalog, older = null) => {
    const seen = seenBy(plan);
    const found = age(plan, catalog);
    if (found === "newer") return { age: found, known: Boolean(seen), fresh: [], reworded: [], moved: [], retired: [] };
    const fresh = seen ? catalog.items.filter(({ id }) => !seen.has(id)).map(({ id, text, href }) => ({ id, text, href })) : [];
    return { age: found, known: Boolean(seen), fresh, reworded: reworded(plan, catalog),
      moved: older ? cxOlderEdition.moved(plan, catalog, older) : [], retired: retired(plan, catalog, seen) };
  };

  /** The changes that say: this was reviewed. Answers stay; their wording becomes that of this edition. */
  const accept = (plan, catalog) => {
    const field = (name, value) => ({ plan: plan.id, item: null, field: name, value });
    const texts = reworded(plan, catalog);
    return [
      field("edition", catalog.edition),
      field("seen", catalog.items.map(({ id }) => id)),
      ...texts.map(({ id, text }) => ({ plan: plan.id, item: id, field: "text", value: text })),
    ];
  };

  /** A plan of this edition that does not say what it has seen has seen this edition; one of an older edition that one. */
  const unsaid = (plan, catalog, older) => {
    if (older) return cxOlderEdition.complete(plan, older);
    return !seenBy(plan) && age(plan, catalog) === "same"
      ? [{ plan: plan.id, item: null, field: "seen", value: catalog.items.map(({ id }) => id) }] : [];
  };

  /** The changes before anything is told: what a plan does not say, and the plays of today for its own items. */
  const begin = (plan, catalog, older = null) =>
    [...unsaid(plan, catalog, older), ...cxRetiredPlays.changes(plan, catalog)];

  return { age, review, archived, accept, begin };
})();
