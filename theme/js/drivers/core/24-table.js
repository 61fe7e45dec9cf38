/* A file of answers as a table: one row per response, one column per question. Read in steps, because it may be large. */
const cxDriversTable = (() => {
  const { LIMITS, number, count, lines, say, verb } = cxDriversLimits;
  const STEP = 200; // rows
  const SAVE = "In your spreadsheet program choose “Save as”, then “CSV UTF-8”, and open that file.";

  /** Nothing can be read. @returns {{table: null, wrong: string, remedy: string}} */
  const refuse = (wrong, remedy) => ({ table: null, wrong, remedy });

  const FAULTS = {
    workbook: ["This is a workbook or a zip file, not a CSV file.", SAVE],
    "utf-16": ["The file looks like UTF-16 text without its mark, or is not text at all.", SAVE],
    encoding: ["The file is not saved as UTF-8, so its letters cannot be told.", SAVE],
  };

  /** @param {string} fault of cxCsvDecode */
  const fault = (name) => refuse(...FAULTS[name]);

  /** @param {number} bytes @returns {object|null} a refusal, or null where the size is fine */
  const tooLarge = (bytes) => {
    if (bytes <= LIMITS.bytes) return null;
    const { size } = cxFileWords;
    return refuse(`The file is too large: it has ${size(bytes)}, and at most ${size(LIMITS.bytes)} are read.`,
      "Keep only the columns with answers, or draw rows at random, and open that file.");
  };

  const isBlank = (cells) => cells.every((cell) => !cell.trim());

  /** Names as they are in the file; a blank or a second one of the same name gets a number. */
  const names = (cells, notes) => {
    const seen = new Map();
    const twice = new Set();
    const found = cells.map((cell, index) => {
      const name = cxFileText.tidy(cxFileText.clean(cell)) || `Column ${index + 1}`;
      const times = (seen.get(name.toLowerCase()) ?? 0) + 1;
      seen.set(name.toLowerCase(), times);
      if (times > 1) twice.add(name);
      return times > 1 ? `${name} (${times})` : name;
    });
    for (const name of twice) {
      notes.push(`More than one column is called ${cxFileText.quote(name)}. They are told apart by a number behind the name.`);
    }
    return found;
  };

  /** Such a row was not read to its end. */
  const tooWide = ({ cells, line }) => (cells.length <= LIMITS.columns ? null
    : refuse(`Line ${number(line)} has more than ${number(LIMITS.columns)} cells.`,
      "Keep the outcome and the drivers, delete the other columns, and open the file again."));

  const isNumber = (cell, delimiter) =>
    !Number.isNaN(cxDriversNumbers.read(cell, delimiter === "," ? "thousands" : "decimal") ?? 0);

  const headFault = (head, text, delimiter) => {
    const { cells } = head;
    const wide = tooWide(head);
    if (wide) return wide;
    if (cells.length === 1) {
      return refuse("Only one column was found: the first line has no comma, semicolon or tab.",
        /[\0\ufffd]/.test(text) ? SAVE : "Give one column per question and save the table as CSV.");
    }
    if (cells.every((cell) => !cell.trim() || isNumber(cell, delimiter))) {
      return refuse("The first line holds numbers, not the names of the columns.", "Put a name above each column.");
    }
    return null;
  };

  const take = ({ cells, line }, table, ragged) => {
    const width = table.names.length;
    if (!isBlank(cells.slice(width))) return ragged.long.push(line);
    if (cells.length < width) ragged.short.push(line);
    table.columns.forEach((column, index) => column.push(cells[index] ?? ""));
    return table.lines.push(line);
  };

  const raggedNotes = ({ short, long }) => [
    say(short.length > 0, `${count(short.length, "row has", "rows have")} fewer cells than the first line (${lines(short)}).`,
      "What is missing counts as no answer."),
    say(long.length > 0, `${count(long.length, "row has", "rows have")} more cells than the first line (${lines(long)})`,
      `and ${verb(long.length, "was", "were")} left out. Put quotation marks around cells that hold a comma.`),
  ].filter(Boolean);

  const bodyFault = (table, ragged, open) => {
    if (open) {
      return refuse(`The table cannot be read: a quotation mark in line ${number(open)} is never closed.`,
        "Close it, or delete it, and open the file again.");
    }
    const rows = table.lines.length;
    if (!rows && ragged.long.length) return refuse(raggedNotes(ragged)[0], "Give every row as many cells as the first line.");
    if (!rows) return refuse("There are names of columns, but no answers below them.", "Add one row per response.");
    if (rows > 1) return null;
    return refuse("There is only one row of answers.", "Results are shown from 30 people on.");
  };

  function* body(from, table, ragged, text) {
    let cells = 0;
    for (let row = from.next(), step = 1; row; row = from.next(), step += 1) {
      cells += row.cells.length;
      if (tooWide(row)) return tooWide(row);
      if (cells > LIMITS.cells) {
        return refuse(`The table is too large: it has more than ${number(LIMITS.cells)} cells.`,
          "Keep only the columns with answers, or draw rows at random, and open that file.");
      }
      if (!isBlank(row.cells)) take(row, table, ragged);
      if (step % STEP === 0) yield from.at / text.length;
    }
    return bodyFault(table, ragged, from.open);
  }

  /**
   * Yields how much is done, 0 to 1.
   * @param {string} typed
   * @returns {Generator<number, {table: {names: string[], columns: string[][], lines: number[], notes: string[],
   *   delimiter: string}}|object>}
   *   or a refusal
   */
  function* read(typed) {
    const text = typed.replace(/^\ufeff/, "");
    if (!text.trim()) return refuse("There is nothing in it.", "Open a table with one row per response.");
    if (text.slice(0, 4096).includes("\0")) return fault("utf-16");
    const delimiter = cxCsvRows.delimiter(text.trimStart().slice(0, 10_000));
    const from = cxCsvRows.reader(text, delimiter, LIMITS.columns);
    let head = from.next();
    while (head && isBlank(head.cells) && !tooWide(head)) head = from.next();
    if (!head) return bodyFault({ lines: [] }, { short: [], long: [] }, from.open);
    const wrong = headFault(head, text, delimiter);
    if (wrong) return wrong;
    const notes = [];
    const table = { names: names(head.cells, notes), columns: head.cells.map(() => []), lines: [], notes, delimiter };
    const ragged = { short: [], long: [] };
    const bad = yield* body(from, table, ragged, text);
    notes.push(...raggedNotes(ragged));
    return bad ?? { table };
  }

  return { read, fault, tooLarge, refuse };
})();
