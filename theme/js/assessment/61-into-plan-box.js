/* "Add to a plan": which plan, the button, and what happened. */
const cxIntoPlanBox = (() => {
  const { button, labelled, select, typed } = cxResultParts;
  let told = null; // what was added last, as long as the page stands

  const options = () => [
    ...cxIntoPlan.plans().map((plan) => [plan.id, cxIntoPlan.nameOf(plan)]), [cxIntoPlan.NEW, "A new plan"],
  ];

  const CHOICE = "cx-playbook-board"; // where My plan keeps its filters for this window (theme/js/plan/70-board-choice.js)

  /** My plan is to show what was added, which its other filters could hide. The grouping is the person's. */
  const showNext = () => {
    try {
      const { by } = JSON.parse(sessionStorage.getItem(CHOICE)) ?? {};
      sessionStorage.setItem(CHOICE, JSON.stringify({ by, next: true }));
    } catch {
      // Storage is forbidden, or holds something else: My plan opens as it is.
    }
  };

  const link = ({ added }) => cxElement("a", { href: cxPlanAddress, textContent: "Open My plan", click: () => added && showNext() });

  const takeBack = (refresh) => {
    if (told && cxDesk.undoWords === told.step) cxUndo();
    told = null;
    refresh();
  };

  const said = ({ added }) => {
    if (added === null) return "Nothing was added: the plan was deleted in another window.";
    if (!added) return "Nothing was new: the plan has all of them.";
    return `Added ${cxAssessmentWords.count(added, "item")} as “Next up”, with a note that says why.`;
  };

  /** What happened, with its way back while it is the last thing that was done. */
  const outcome = (refresh) => {
    if (!told) return null;
    const undo = told.step && cxDesk.undoWords === told.step ? button("Undo", () => takeBack(refresh), { "data-key": "add" }) : null;
    return cxElement("p.cx-note", {}, cxElement("strong", {}, typed(told.name)), `: ${said(told)} `, link(told), undo ? " " : null, undo);
  };

  /**
   * @param {object} about
   * @param {object|null} about.plan the plan that is chosen; null for a new one
   * @param {object[]} about.chosen items to add
   * @param {(id: string) => void} about.pick another plan was chosen, or something changed
   */
  const build = ({ model, plan, chosen, pick }) => {
    const field = select("cx-into-plan", options(), plan?.id ?? cxIntoPlan.NEW, { "data-key": "plan" });
    field.addEventListener("change", () => {
      told = null;
      pick(field.value);
    });
    const add = () => {
      told = cxIntoPlan.add(model, plan, chosen);
      cxSay(`${told.name}: ${said(told)}`);
      pick("");
    };
    const words = `Add ${cxAssessmentWords.count(chosen.length, "item")} to the plan`;
    const doing = button(words, () => chosen.length && add(), {
      className: "cx-action cx-action--main", "data-key": "add", "aria-disabled": chosen.length ? null : "true" });
    return cxElement("div.cx-into-plan", { role: "group", "aria-label": "Add to a plan" },
      labelled("Plan", field), doing, outcome(() => pick("")));
  };

  return { build };
})();
