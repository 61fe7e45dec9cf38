/* Items of a plan in groups: by play, by status, by owner, by when they are due, or by what is next up. */
const cxBoardGroup = (() => {
  const { STATUSES } = cxFileWords;
  const NO_PLAY = "Your own items";
  const NO_OWNER = "No owner";
  const NEXT = { next: "Next up", open: "Open, not next up", closed: cxBoardDates.TITLES.closed };
  const UNSORTED = new Set(["none", "closed"]); // here no date matters

  const nextPlace = (entry) => (cxPlans.isNext(entry) ? "next" : cxDays.isClosed(entry) ? "closed" : "open");

  /** The key of the group in which an entry belongs. */
  const place = (entry, by, today) => {
    if (by === "status") return entry.status;
    if (by === "owner") return cxFold(entry.owner);
    if (by === "next") return nextPlace(entry);
    return by === "due" ? cxBoardDates.place(entry, today) : entry.play;
  };

  const sorted = (keys) => keys.filter(Boolean).sort((a, b) => a.localeCompare(b, "en"));

  /** The keys in the order of their groups; what has no owner or play comes last. */
  const order = (by, catalog, keys) => {
    if (by === "status") return Object.keys(STATUSES);
    if (by === "owner") return [...sorted(keys), ""];
    if (by === "next") return Object.keys(NEXT);
    return by === "due" ? Object.keys(cxBoardDates.TITLES) : [...catalog.plays.map(({ id }) => id), ""];
  };

  const playTitle = (key, catalog) => {
    const play = catalog.plays.find(({ id }) => id === key);
    return play ? `${play.number}. ${play.title}` : NO_PLAY;
  };

  /** An owner is called as the first item spells the name. */
  const title = (key, by, catalog, entries) => {
    if (by === "status") return STATUSES[key];
    if (by === "next") return NEXT[key];
    if (by === "owner") return key ? entries[0].owner.trim() : NO_OWNER;
    return by === "due" ? cxBoardDates.TITLES[key] : playTitle(key, catalog);
  };

  /** The earliest first; what is on the same day stays in the order of the catalog. */
  const byDue = (a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0);

  /**
   * @param {object[]} entries in the order of the catalog
   * @param {"play"|"status"|"owner"|"due"|"next"} by
   * @param {string} today "2026-11-22"
   * @returns {{key: string, title: string, ids: string[]}[]} without empty groups
   */
  const group = (entries, by, catalog, today) => {
    const found = new Map();
    for (const entry of entries) {
      const key = place(entry, by, today);
      if (!found.has(key)) found.set(key, []);
      found.get(key).push(entry);
    }
    return order(by, catalog, [...found.keys()]).filter((key) => found.has(key)).map((key) => {
      const members = found.get(key);
      const name = title(key, by, catalog, members);
      if (by === "due" && !UNSORTED.has(key)) members.sort(byDue);
      return { key, title: name, ids: members.map(({ id }) => id) };
    });
  };

  /** Where an item comes from, in few words: its play, and its checklist where the play has several. */
  const origins = ({ plays, checklists }) => {
    const shorts = new Map(plays.map(({ id, short, title: long }) => [id, short || long]));
    const titles = new Map(checklists.map(({ id, title: long }) => [id, long]));
    const several = new Set(plays.map(({ id }) => id).filter((id) => checklists.filter(({ play }) => play === id).length > 1));
    return ({ play, checklist }) =>
      several.has(play) ? `${shorts.get(play)}: ${titles.get(checklist).replace(/^[^:]*: /, "")}` : shorts.get(play) ?? titles.get(checklist) ?? "";
  };

  return { STATUSES, place, group, origins };
})();
