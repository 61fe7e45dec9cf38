/* Into the plan: adding items to a plan as "Next up", each with a note that says why. */
const cxIntoPlan = (() => {
  const words = cxAssessmentWords;
  const NEW = "new";
  const REASONS = 3; // that a note tells

  const nameOf = (plan) => cxPlans.nameOf(plan); // it may come later than this file
  const plans = () => cxPlans.all(cxStore.state);
  const planOf = (id) => cxPlans.plan(cxStore.state, id);

  /** Items of a plan that are done or do not apply: advice leaves them out. */
  const closed = (plan) =>
    new Set(plan ? [...cxPlans.answers(plan)].filter(([, answer]) => cxDays.isClosed(answer)).map(([id]) => id) : []);

  /** A name for a new plan that no other has. */
  const freeName = () => {
    const taken = new Set(plans().map(nameOf));
    for (let number = 1; ; number += 1) {
      const name = number === 1 ? cxPlans.FIRST_NAME : `${cxPlans.FIRST_NAME} ${number}`;
      if (!taken.has(name)) return name;
    }
  };

  const why = (model, { because }) =>
    [`Assessment of ${cxDays.words(cxResultDesk.today())}.`, ...because.slice(0, REASONS).map((one) => words.because(model, one))].join(" ");

  /** What is written for each item; what a person wrote there stays. */
  const fieldsOf = (model, items) => Object.fromEntries(items.map((one) =>
    [one.id, { next: true, note: why(model, one), text: words.item(model, one) }]));

  const intoNew = (fields, count) => {
    const name = freeName();
    const step = `Added ${count} to ${name}`;
    cxDesk.beginWith(name, fields, step);
    return { name, added: Object.keys(fields).length, step };
  };

  /**
   * Add items to a plan, or to a new one, as one step of undo.
   * @param {object|null} plan null for a new one @param {object[]} items of the advice
   * @returns {{name: string, added: number|null, step: string}} added: how many items changed; null where the plan was
   *   deleted meanwhile; step: the words of the step of undo
   */
  const add = (model, plan, items) => {
    const fields = fieldsOf(model, items);
    const count = words.count(items.length, "item");
    if (!plan) return intoNew(fields, count);
    const name = nameOf(plan);
    const step = `Added ${count} to ${name}`;
    const added = cxDesk.writeTo(plan.id, fields, step);
    if (added) cxDeskPlans.choose(plan.id);
    return { name, added, step: added ? step : "" };
  };

  return { NEW, nameOf, plans, planOf, closed, add };
})();
