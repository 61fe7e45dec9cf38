/* A plan's file and the catalog side by side: one entry for each item, in the order in which people read them. */
const cxFileEntries = (() => {
  /**
   * @typedef {{kind: "item"|"own"|"archived", id: string, text: string, status: string, reason: string, owner: string,
   *   due: string, evidence: string, note: string, next: boolean, play: string, checklist: string, heading: string, when: string,
   *   roles: string[], answered: boolean}} Entry text: the wording that was answered, else the catalog's
   */

  const entry = (kind, item, answer) => {
    const found = { kind, id: item.id, text: answer?.text || item.text || item.id };
    for (const name of cxPlans.FIELDS) found[name] = answer?.[name] ?? "";
    found.next = found.next === true;
    found.answered = cxPlans.FIELDS.some((name) => found[name] && found[name] !== "to-do");
    for (const name of ["play", "checklist", "heading", "when"]) found[name] = item[name] ?? "";
    return { ...found, roles: item.roles ?? [] };
  };

  /** @param {object} file @param {object} catalog @returns {Entry[]} the catalog's, then own, then archived ones */
  const all = (file, catalog) => {
    const answers = new Map(file.items.map((one) => [one.id, one]));
    const known = catalog.items.map((item) => entry("item", item, answers.get(item.id)));
    for (const { id } of catalog.items) answers.delete(id);
    return [
      ...known,
      ...file.own.map((one) => entry("own", one, one)),
      ...[...answers.values()].map((one) => entry("archived", { id: one.id }, one)),
    ];
  };

  return { all };
})();
