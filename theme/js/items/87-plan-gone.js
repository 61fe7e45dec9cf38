/* The plan of this window was deleted in another one: what happened, which plan this is now, and the way back. On the
   page of the plan its head says so (theme/js/plan/79-plan.js). */
const cxPlanGone = (() => {
  let shown = null; // the plan of this window: { id, name }
  let told = null; // what is said of a plan: { id, element }

  const close = () => {
    const hadFocus = told.element.contains(document.activeElement);
    told.element.remove();
    told = null;
    cxDock.refresh();
    if (hadFocus) cxDock.focusBeside();
  };

  const bringBack = ({ id, name }) => {
    cxStorage.setCurrent(id);
    cxDesk.quietly([{ plan: id, item: null, field: "removed", value: false }]);
    cxSay(`Brought back: ${name}`, "gone"); // in the place of what is not yet said of it
  };

  /** @param {object|null} plan the one that is shown now @param {boolean} elsewhere whether another window deleted it */
  const wordsOf = (name, plan, elsewhere) =>
    `“${name}” was deleted${elsewhere ? " in another window" : ""}. ${plan ? `This is “${cxPlans.nameOf(plan)}”.` : "There is no plan now."}`;

  /** The way back. @param {string} kind how it looks: ".cx-plan-undo" */
  const back = (gone, kind) => cxElement(`button${kind}`, { textContent: `Bring back “${gone.name}”`, click: () => bringBack(gone) });

  const tell = ({ id, name }, plan) => {
    const words = wordsOf(name, plan, true);
    const element = cxElement("div.cx-notice", {},
      cxElement("p.cx-notice__title", { textContent: words }),
      cxElement("p.cx-notice__actions", {}, back({ id, name }, ".cx-notice__button"),
        cxElement("button.cx-notice__button", { textContent: "Close", click: close })));
    if (told) close();
    told = { id, element };
    cxDock.add(element);
    cxDock.refresh();
    cxSay(words, "gone");
  };

  const follow = ({ cleared = false }) => {
    const plan = cxDesk.plan();
    const gone = shown && shown.id !== plan?.id && cxDesk.deletedElsewhere(shown.id) ? shown : null;
    shown = plan && { id: plan.id, name: cxPlans.nameOf(plan) };
    if (told && (cleared || !cxStore.state.plans[told.id] || cxPlans.plan(cxStore.state, told.id))) close();
    if (gone && !document.querySelector("cx-plan")) tell(gone, plan);
  };

  cxStore.subscribe(follow);
  document.addEventListener("cx-page", () => told && document.querySelector("cx-plan") && close());
  follow({});
  return { words: wordsOf, back };
})();
