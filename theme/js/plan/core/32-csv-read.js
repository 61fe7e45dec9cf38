/* A table from a spreadsheet, read as a plan. What the cells say is checked as the fields of a file are. */
const cxCsvRead = (() => {
  const { FILE, refuse, collect } = cxFileProblems;
  const { number } = cxFileWords;
  const SAVE = "Save the table as “CSV UTF-8” and read that file.";
  const OURS = "Download the plan as CSV, fill that in, and keep its first line.";

  /** Column numbers by name. */
  const columns = ({ cells, line }, problems) => {
    const found = new Map();
    const place = `line ${line}`;
    cells.forEach((cell, index) => {
      const name = cell.trim().toLowerCase();
      if (found.has(name) && name) {
        problems.add(place, `Two columns are called ${cxFileText.quote(name)}.`, "The first one was read.");
      } else if (name && !cxCsv.HEADER.includes(name)) {
        problems.add(place, `No plan has a column ${cxFileText.quote(name)}.`, "It was left out.");
      } else if (name) found.set(name, index);
    });
    return found;
  };

  /** Whether a row has more cells than columns; blanks are no more. */
  const isTooLong = ({ cells }, width) => cells.slice(width).some((cell) => cell.trim());

  /** A row as a record of texts by column; null for a row that cannot be read. */
  const record = (row, known, width, problems) => {
    const { cells, line } = row;
    const place = `line ${line}`;
    if (isTooLong(row, width)) {
      const wrong = `The row has ${cells.length} cells where the first line has ${width}.`;
      problems.add(place, wrong, "This row was left out. Put quotation marks around cells that hold a comma.");
      return null;
    }
    if (cells.length < width) {
      const wrong = `The row has only ${cells.length} of ${width} cells.`;
      problems.add(place, wrong, "What is missing was read as blank. Compare this row with the file.");
    }
    return Object.fromEntries(cxCsv.HEADER.map((name) => [name, cxCsv.unguard(cells[known.get(name)] ?? "")]));
  };

  /** The column of due dates, in rows that can be read. */
  const dueCells = (rows, known, width) =>
    rows.filter((row) => !isTooLong(row, width))
      .map(({ cells, line }) => ({ text: cxCsv.unguard(cells[known.get("due")] ?? "").trim(), line }));

  /** The id of something that people see by its title or word. */
  const idOf = (cell, pairs) => {
    const wanted = cell.trim().toLowerCase();
    return pairs.find((pair) => pair.some((name) => name.toLowerCase() === wanted))?.[0] ?? cell.trim();
  };

  /** The same text always makes the same id, so that reading a table twice adds nothing twice. 64 bits, for safety. */
  const newId = (text) => {
    const key = text.trim().replace(/\s+/g, " ");
    return `own.${cxFingerprint.of(key)}${cxFingerprint.of(`\n${key}`)}`;
  };

  const YES = ["yes", "y", "true", "x", "1"];
  const NO = ["", "no", "n", "false", "0"];
  const typed = (cell) => cell.trim().toLowerCase();
  const saysYes = (cell) => YES.includes(typed(cell));

  /** What is neither stays as it is, to be named. */
  const yesOrNo = (cell) => (saysYes(cell) ? true : NO.includes(typed(cell)) ? false : cell);

  const item = (cells) => ({
    id: cells.id.trim(), text: cells.item, status: cxFileWords.status(cells.status) ?? cells.status,
    reason: cells.reason, owner: cells.owner, due: cells.due,
    evidence: cells.evidence, note: cells.note, next: yesOrNo(cells.next),
  });

  /** A play by its id and its title, and by titles that it had in older editions. */
  const names = ({ plays, old_titles: old = {} }) =>
    [...plays.map(({ id, title }) => [id, title]), ...Object.entries(old).map(([title, id]) => [id, title])];

  const ownItem = (cells, catalog) => ({
    ...item(cells), id: cells.id.trim() || newId(cells.item),
    play: idOf(cells.play, names(catalog)),
    when: idOf(cells.phase, Object.entries(catalog.phases)),
  });

  /** Put one row into the lists of a file; `lines` remembers where it came from. */
  const take = (cells, line, into, problems, catalog) => {
    const place = `line ${line}`;
    const id = cells.id.trim();
    if (!id && !(cells.item.trim() && saysYes(cells.own))) {
      problems.add(place, "The row has no id.",
        "It was left out. To add an item of your own, write its text under “item” and “yes” under “own”.");
      return;
    }
    const isOwn = !id || cxPlans.isOwn(id);
    const key = isOwn ? "own" : "items";
    into.raw[key].push(isOwn ? ownItem(cells, catalog) : item(cells));
    into.lines[key].push(line);
  };

  /** Letters that were lost when the table was saved in another encoding. */
  const lostLetters = (rows, problems) => {
    const lost = rows.find(({ cells }) => cells.some((cell) => cell.includes("\ufffd")));
    if (lost) problems.add(`line ${lost.line}`, "Some letters could not be read.", SAVE);
  };

  const plan = (rows, known, width, problems, catalog) => {
    const into = { raw: { items: [], own: [] }, lines: { items: [], own: [] } };
    const day = cxCsvDates.reader(dueCells(rows, known, width), problems);
    for (const row of rows) {
      const cells = record(row, known, width, problems);
      if (cells) take(cells, row.line, into, problems, catalog);
    }
    const where = (key, index) => `line ${into.lines[key][index]}`;
    return cxFileRead.normalise({ ...into.raw, playbook: catalog.playbook }, catalog, problems, { where, day });
  };

  /** Zeros and replaced letters come from another encoding, UTF-16 for one. */
  const noId = (text) => {
    const remedy = /[\0\ufffd]/.test(text) ? SAVE : OURS;
    return refuse("This is not a table of a plan: it has no column “id” in its first line.", remedy);
  };

  const readText = (text, catalog) => {
    const large = cxFileRead.tooLarge(text);
    if (large) return large;
    if (text.startsWith("PK\u0003\u0004")) return refuse("This is a workbook, not a CSV file.", SAVE);
    const { rows, open, refused } = cxCsvTable(text, OURS);
    if (refused) return refused;
    if (open) return refuse(`The table cannot be read: a quotation mark in line ${number(open)} is never closed.`, SAVE);
    if (!rows.length) return refuse("The file is empty.", FILE);
    const problems = collect();
    const [head, ...body] = rows;
    const known = columns(head, problems);
    if (!known.has("id")) return noId(text);
    lostLetters(rows, problems);
    return { file: plan(body, known, head.cells.length, problems, catalog), problems: problems.all() };
  };

  /** @see cxCsv.read */
  const read = (text, catalog) => {
    try {
      return readText(String(text ?? ""), catalog);
    } catch {
      return refuse("The table cannot be read; it is damaged.", SAVE);
    }
  };

  return { read };
})();
