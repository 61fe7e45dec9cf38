/* A plan as a file (format cx-playbook-plan): made from a plan, and read back whoever wrote it. */
const cxFile = (() => {
  /**
   * @typedef {{id: string, text: string, status: string, reason: string, owner: string, due: string,
   *   evidence: string, note: string, next: boolean, play?: string, when?: string}} FileItem play and when: only own
   *   items
   * @typedef {{format: string, version: 1, playbook: string, edition: string, saved: string, name: string,
   *   seen?: string[], items: FileItem[], own: FileItem[]}} PlanFile
   */

  const { FORMAT, VERSION, LIMITS, number } = cxFileWords;

  const byId = (a, b) => (a.id < b.id ? -1 : 1);

  const filled = (entry) => Object.fromEntries(Object.entries(entry)
    .map(([field, value]) => [field, cxFileText.ofField(field, value)]).filter(([, value]) => value));

  /** An answer as it stands in a file: blanks left out, and "To do" is a blank. */
  const entry = (answer, wording, more = {}) => {
    const fields = { id: answer.id, text: answer.text || wording, ...more };
    for (const name of cxPlans.FIELDS) fields[name] = answer[name];
    return filled({ ...fields, status: answer.status === "to-do" ? "" : answer.status });
  };

  const editionOf = (plan, catalog) => cxPlans.field(plan, "edition") || catalog.edition;

  /** Items in the order of the catalog, then those that it does not have, by id. */
  const items = (plan, catalog) => {
    const answers = cxPlans.answers(plan);
    // Words that nobody wrote down are those of the plan's own edition, and of no other.
    const same = editionOf(plan, catalog) === catalog.edition;
    const known = catalog.items.filter(({ id }) => answers.has(id));
    const others = [...answers.values()].filter(({ id }) => !cxPlans.isOwn(id)).sort(byId);
    const written = new Map(known.map(({ id, text }) => [id, entry(answers.get(id), same ? text : "")]));
    for (const one of others) if (!written.has(one.id)) written.set(one.id, entry(one, ""));
    return [...written.values()];
  };

  const ownItems = (plan) =>
    cxPlans.ownItems(plan).sort(byId).map((one) => entry(one, "", { play: one.play, when: one.when }));

  /**
   * @param {object} plan as cxPlans.plan gives it
   * @param {Date|number|string} now
   * @returns {PlanFile} blanks left out
   */
  const write = (plan, catalog, now) => {
    const seen = cxPlans.field(plan, "seen");
    return {
      format: FORMAT, version: VERSION, playbook: catalog.playbook,
      edition: editionOf(plan, catalog),
      saved: cxFileDates.moment(now), name: cxPlans.field(plan, "name"),
      ...(Array.isArray(seen) && { seen: [...seen] }),
      items: items(plan, catalog), own: ownItems(plan),
    };
  };

  /** @param {PlanFile} file @returns {string} */
  const text = (file) => `${JSON.stringify(file, null, 2)}\n`;

  /** "cx-plan-passport-renewal-2026-11-22.json"; `now` may be the reader's own day as text. */
  const name = (file, extension, now) =>
    `${["cx-plan", cxFileText.slug(file.name ?? ""), cxFileDates.day(now)].filter(Boolean).join("-")}.${extension}`;

  /**
   * @param {string} text
   * @param {object} catalog
   * @param {{version?: number, steps?: Map<number, Function>}} later for tests: a later version and its steps
   * @returns {{file: PlanFile|null, problems: object[]}} every field of every item is there, "" or false where blank
   */
  const read = (text, catalog, later) => cxFileRead.read(text, catalog, later);

  /** The ids of items that are to do in a file because nobody has said yet why they do not apply. */
  const waitingIds = (plan) =>
    Object.keys(plan.items).filter((id) => cxPlans.answer(plan, id).asked && plan.items[id].removed?.[0] !== true);

  /** How many they are. */
  const waiting = (plan) => waitingIds(plan).length;

  /** Why a plan takes no own item more; "" where it does. */
  const full = (plan) =>
    cxPlans.ownItems(plan).length < LIMITS.own ? ""
      : `A plan holds at most ${number(LIMITS.own)} of your own items. Delete some first, or start another plan.`;

  /** The address that evidence leads to, or "" where it is only text. */
  const link = (evidence) => cxFileText.link(evidence);

  return { read, write, text, name, link, waiting, waitingIds, full };
})();
