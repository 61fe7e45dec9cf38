/* Writing to several items at once, in a plan of choice or in a new one: each is one step of undo. */
{
  const { LIMITS } = cxFileWords;
  const KINDS = { status: "string", reason: "string", owner: "string", due: "string", evidence: "string", note: "string", next: "boolean" };

  /** A value as it may stand in a plan: a text is cut to what its field holds. */
  const fitting = (field, value) => {
    if (typeof value !== KINDS[field]) throw new RangeError(`${field} cannot be ${cxFileText.kind(value)}.`);
    return typeof value === "string" ? [...cxFileText.clean(value, field === "note")].slice(0, LIMITS[field]).join("") : value;
  };

  /** What a person wrote or chose is never written over. */
  const isBlank = (answer, field) =>
    field === "status" ? answer.status === "to-do" && !answer.asked : !answer[field] || !String(answer[field]).trim();

  const ofItem = (plan, id, item, { text = "", ...fields }) => {
    const answer = cxPlans.answer(plan, item);
    const change = (field, value) => ({ plan: id, item, field, value });
    const changes = Object.entries(fields).map(([field, value]) => change(field, fitting(field, value)))
      .filter(({ field, value }) => value && isBlank(answer, field));
    // The words that were answered are those of the first answer.
    const first = changes.length > 0 && text && (!answer.text || cxPlans.isBlank(answer)) && !cxPlans.isOwn(item);
    return first ? [change("text", text), ...changes] : changes;
  };

  const ofItems = (plan, id, items) => Object.entries(items).flatMap(([item, fields]) => ofItem(plan, id, item, fields));

  /**
   * Write fields to items of a plan as one step that can be undone. Blanks are filled; what stands in a field stays.
   * @param {string} id of the plan; cxPlans.all(cxStore.state) has those there are
   * @param {Record<string, Record<string, string|boolean>>} items fields by the item's full id:
   *   { next: true, note: "…" }; `text` is what the item says here, kept with its first answer
   * @param {string} words for the undo button: "Added 7 items to Passports"
   * @returns {number|null} how many items changed; null where the plan was deleted meanwhile
   */
  const writeTo = (id, items, words) => {
    cxStore.refresh(); // another window may have written a moment ago
    const plan = cxPlans.plan(cxStore.state, id);
    if (!plan) return null;
    const changes = ofItems(plan, id, items);
    if (changes.length) cxDesk.change(changes, words);
    return new Set(changes.map(({ item }) => item)).size;
  };

  /**
   * Make a plan with these fields and show it in this window, as one step that can be undone.
   * @param {string} name that no other plan has: see cxPlanNames.check
   * @param {Record<string, Record<string, string|boolean>>} items as for writeTo
   * @param {string} words for the undo button
   * @returns {string} the new plan's id
   */
  const beginWith = (name, items, words) => {
    const id = cxDesk.newId("plan-");
    cxDesk.open(id, [...cxDesk.start(id, name), ...ofItems(null, id, items)], words);
    cxDeskPlans.choose(id);
    return id;
  };

  Object.assign(cxDesk, { writeTo, beginWith });
}
