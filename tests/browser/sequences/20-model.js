/* What must be true of plans, as simply as it can be said: of each field the last write holds. A step of undo brings
   back what its window wrote over, where nobody has written since. */
const ANSWERS = ["status", "reason", "owner", "due", "evidence", "note", "next"];
const OWN_ITEM = ["text", "play", "when", "removed", ...ANSWERS];
const isBlank = (value) => value === undefined || value === "" || value === false;
const isTeams = (item) => item !== null && item.startsWith("own.");
const keyOf = ({ plan, item, field }) => JSON.stringify([plan, item, field]);

class Model {
  fields = new Map(); // key -> { plan, item, field, value, step, by }
  steps = 0;

  get(plan, item, field) {
    return this.fields.get(keyOf({ plan, item, field }))?.value ?? "";
  }

  /** What a window may not know: another one wrote it after this one last looked. */
  isNews(change, window) {
    const found = this.fields.get(keyOf(change));
    return Boolean(found) && found.by !== window.life && found.step > window.looked;
  }

  #put(change, by) {
    this.fields.set(keyOf(change), { ...change, step: this.steps, by });
  }

  /** @param {object} window { life, looked, undo } @param {object[]} changes { plan, item, field, value } */
  write(window, changes, { join = "", blind = false, undoes = changes } = {}) {
    this.steps += 1;
    const step = { at: this.steps, join, blind, changes: [] };
    for (const change of changes) {
      const { value = "", step: before = 0 } = this.fields.get(keyOf(change)) ?? {};
      if (undoes.includes(change)) step.changes.unshift({ ...change, value, before, written: this.steps });
      this.#put(change, window.life);
    }
    const last = window.undo.at(-1);
    if (!join || last?.join !== join) return void window.undo.push(step);
    last.blind ||= blind;
    for (const one of last.changes) one.written = this.steps;
    return undefined;
  }

  #isTheirs(found, at, window) {
    return found.step > at && found.by !== window.life;
  }

  /** A plan or an own item that others have worked in since is not taken away from them. */
  #stays(change, at, window) {
    const { plan, item, field, value } = change;
    const theirs = (fits) => [...this.fields.values()].some((one) => fits(one) && this.#isTheirs(one, at, window));
    if (item === null) return field === "removed" && value === true && theirs((one) => one.plan === plan && !(one.item === null && one.field === "removed"));
    return false;
  }

  #taken(step, window) {
    const takes = ({ item, field, value }) => isTeams(item) && ((field === "text" && value === "") || (field === "removed" && value === true));
    const ofItem = ({ plan, item }) => (one) => one.plan === plan && one.item === item && this.#isTheirs(one, step.at, window);
    const kept = step.changes.filter(takes).filter((one) => [...this.fields.values()].some(ofItem(one)));
    return step.changes.filter((one) =>
      this.fields.get(keyOf(one)).step === one.written && !this.#stays(one, step.at, window)
      && !kept.some(({ plan, item }) => plan === one.plan && item === one.item));
  }

  takeBack(window) {
    const step = window.undo.pop();
    if (!step) return [];
    const taken = this.#taken(step, window);
    if (taken.length) this.steps += 1;
    for (const change of taken) {
      this.#put({ plan: change.plan, item: change.item, field: change.field, value: change.value }, window.life);
      for (const one of window.undo.flatMap(({ changes }) => changes)) {
        if (keyOf(one) === keyOf(change) && one.written === change.before) one.written = this.steps;
      }
    }
    return taken;
  }

  plans() {
    const all = new Set([...this.fields.values()].map(({ plan }) => plan));
    return [...all].filter((plan) => this.get(plan, null, "removed") !== true);
  }

  ownItems(plan) {
    const all = [...this.fields.values()].filter((one) => one.plan === plan && isTeams(one.item)).map(({ item }) => item);
    return [...new Set(all)].filter((item) => this.get(plan, item, "removed") !== true && this.get(plan, item, "text"));
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

/** The same of a state, as it stands in storage or as a window holds it. */
const heldIn = ({ plans }) => {
  const found = {};
  for (const [plan, { fields, items }] of Object.entries(plans)) {
    if (fields.removed?.[0] === true) continue;
    found[plan] = isBlank(fields.name?.[0]) ? {} : { "null name": fields.name[0] };
    for (const [item, registers] of Object.entries(items)) {
      const isGone = isTeams(item) && registers.removed?.[0] === true;
      for (const field of isGone ? ["removed"] : isTeams(item) ? OWN_ITEM : ANSWERS) {
        if (!isBlank(registers[field]?.[0])) found[plan][`${item} ${field}`] = registers[field][0];
      }
    }
  }
  return found;
};

/** How two of them differ, in words. */
const differences = (expected, found) => {
  const lines = [];
  for (const plan of new Set([...Object.keys(expected), ...Object.keys(found)])) {
    const [must, is] = [expected[plan], found[plan]];
    if (!must || !is) lines.push(must ? `${plan} is lost` : `${plan} should be gone`);
    for (const key of must && is ? new Set([...Object.keys(must), ...Object.keys(is)]) : []) {
      if (must[key] !== is[key]) lines.push(`${plan} ${key}: ${JSON.stringify(is[key])}, not ${JSON.stringify(must[key])}`);
    }
  }
  return lines;
};
