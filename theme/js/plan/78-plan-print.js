/* The head of the printed plan: whose it is, of which edition, from which day, how far, and what was left out. */
const cxPlanPrint = (() => {
  const line = (text) => cxElement("p", { textContent: text });

  /** "Only role Analyst, status To do: 34 of 139 items." */
  const filterWords = ({ choice, counts, catalog }) => {
    const { role, when, play, status, overdue, next, words } = choice;
    const title = catalog.plays.find(({ id }) => id === play)?.title;
    const parts = [
      title && `play “${title}”`, play === cxBoard.OWN && "your own items", status && `status “${cxBoard.STATUSES[status]}”`,
      role && `role “${catalog.roles[role]}”`, when && `phase “${catalog.phases[when]}”`,
      overdue && "overdue", next && "next up", words && `words “${words}”`,
    ].filter(Boolean);
    return parts.length ? `Only ${parts.join(", ")}: ${counts.shown} of ${counts.all} items.` : "";
  };

  /** Write the head anew; it is seen on paper only. */
  const fill = (element, board, progress) => {
    const plan = cxDesk.plan();
    const { playbook, edition } = board.catalog;
    const filter = filterWords(board);
    element.replaceChildren(
      cxElement("p.cx-plan-print__name", { role: "heading", "aria-level": "1", textContent: plan ? cxPlanActions.nameOf(plan) : "My plan" }),
      line(`${playbook}, edition ${edition}. Printed on ${cxDays.words(cxDays.today(new Date()))}.`),
      cxElement("p.cx-plan-print__progress", { textContent: cxProgress.words(cxProgress.count(plan, progress, "*")) }),
      ...(filter ? [line(filter)] : []));
  };

  /** @param {() => object} board @param {string[]} ids all items of the catalog */
  return (board, ids) => {
    const element = cxElement("div.cx-plan-print");
    const media = matchMedia("print");
    const write = () => fill(element, board(), ids);
    const follow = () => media.matches && write();
    return {
      element,
      connect: () => {
        window.addEventListener("beforeprint", write);
        media.addEventListener("change", follow);
      },
      disconnect: () => {
        window.removeEventListener("beforeprint", write);
        media.removeEventListener("change", follow);
      },
    };
  };
})();
