/* What this window shows of a plan: the filters and the grouping. It is kept for the window and is no part of the plan. */
const cxBoardChoice = (() => {
  const KEY = "cx-playbook-board"; // cleared with everything else that begins with cx-playbook
  const BY = { play: "Play", status: "Status", owner: "Owner", due: "Due date", next: "Next up" };

  const blank = () => ({ ...cxBoard.NONE, by: "play" });

  /** Only what is a choice of this page: storage may hold that of another edition. */
  const fitting = (found, catalog) => {
    const known = {
      role: catalog.roles, when: catalog.phases, status: cxBoard.STATUSES, by: BY,
      play: { [cxBoard.OWN]: "", ...Object.fromEntries(catalog.plays.map(({ id, title }) => [id, title])) },
    };
    const choice = blank();
    for (const [name, values] of Object.entries(known)) {
      if (typeof found[name] === "string" && Object.hasOwn(values, found[name])) choice[name] = found[name];
    }
    if (typeof found.words === "string") choice.words = found.words;
    for (const name of ["overdue", "next"]) choice[name] = found[name] === true;
    return choice;
  };

  const load = (catalog) => {
    try {
      return fitting(JSON.parse(sessionStorage.getItem(KEY)) ?? {}, catalog);
    } catch {
      return blank(); // storage is forbidden, or holds something else
    }
  };

  const save = (choice) => {
    try {
      sessionStorage.setItem(KEY, JSON.stringify(choice));
    } catch {
      // Then the choice holds until the page is left.
    }
  };

  /** How many filters are set. */
  const filters = (choice) => Object.entries(cxBoard.NONE).filter(([name, none]) => choice[name] !== none).length;

  return { BY, blank, load, save, filters };
})();
