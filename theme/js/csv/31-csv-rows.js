/* Comma-separated values as RFC 4180 has them, and as spreadsheets write them: rows of cells to text and back. */
var cxCsvRows = (() => {
  const DELIMITERS = [",", ";", "\t"];

  /** Quoted where it must be, in any of the three dialects. */
  const cell = (text) => (/[",;\t\r\n]|^ | $/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

  /** A row with one blank cell is quoted: without, it would be a blank line. */
  const row = (cells, delimiter) => (cells.length === 1 && !cells[0] ? '""' : cells.map(cell).join(delimiter));

  /** @param {string[][]} rows @returns {string} every row ends with CR LF */
  const write = (rows, delimiter = ",") => rows.map((cells) => `${row(cells, delimiter)}\r\n`).join("");

  /** The place of the quote that closes the one at `at`, or -1. */
  const closing = (text, at) => {
    let end = text.indexOf('"', at + 1);
    while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
    return end;
  };

  /** A cell from `at` on. Letters after the closing quote belong to it, as in most readers. */
  const read = (text, at, plain) => {
    const quoted = text[at] === '"';
    const end = quoted ? closing(text, at) : at;
    if (end < 0) return { open: true, end: text.length };
    plain.lastIndex = quoted ? end + 1 : at;
    const rest = plain.exec(text)[0];
    const inner = quoted ? text.slice(at + 1, end).replaceAll('""', '"') : "";
    return { value: inner + rest, end: plain.lastIndex };
  };

  const breaks = (text) => text.match(/\r\n|\r|\n/g)?.length ?? 0;

  /**
   * Rows one at a time, for texts that take long.
   * @param {string} text
   * @param {string} delimiter
   * @param {number} most cells of a row; a longer one is the last row, and has one more
   * @returns {{next: () => {cells: string[], line: number}|null, at: number, open: number}} line: where in the file the
   *   row begins; at: letters read so far; open: the line of a quote that is never closed, else 0
   */
  const reader = (text, delimiter = ",", most = Infinity) => {
    const plain = new RegExp(`[^${delimiter}\r\n]*`, "y");
    let line = 1;

    const next = () => {
      if (state.at >= text.length) return null;
      const row = { cells: [], line };
      for (let more = true; more; state.at += more ? 1 : 0) {
        const { value, end, open } = read(text, state.at, plain);
        if (open) Object.assign(state, { open: line, at: end });
        if (open) return null;
        if (text[state.at] === '"') line += breaks(text.slice(state.at, end));
        row.cells.push(value);
        state.at = row.cells.length > most ? text.length : end;
        more = text[state.at] === delimiter;
      }
      state.at += text.startsWith("\r\n", state.at) ? 2 : 1;
      line += 1;
      return row;
    };

    const state = { next, at: 0, open: 0 };
    return state;
  };

  /** @returns {{rows: {cells: string[], line: number}[], open: number}} all rows; see `reader` */
  const parse = (text, delimiter = ",") => {
    const from = reader(text, delimiter);
    const rows = [];
    for (let row = from.next(); row; row = from.next()) rows.push(row);
    return { rows, open: from.open };
  };

  /** The delimiter that makes most cells of the first line; a comma where none makes two. */
  const delimiter = (text) => {
    const first = /^[^\r\n]*/.exec(text)[0];
    const cells = (one) => parse(first, one).rows[0]?.cells.length ?? 0;
    return DELIMITERS.reduce((best, one) => (cells(one) > cells(best) ? one : best));
  };

  return { write, reader, parse, delimiter };
})();
