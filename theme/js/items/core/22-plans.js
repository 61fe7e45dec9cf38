/* Reading plans: what is answered, by effect and not by register. */
const cxPlans = (() => {
  const { value } = cxRegisters;
  const FIELDS = ["status", "reason", "owner", "due", "evidence", "note", "next"];
  const OWN = "own.";

  /** @param {string} id @returns {boolean} whether an item is the team's own */
  const isOwn = (id) => id.startsWith(OWN);

  /** A plan's own field: name, edition, seen, removed, downloaded. */
  const field = (plan, name, blank = "") => value(plan.fields[name], blank);

  /** The plans that are not deleted, oldest first. */
  const all = (state) =>
    Object.values(state.plans)
      .filter((plan) => field(plan, "removed") !== true)
      .sort((a, b) => (a.created + a.id < b.created + b.id ? -1 : 1));

  /** A plan that is not deleted, or null. */
  const plan = (state, id) => {
    const found = Object.hasOwn(state.plans, id) ? state.plans[id] : null;
    return found && field(found, "removed") !== true ? found : null;
  };

  /**
   * What a team answered to an item.
   * "Not applicable" counts only with a reason; without one `asked` is true and the item is still to do.
   */
  const answer = (plan, id) => {
    const fields = plan?.items[id];
    const found = { id, text: value(fields?.text) };
    for (const name of FIELDS) found[name] = value(fields?.[name]);
    found.next = found.next === true;
    found.asked = found.status === "not-applicable" && !found.reason.trim();
    if (!found.status || found.asked) found.status = "to-do";
    if (isOwn(id)) Object.assign(found, { own: true, play: value(fields?.play), when: value(fields?.when) });
    return found;
  };

  /** Whether an item is marked as next up; what is done or does not apply waits for nobody. */
  const isNext = (answer) => answer.next === true && !cxDays.isClosed(answer);

  /** Whether an answer says more than nothing. */
  const isBlank = (answer) => answer.status === "to-do" && FIELDS.slice(1).every((name) => !answer[name]);

  /** The team's own items that are not deleted, in the order they were made. */
  const ownItems = (plan) =>
    Object.keys(plan?.items ?? {})
      .filter((id) => isOwn(id) && value(plan.items[id].removed) !== true && value(plan.items[id].text))
      .sort()
      .map((id) => answer(plan, id));

  /** All items with an answer, by id; own items always. */
  const answers = (plan) => {
    const found = new Map(ownItems(plan).map((own) => [own.id, own]));
    for (const id of Object.keys(plan?.items ?? {})) {
      const one = isOwn(id) ? null : answer(plan, id);
      if (one && !isBlank(one)) found.set(id, one);
    }
    return found;
  };

  return { FIELDS, isOwn, field, all, plan, answer, isNext, isBlank, ownItems, answers };
})();
