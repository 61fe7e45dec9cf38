/* Entries: an item and what the team answered to it, as one flat record that can be filtered and grouped. */
const cxBoardEntries = (() => {
  /** @typedef {{id: string, text: string, play: string, checklist: string, when: string, roles: string[], own: boolean,
   *   status: string, owner: string, due: string, evidence: string, note: string, reason: string, next: boolean}} Entry */

  const answered = (answer) => Object.fromEntries(cxPlans.FIELDS.map((name) => [name, answer[name]]));

  const ofItem = (item, answer) => ({
    id: item.id, text: item.text, play: item.play, checklist: item.checklist, when: item.when, roles: item.roles,
    own: false, ...answered(answer),
  });

  /** An own item of a play that this edition does not have stands with those without a play. */
  const ofOwn = (answer, catalog) => ({
    id: answer.id, text: answer.text, play: catalog.plays.some(({ id }) => id === answer.play) ? answer.play : "",
    checklist: "", when: answer.when, roles: [], own: true, ...answered(answer),
  });

  /** @returns {Entry|null} null for what is no item of this edition, nor an own item */
  const one = (id, catalog, plan) => {
    if (cxPlans.isOwn(id)) return ofOwn(cxPlans.answer(plan, id), catalog);
    const item = catalog.byId.get(id);
    return item ? ofItem(item, cxPlans.answer(plan, id)) : null;
  };

  /** All entries of a plan: the catalog's in its order, then the team's own. @returns {Entry[]} */
  const all = (catalog, plan) => [
    ...catalog.items.map((item) => ofItem(item, cxPlans.answer(plan, item.id))),
    ...cxPlans.ownItems(plan).map((own) => ofOwn(own, catalog)),
  ];

  return { one, all };
})();
