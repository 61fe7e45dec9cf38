/* The head of the printed plan: whose it is, of which edition, from which day, how far, and what was left out. */
const cxPlanPrint = (() => {
  const line = (text) => cxElement("p", { textContent: text });

  /** "Only status “To do”, role “Analyst”: 34 of 139 items." */
  const filterWords = ({ choice, counts, catalog, lent }) => {
    if (lent) return lent.size < counts.all ? `Only items ${cxAnswerWords.withAnswer(lent)}: ${lent.size} of ${counts.all} items.` : "";
    const { role, when, play, status, overdue, next, words } = choice;
    const title = catalog.plays.find(({ id }) => id === play)?.title;
    const parts = [
      title && `play “${title}”`, play === cxBoard.OWN && "your own items", status && `status “${cxBoard.STATUSES[status]}”`,
      role && `role “${catalog.roles[role]}”`, when && `phase “${catalog.phases[when]}”`,
      overdue && "overdue", next && "next up", words && `words “${words}”`,
    ].filter(Boolean);
    return parts.length ? `Only ${parts.join(", ")}: ${counts.shown} of ${counts.all} items.` : "";
  };

  /** The plan's edition; the items on paper have the words of the site's. */
  const editionWords = (plan, site) => {
    const edition = (plan && cxPlans.field(plan, "edition")) || site;
    return edition === site ? `edition ${site}` : `plan of edition ${edition}, with the items of edition ${site}`;
  };

  /** Write the head anew; it is seen on paper only. */
  const fill = (element, board, progress) => {
    const plan = cxDesk.plan();
    const { playbook, edition } = board.catalog;
    const filter = filterWords(board);
    element.replaceChildren(
      cxElement("p.cx-plan-print__name", { role: "heading", "aria-level": "1", textContent: plan ? cxPlans.nameOf(plan) : cxPlans.FIRST_NAME }),
      line(`${playbook}, ${editionWords(plan, edition)}. Printed on ${cxDays.words(cxDays.today(new Date()))}.`),
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
