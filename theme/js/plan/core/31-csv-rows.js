/* Comma-separated values as RFC 4180 has them, and as spreadsheets write them: rows of cells to text and back. */
const cxCsvRows = (() => {
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
   * @param {string} text
   * @param {string} delimiter
   * @returns {{rows: {cells: string[], line: number}[], open: number}} line: where in the file the row begins;
   *   open: the line of a quote that is never closed, else 0
   */
  const parse = (text, delimiter = ",") => {
    const plain = new RegExp(`[^${delimiter}\r\n]*`, "y");
    const rows = [];
    for (let at = 0, line = 1; at < text.length;) {
      const row = { cells: [], line };
      for (let more = true; more; at += more ? 1 : 0) {
        const { value, end, open } = read(text, at, plain);
        if (open) return { rows, open: line };
        if (text[at] === '"') line += breaks(text.slice(at, end));
        row.cells.push(value);
        at = end;
        more = text[at] === delimiter;
      }
      rows.push(row);
      at += text.startsWith("\r\n", at) ? 2 : 1;
      line += 1;
    }
    return { rows, open: 0 };
  };

  /** The delimiter that makes most cells of the first line; a comma where none makes two. */
  const delimiter = (text) => {
    const first = /^[^\r\n]*/.exec(text)[0];
    const cells = (one) => parse(first, one).rows[0]?.cells.length ?? 0;
    return DELIMITERS.reduce((best, one) => (cells(one) > cells(best) ? one : best));
  };

  return { write, parse, delimiter };
})();
