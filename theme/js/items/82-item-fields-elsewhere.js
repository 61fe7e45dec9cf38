/* What another window does while somebody types here. A text belongs to the plan it was begun in: where that plan, or the
   item, is deleted meanwhile, a line under the field says so, and who types on brings it back. */
const cxItemElsewhere = (() => {
  const { itemOf, tell } = cxItemField;
  const homes = new WeakMap(); // field -> the id of the plan that its text belongs to
  const lost = new WeakSet(); // fields of which it is said that their plan or item was deleted

  const here = () => cxDesk.plan()?.id ?? "";
  const homeOf = (field) => homes.get(field);
  const planOf = (field) => cxStore.state.plans[homeOf(field)];

  /** What stands in the field is of the plan that this window shows now. */
  const settle = (field) => homes.set(field, here());

  /** Under the cursor: that what the text belongs to was deleted, or "". */
  const lostWords = (field) => {
    const plan = planOf(field);
    if (!plan || document.activeElement !== cxItemForm.control(field)) return "";
    const back = "was deleted in another window. What you type here brings it back.";
    if (!cxPlans.plan(cxStore.state, plan.id)) return `“${cxPlans.nameOf(plan)}” ${back}`;
    return cxPlans.isGone(plan, itemOf(field)) ? `This item ${back}` : "";
  };

  /** After what the page says of it, in whose place it is heard. */
  const sayGone = (words) => queueMicrotask(() => cxSay(words, "gone"));

  /** @returns {boolean} whether it was deleted */
  const tellLost = (field) => {
    const words = lostWords(field);
    if (words || lost.has(field)) tell(field, words, sayGone);
    if (words) lost.add(field);
    else lost.delete(field);
    return words !== "";
  };

  /** Somebody typed on: said until the next key. */
  const tellBack = (field) => {
    tell(field, "It is back, with what you type here.");
    lost.add(field);
  };

  /** Nothing more of it: the cursor has left. */
  const hush = (field) => lost.delete(field) && tell(field, "");

  /** The plan that the text belongs to, where the window shows another one now; else null. */
  const away = (field) => {
    const plan = planOf(field);
    return plan && plan.id !== here() ? plan : null;
  };

  /** Another window wrote in the field where the cursor is. */
  const wroteWords = (text) => (text ? `Changed in another window: ${text}` : "Emptied in another window.");

  /** The cursor has left, and what stood there is not what is stored. @param {object|null} plan as of `away` */
  const beforeWords = (plan, before) => {
    const what = plan ? `“${cxPlans.nameOf(plan)}” was deleted in another window. There` : "Changed in another window. Before";
    return before ? `${what}: ${before}` : "";
  };

  return { settle, homeOf, lostWords, tellLost, tellBack, hush, away, wroteWords, beforeWords };
})();
