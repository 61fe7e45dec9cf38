/* What must be true of plans, as simply as it can be said: of each field the last write holds. All windows have one
   shelf, what is in storage. Where storage was emptied, each goes on with its own until somebody saves it again. */
const ANSWERS = ["status", "reason", "owner", "due", "evidence", "note", "next"];
const OWN_ITEM = ["text", "play", "when", "removed", ...ANSWERS];
const isBlank = (value) => value === undefined || value === "" || value === false;
const isTeams = (item) => item !== null && item.startsWith("own.");
const keyOf = ({ plan, item, field }) => JSON.stringify([plan, item, field]);

class Shelf {
  fields = new Map(); // key -> { plan, item, field, value, step, by }

  find(change) { return this.fields.get(keyOf(change)); }

  get(plan, item, field) { return this.find({ plan, item, field })?.value ?? ""; }

  put({ plan, item, field, value }, step, by) {
    this.fields.set(keyOf({ plan, item, field }), { plan, item, field, value, step, by });
  }

  /** All fields of a plan. */
  of(plan) { return [...this.fields.values()].filter((one) => one.plan === plan); }

  plans() {
    const all = new Set([...this.fields.values()].map(({ plan }) => plan));
    return [...all].filter((plan) => this.get(plan, null, "removed") !== true);
  }

  ownItems(plan) {
    const all = this.of(plan).filter(({ item }) => isTeams(item)).map(({ item }) => item);
    return [...new Set(all)].filter((item) => this.get(plan, item, "removed") !== true && this.get(plan, item, "text"));
  }

  copy() {
    const made = new Shelf();
    made.take(this);
    return made;
  }

  /** Of each field the later write. */
  take(other) {
    for (const [key, one] of other.fields) if (one.step > (this.fields.get(key)?.step ?? 0)) this.fields.set(key, one);
  }

  /** Whether nothing of another shelf is missing here. */
  holds(other) {
    return [...other.fields].every(([key, { step }]) => (this.fields.get(key)?.step ?? 0) >= step);
  }

  /** All that is not blank, plan by plan. */
  expected() {
    const found = Object.fromEntries(this.plans().map((plan) => [plan, {}]));
    for (const { plan, item, field, value } of this.fields.values()) {
      const isGone = isTeams(item) && field !== "removed" && this.get(plan, item, "removed") === true;
      if (found[plan] && !isBlank(value) && !isGone) found[plan][`${item} ${field}`] = value;
    }
    return found;
  }
}
