/* A plan as Markdown, for a ticket or a wiki: task lists under the headings of plays and checklists. */
const cxMarkdown = (() => {
  const { text, note, link } = cxMarkdownText;

  /** The headings above an entry as Markdown, from level 2 on; "" for a level that it does not have. */
  const headings = (one, plays, checklists) => {
    const play = plays.get(one.play) ?? "";
    if (one.kind === "archived") return ["Archive: items that this edition no longer has", "", ""];
    if (one.kind === "own") return [play || "Own items", play && "Own items", ""];
    return [play, checklists.get(one.checklist) ?? "", text(one.heading)];
  };

  /** The lines of headings that differ from those before. */
  const changed = (now, before) => {
    const from = now.findIndex((title, level) => title !== before[level]);
    if (from < 0) return [];
    return now.flatMap((title, level) => (level >= from && title ? ["", `${"#".repeat(level + 2)} ${title}`] : []));
  };

  const status = ({ status, reason }) => {
    if (status === "doing") return "Doing";
    return status === "not-applicable" ? `Not applicable. Reason: ${text(reason)}` : "";
  };

  const evidence = (found) => {
    const address = link(found);
    return address ? `<${address}>` : text(found);
  };

  const task = (one) => {
    const facts = { Status: status(one), "Next up": cxPlans.isNext(one) ? "Yes" : "", Owner: text(one.owner), "Due date": text(one.due), Evidence: evidence(one.evidence),
      Note: note(one.note) };
    // Four spaces: some programs take fewer for the same level.
    const lines = Object.entries(facts).filter(([, value]) => value).map(([name, value]) => `    - ${name}: ${value}`);
    return [`- [${one.status === "done" ? "x" : " "}] ${text(one.text)}`, ...lines];
  };

  const facts = (file) => [file.playbook, file.edition && `edition ${file.edition}`,
    file.saved && `saved ${cxDays.ofMoment(file.saved)}`].filter(Boolean).join(", ");

  /** Entries play by play, in the order of the catalog; the rest behind them. */
  const sorted = (entries, catalog) => {
    const order = new Map(catalog.plays.map(({ id }, index) => [id, index]));
    const rank = (one) => (one.kind === "archived" ? Infinity : order.get(one.play) ?? order.size);
    return entries.map((one) => [rank(one), one]).sort(([a], [b]) => (a === b ? 0 : a - b)).map(([, one]) => one);
  };

  /**
   * @param {object} file a PlanFile
   * @param {object} catalog
   * @param {{all?: boolean}} options all: items without an answer as well
   * @returns {string}
   */
  const write = (file, catalog, { all = false } = {}) => {
    const plays = new Map(catalog.plays.map(({ id, number, title }) => [id, `${number}. ${text(title)}`]));
    const checklists = new Map(catalog.checklists.map(({ id, title }) => [id, text(title)]));
    const lines = [`# ${text(file.name) || "Plan"}`, "", text(facts(file))];
    let before = [];
    for (const one of sorted(cxFileEntries.all(file, catalog), catalog)) {
      if (!all && !one.answered && one.kind !== "own") continue;
      const now = headings(one, plays, checklists);
      const above = changed(now, before);
      lines.push(...above, ...(above.length ? [""] : []), ...task(one));
      before = now;
    }
    return `${lines.join("\n")}\n`;
  };

  return { write };
})();
