/* All plans of one browser as one value: changing it gives a new one, and two of them merge into one.
   Shape: { current, plans: { id: { id, created, fields, items: { itemId: fields } } } }, fields being registers. */
const cxState = (() => {
  const { bare, later, union, join } = cxRegisters;

  const empty = () => ({ current: ["", 0], plans: bare() });

  /** A plan without answers; `created` is a date as ISO text. */
  const blank = (id, created) => ({ id, created, fields: bare(), items: bare() });

  const joinPlans = (a, b) => {
    if (!a || !b) return a || b;
    const fields = join(a.fields, b.fields);
    const items = union(a.items, b.items, (one, other) => (one ? join(one, other) : other));
    const created = a.created <= b.created ? a.created : b.created;
    const same = fields === a.fields && items === a.items && created === a.created;
    return same ? a : { id: a.id, created, fields, items };
  };

  /** Both states as one. Gives `a` itself where `b` holds nothing later. */
  const merge = (a, b) => {
    const current = later(a.current, b.current);
    const plans = union(a.plans, b.plans, joinPlans);
    return current === a.current && plans === a.plans ? a : { current, plans };
  };

  /** Whether `a` holds everything that `b` holds. */
  const covers = (a, b) => merge(a, b) === a;

  /** Whether `a` knows a plan of `b`, deleted or not. Where `b` has none, anything goes with it. */
  const meets = (a, b) => {
    const ids = Object.keys(b.plans);
    return !ids.length || ids.some((id) => id in a.plans);
  };

  const newestOf = (fields) => {
    let highest = 0;
    for (const name in fields) if (fields[name][1] > highest) highest = fields[name][1];
    return highest;
  };

  /** The highest stamp in a state; the next write must be above it. */
  const newest = (state) => {
    let highest = state.current[1];
    for (const plan of Object.values(state.plans)) {
      highest = Math.max(highest, newestOf(plan.fields));
      for (const fields of Object.values(plan.items)) highest = Math.max(highest, newestOf(fields));
    }
    return highest;
  };

  const fieldsOf = (plan, item) => (item === null ? plan.fields : plan.items[item]) ?? bare();

  /** A plan whose items can be written to, once for all changes of one call. */
  const opened = (plan) => ({ ...plan, fields: bare(plan.fields), items: bare(plan.items) });

  /**
   * Write changes.
   * @param {{plan: string, item: string|null, field: string, value: unknown}[]} changes item null: a field of the plan
   * @param {number} at the stamp of all of them; above `newest(state)`
   * @param {string} created for a plan that is not there yet: a date as ISO text
   * @returns {{state: object, undo: object[]}} undo: the changes that bring back what was, last written first;
   *   `written` is the stamp that they take back, `before` the one they bring back
   */
  const apply = (state, changes, at, created = "") => {
    const plans = bare(state.plans);
    const drafts = new Set();
    const undo = [];
    for (const { plan: id, item, field, value } of changes) {
      if (!drafts.has(id)) plans[id] = opened(plans[id] ?? blank(id, created));
      drafts.add(id);
      const fields = bare(fieldsOf(plans[id], item));
      const [old, before] = fields[field] ?? ["", 0];
      undo.unshift({ plan: id, item, field, value: old, before, written: at });
      fields[field] = [value, at];
      if (item === null) plans[id].fields = fields;
      else plans[id].items[item] = fields;
    }
    return { state: { ...state, plans }, undo };
  };

  /** The changes of an undo whose fields nobody has written since. */
  const stillOurs = (state, undo) =>
    undo.filter(({ plan, item, field, written }) => {
      const found = state.plans[plan];
      return found && fieldsOf(found, item)[field]?.[1] === written;
    });

  /** What an undo at the stamp `at` brought back counts as written then, so that earlier steps can be undone as well. */
  const restamp = (earlier, undone, at) => {
    for (const { plan, item, field, before } of undone) {
      const same = (one) => one.plan === plan && one.item === item && one.field === field && one.written === before;
      for (const one of earlier.filter(same)) one.written = at;
    }
  };

  /** Choose the plan that a new window opens first. */
  const choose = (state, id, at) => ({ ...state, current: [id, at] });

  return { empty, blank, merge, covers, meets, newest, apply, stillOurs, restamp, choose };
})();
