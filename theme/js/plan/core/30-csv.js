/* A plan as a table for a spreadsheet: every item a row, so that it can be filled in there and read back. */
const cxCsv = (() => {
  const HEADER = ["id", "play", "checklist", "heading", "item", "status", "reason", "owner", "due", "evidence", "note",
    "next", "phase", "roles", "own"];

  const { guard, unguard } = cxCsvGuard;

  const titles = (list) => new Map(list.map(({ id, title }) => [id, title]));

  const rows = (file, catalog) => {
    const [plays, checklists] = [titles(catalog.plays), titles(catalog.checklists)];
    return cxFileEntries.all(file, catalog).map((one) => [
      one.id, plays.get(one.play) ?? "", checklists.get(one.checklist) ?? "", one.heading, one.text,
      cxFileWords.word(one.status), one.reason, one.owner, one.due, one.evidence, one.note, one.next ? "yes" : "",
      catalog.phases[one.when] ?? "", one.roles.map((role) => catalog.roles[role] ?? role).join("; "),
      // Never blank: spreadsheets leave out blank cells at the end of a row.
      one.kind === "own" ? "yes" : "no",
    ]);
  };

  /**
   * All items of the catalog, then own items, then answers to items that this edition no longer has.
   * @param {object} file a PlanFile
   * @returns {string} with a byte order mark, without which Excel takes UTF-8 for another encoding
   */
  const write = (file, catalog) =>
    `\ufeff${cxCsvRows.write([HEADER, ...rows(file, catalog).map((cells) => cells.map(guard))])}`;

  /**
   * @param {string} text decoded from UTF-8
   * @returns {{file: object|null, problems: object[]}} the file has no name: a table does not carry one
   */
  const read = (text, catalog) => cxCsvRead.read(text, catalog);

  return { HEADER, write, read, unguard };
})();
