/* The head of the plan page: which plan this is, how far it is, what can be done with it, and where it is kept. */
const cxPlanHead = (() => {
  const { nameOf } = cxPlanActions;
  const KEPT = "Saved in this browser on this computer. A private window forgets it when it closes, and some browsers forget after a week without a visit: ";
  const START = "Your first tick, owner, date or note starts “My plan”. It stays in this browser on this computer. Every item of the playbook is listed below.";

  const action = (name, text, click, kind = "") => cxElement(`button.cx-action${kind}`, { "data-action": name, textContent: text, click });

  const chooser = () => {
    const select = cxElement("select.cx-plan-head__select", { id: "cx-plan-choose" });
    select.addEventListener("change", () => cxDeskPlans.choose(select.value));
    return cxElement("div.cx-plan-head__choose", { hidden: true },
      cxElement("label", { for: select.id, textContent: "Plan" }), select);
  };

  const build = (remove, print) => ({
    label: cxElement("p.cx-plan-head__label", { textContent: "Plan" }),
    name: cxElement("p.cx-plan-head__name"),
    start: cxElement("p.cx-plan-head__start", {}, START, " Have a plan file? ",
      cxElement("a", { href: "#keep-and-share", textContent: "Read it in" }), "."),
    progress: cxElement("cx-progress", { "data-play": "*", "data-label": "The whole plan" }),
    choose: chooser(),
    plans: cxElement("div.cx-plan-head__actions", {},
      action("new", "New", cxPlanActions.create),
      action("rename", "Rename", cxPlanActions.rename),
      action("duplicate", "Duplicate", cxPlanActions.duplicate),
      action("delete", "Delete", remove)),
    items: cxElement("div.cx-plan-head__actions", {},
      cxElement("button.cx-action.cx-plan-add", { "data-play": "", textContent: "Add your own item" }),
      action("print", "Print this plan", print)),
    notice: cxElement("p.cx-plan-head__notice", { hidden: true }),
    kept: cxElement("p.cx-plan-head__kept", {}, KEPT, cxElement("a", { href: "#keep-and-share", textContent: "download a copy" }), ". ",
      cxElement("a", { href: "#how-your-plan-is-kept", textContent: "How your plan is kept" }), "."),
    copy: cxElement("p.cx-plan-head__kept", { hidden: true }),
  });

  const setText = (element, text) => {
    if (element.textContent !== text) element.textContent = text;
  };

  /** The plans to choose from; the list is left alone while nothing in it differs, because it may be open. */
  const fillChooser = (choose, plan) => {
    const select = choose.querySelector("select");
    const plans = cxPlans.all(cxStore.state);
    const state = JSON.stringify(plans.map((one) => [one.id, nameOf(one)]));
    if (select.dataset.state !== state) {
      select.dataset.state = state;
      select.replaceChildren(...plans.map((one) => cxElement("option", { value: one.id, textContent: nameOf(one) })));
    }
    if (plan && select.value !== plan.id) select.value = plan.id;
    choose.hidden = plans.length < 2;
  };

  /** When the last copy was downloaded, and whether anything came later. */
  const copyWords = (plan) => {
    const { day, changed } = cxPlanAge(plan);
    if (!day) return "";
    return changed ? `Changed since you downloaded a copy on ${day}.` : `Your copy of ${day} has everything.`;
  };

  const showActions = (parts, plan) => {
    for (const name of ["rename", "duplicate", "delete"]) {
      parts.plans.querySelector(`[data-action="${name}"]`).hidden = !plan;
    }
    setText(parts.plans.querySelector('[data-action="new"]'), plan ? "New" : "Start a plan with a name");
  };

  const show = (parts) => {
    const plan = cxDesk.plan();
    setText(parts.name, plan ? nameOf(plan) : "No plan yet");
    parts.label.hidden = plan === null;
    parts.start.hidden = plan !== null;
    setText(parts.items.querySelector('[data-action="print"]'), plan ? "Print this plan" : "Print the list");
    fillChooser(parts.choose, plan);
    showActions(parts, plan);
    parts.kept.hidden = !plan || cxStore.health !== "saved";
    setText(parts.copy, copyWords(plan));
    parts.copy.hidden = !parts.copy.textContent;
  };

  /** @param {string[]} ids all items of the catalog @param {() => void} remove @param {() => void} print */
  return (ids, remove, print) => {
    const parts = build(remove, print);
    parts.progress.dataset.items = cxBoardSections.asData(ids);
    const { label, name, start, progress, choose, plans, items, notice, kept, copy } = parts;
    const tools = cxElement("div.cx-plan-head__tools", {}, choose, plans, items);
    const element = cxElement("div.cx-plan-head", {}, label, name, start, progress, tools, notice, kept, copy);
    return {
      element, show: () => show(parts),
      /** Say something that stays until the next. */
      tell: (...words) => {
        const hadFocus = notice.contains(document.activeElement);
        notice.replaceChildren(...words);
        notice.hidden = !words.length;
        // Its button is gone; focus goes to what it was about (WCAG 2.4.3).
        if (hadFocus) plans.querySelector(`[data-action="${cxDesk.plan() ? "delete" : "new"}"]`).focus();
      },
    };
  };
})();
