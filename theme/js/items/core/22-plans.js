/* Reading plans: what is answered, by effect and not by register. */
const cxPlans = (() => {
  const { bare, value } = cxRegisters;
  const NOTHING = bare(); // the fields of an item that nobody answered
  const FIELDS = ["status", "reason", "owner", "due", "evidence", "note", "next"];
  const WORDS = FIELDS.slice(1); // what goes with a status
  const OWN = "own.";
  const FIRST_NAME = "My plan";

  /** @param {string} id @returns {boolean} whether an item is the team's own */
  const isOwn = (id) => id.startsWith(OWN);

  /** A plan's own field: name, edition, seen, removed, downloaded. */
  const field = (plan, name, blank = "") => value(plan.fields[name], blank);

  /** What a plan is called; without a name of its own as the first plan of a person. */
  const nameOf = (plan) => field(plan, "name") || FIRST_NAME;

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

  const made = (fields, id) => {
    const found = { id, text: value(fields.text) };
    for (const name of FIELDS) found[name] = value(fields[name]);
    found.next = found.next === true;
    found.asked = found.status === "not-applicable" && !found.reason.trim();
    if (!found.status || found.asked) found.status = "to-do";
    if (isOwn(id)) Object.assign(found, { own: true, play: value(fields.play), when: value(fields.when) });
    return Object.freeze(found);
  };

  // A page asks for thousands of answers at each tick. Each change makes new fields (cxState.apply).
  const known = new WeakMap(); // the fields of an item -> its answer

  /**
   * What a team answered to an item.
   * "Not applicable" counts only with a reason; without one `asked` is true and the item is still to do.
   */
  const answer = (plan, id) => {
    const fields = plan?.items[id];
    if (!fields) return made(NOTHING, id);
    if (known.get(fields)?.id !== id) known.set(fields, made(fields, id));
    return known.get(fields);
  };

  /** Whether an item is marked as next up; what is done or does not apply waits for nobody. */
  const isNext = (answer) => answer.next === true && !cxDays.isClosed(answer);

  /** Whether an answer says more than nothing. */
  const isBlank = (answer) => answer.status === "to-do" && WORDS.every((name) => !answer[name]);

  /** Whether an item of the team's own was in a plan and is deleted. */
  const isGone = (plan, id) => {
    const fields = isOwn(id) ? plan?.items[id] : null;
    return Boolean(fields) && (value(fields.removed) === true || !value(fields.text));
  };

  const owned = new WeakMap(); // the items of a plan -> the ids of the team's own; each change of a plan makes new ones
  const ownIds = (items) => {
    if (!owned.has(items)) owned.set(items, Object.keys(items).filter(isOwn).sort());
    return owned.get(items);
  };

  /** The team's own items that are not deleted, in the order they were made. */
  const ownItems = (plan) =>
    ownIds(plan?.items ?? NOTHING)
      .filter((id) => value(plan.items[id].removed) !== true && value(plan.items[id].text))
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

  return { FIELDS, FIRST_NAME, isOwn, field, nameOf, all, plan, answer, isNext, isBlank, isGone, ownItems, answers };
})();
