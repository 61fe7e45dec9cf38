/* The head of the plan page: which plan this is, how far it is, what can be done with it, and where it is kept. */
const cxPlanHead = (() => {
  const { nameOf } = cxPlans;
  const KEPT = "Saved in this browser on this computer. Browsers may forget it: ";
  const START = "Your first tick, owner, date or note, here or on any checklist, starts “My plan”. It stays in this browser on this computer; a private window forgets it when it closes.";

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
    more: cxElement("details.cx-plan-head__more", {}, cxElement("summary.cx-action", { textContent: "More" })),
    plans: cxElement("div.cx-plan-head__actions", { role: "group", "aria-label": "Plans" },
      action("new", "New", cxPlanActions.create),
      action("rename", "Rename", cxPlanActions.rename),
      action("duplicate", "Duplicate", cxPlanActions.duplicate),
      action("delete", "Delete", remove, ".cx-plan-head__delete")),
    items: cxElement("div.cx-plan-head__actions", {},
      cxElement("button.cx-action.cx-plan-add", { "data-play": "", textContent: "Add your own item" }),
      action("print", "Print this plan", print)),
    notice: cxElement("p.cx-plan-head__notice", { hidden: true }),
    kept: cxElement("span", {}, KEPT, cxElement("a", { href: "#keep-and-share", textContent: "download a copy" }), ". ",
      cxElement("a", { href: "#how-your-plan-is-kept", textContent: "How your plan is kept" }), ". "),
    copy: cxElement("span", { hidden: true }),
  });

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
    cxSet.hidden(choose, plans.length < 2);
  };

  /** When the last copy was downloaded, and whether anything came later. */
  const copyWords = (plan) => {
    const { day, changed } = cxPlanAge(plan);
    if (!day) return "";
    return changed ? `Changed since you downloaded a copy on ${day}.` : `Your copy of ${day} has everything.`;
  };

  const showActions = (parts, plan) => {
    for (const name of ["rename", "duplicate", "delete"]) {
      cxSet.hidden(parts.plans.querySelector(`[data-action="${name}"]`), !plan);
    }
    cxSet.text(parts.plans.querySelector('[data-action="new"]'), plan ? "New" : "Start a plan with a name");
  };

  const show = (parts) => {
    const plan = cxDesk.plan();
    cxSet.text(parts.name, plan ? nameOf(plan) : "No plan yet");
    cxSet.hidden(parts.start, plan !== null);
    cxSet.text(parts.items.querySelector('[data-action="print"]'), plan ? "Print this plan" : "Print the list");
    fillChooser(parts.choose, plan);
    cxSet.hidden(parts.label, plan === null || !parts.choose.hidden); // the choice has the same label
    showActions(parts, plan);
    cxSet.hidden(parts.kept, !plan || cxStore.health !== "saved");
    cxSet.text(parts.copy, copyWords(plan));
    cxSet.hidden(parts.copy, !parts.copy.textContent);
  };

  const assemble = ({ label, name, start, progress, choose, more, plans, items, notice, kept, copy }) => {
    more.append(plans);
    return cxElement("div.cx-plan-head", {},
      cxElement("div.cx-plan-head__line", {}, label, name, choose, progress), start,
      cxElement("div.cx-plan-head__tools", {}, items, more), notice,
      cxElement("p.cx-plan-head__kept", {}, kept, copy));
  };

  /** @param {string[]} ids all items of the catalog @param {() => void} remove @param {() => void} print */
  return (ids, remove, print) => {
    const parts = build(remove, print);
    const { progress, more, plans, notice } = parts;
    progress.dataset.items = cxBoardSections.asData(ids);
    const element = assemble(parts);
    return {
      element, show: () => show(parts),
      connect: () => cxFoldNarrow(more),
      /** Say something that stays until the next. */
      tell: (...words) => {
        const hadFocus = notice.contains(document.activeElement);
        notice.replaceChildren(...words);
        notice.hidden = !words.length;
        // Its button is gone; focus goes near (WCAG 2.4.3), and not to "Delete": a second Enter would delete again.
        const about = plans.querySelector(`[data-action="${cxDesk.plan() ? "rename" : "new"}"]`);
        if (hadFocus) (more.open ? about : more.firstChild).focus();
      },
    };
  };
})();
