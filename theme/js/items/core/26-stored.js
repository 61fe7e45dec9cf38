/* What stands in the browser's storage: the state as text, and text as state. Whatever is there was not
   necessarily written by us, so only what fits is taken. */
const cxStored = (() => {
  const { bare, stamped } = cxRegisters;
  const { isRecord } = cxFileText;
  const FORMAT = "cx-playbook-store";
  const VERSION = 1; // a new field raises it: an older edition at the same address would drop what it does not know
  const PLAN_FIELDS = Object.entries({ name: "string", edition: "string", seen: "object", removed: "boolean", downloaded: "string" });
  const ITEM_FIELDS = Object.entries({ status: "status", reason: "string", owner: "string", due: "day", evidence: "string",
    note: "string", next: "boolean", text: "string", play: "string", when: "string", removed: "boolean" });
  const STATUSES = new Set(["to-do", "doing", "done", "not-applicable"]);
  const PLAN_ID = /^plan-[a-z0-9]+$/;

  /** Undo may leave a blank text where a list or a yes was. */
  const fits = (value, type) => {
    if (value === "") return true;
    if (type === "status") return STATUSES.has(value);
    if (type === "day") return typeof value === "string" && cxFileDates.isDay(value);
    return type === "object" ? Array.isArray(value) && value.every((one) => typeof one === "string") : typeof value === type;
  };

  const registers = (found, types) => {
    const taken = bare();
    if (!isRecord(found)) return taken;
    for (const [name, type] of types) {
      const register = Object.hasOwn(found, name) ? found[name] : null;
      if (!Array.isArray(register) || !Number.isSafeInteger(register[1])) continue;
      if (fits(register[0], type)) taken[name] = stamped(register);
    }
    return taken;
  };

  const plan = (id, found) => {
    const items = bare();
    for (const [item, fields] of Object.entries(isRecord(found.items) ? found.items : {})) {
      if (cxFileWords.ID.test(item)) items[item] = registers(fields, ITEM_FIELDS);
    }
    const created = typeof found.created === "string" ? found.created : "";
    return { id, created, fields: registers(found.fields, PLAN_FIELDS), items };
  };

  /**
   * @param {string|null} text what stands in storage
   * @returns {{kind: "none"|"ours"|"newer"|"damaged", state?: object}}
   */
  const read = (text) => {
    if (text === null) return { kind: "none" };
    let found;
    try {
      found = JSON.parse(text);
    } catch {
      return { kind: "damaged" };
    }
    if (!isRecord(found) || found.format !== FORMAT || !isRecord(found.plans)) return { kind: "damaged" };
    if (found.version > VERSION) return { kind: "newer" };
    const state = cxState.empty();
    // What is not a plan of ours must not be written over without a word.
    const isPlan = ([id, one]) => PLAN_ID.test(id) && isRecord(one);
    if (!Object.entries(found.plans).every(isPlan)) return { kind: "damaged" };
    for (const [id, one] of Object.entries(found.plans)) state.plans[id] = plan(id, one);
    const current = found.current;
    if (Array.isArray(current) && typeof current[0] === "string" && Number.isSafeInteger(current[1])) state.current = stamped(current);
    return { kind: "ours", state };
  };

  const isRemoved = (fields) => cxRegisters.value(fields.removed) === true;
  const mark = ({ removed }) => bare({ removed });

  /** What is deleted, a plan or an own item, leaves only a mark in what is stored: whoever opens the site on a shared
   *  computer finds no answer. The window that deleted a plan keeps it until it is closed (theme/js/plan/76-deleted-plan.js). */
  const remains = (plan) => {
    if (isRemoved(plan.fields)) return { ...plan, fields: mark(plan.fields), items: bare() };
    const items = Object.entries(plan.items);
    if (!items.some(([, fields]) => isRemoved(fields))) return plan;
    return { ...plan, items: bare(Object.fromEntries(items.map(([id, one]) => [id, isRemoved(one) ? mark(one) : one]))) };
  };

  /** The part of a state that is stored. */
  const kept = (state) => {
    const plans = Object.entries(state.plans).map(([id, plan]) => [id, remains(plan)]);
    return { ...state, plans: bare(Object.fromEntries(plans)) };
  };

  const texts = new WeakMap(); // plan -> its text: of several plans only those that changed are put into words anew
  const textOf = (plan) => {
    if (!texts.has(plan)) texts.set(plan, JSON.stringify(remains(plan)));
    return texts.get(plan);
  };

  /** @returns {string} what `kept` gives, as text */
  const write = ({ current, plans }) => {
    const head = JSON.stringify({ format: FORMAT, version: VERSION, current });
    const all = Object.entries(plans).map(([id, one]) => `${JSON.stringify(id)}:${textOf(one)}`);
    return `${head.slice(0, -1)},"plans":{${all.join(",")}}}`;
  };

  /** What is written for a moment when everything is cleared, so that other windows can tell it from a loss. */
  const CLEARED = JSON.stringify({ format: FORMAT, version: VERSION, cleared: true, plans: {} });

  return { read, write, kept, CLEARED };
})();
