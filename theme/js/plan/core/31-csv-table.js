/* The rows of a plan's table. A text can hold more of them than anybody would wait for. */
const cxCsvTable = (() => {
  const { LIMITS, number } = cxFileWords;
  const { refuse } = cxFileProblems;
  const LINES = 200_000; // spreadsheets may write many blank rows below the last one
  const CELLS = 500; // of a row
  const MARK = /^sep=([,;\t])(\r\n|\r|\n)/i; // tells Excel what stands between cells

  /** Why no more rows are read; null while they are. */
  const tooMuch = ({ cells, line }, count, remedy) => {
    const most = LIMITS.items * 2; // both lists of a plan
    if (cells.length > CELLS) return refuse(`Line ${number(line)} has more than ${number(CELLS)} cells.`, remedy);
    if (count > most + 1) return refuse(`The table has more than ${number(most)} rows, and no more are read.`, remedy);
    return line > LINES ? refuse(`The table has more than ${number(LINES)} lines, and no more are read.`, remedy) : null;
  };

  /**
   * The rows in which something stands; where there are too many the table is not read to its end.
   * @param {string} text
   * @param {string} remedy what to do where it is refused
   * @returns {{rows: {cells: string[], line: number}[], open: number, refused: object|null}} open: the line of a quote
   *   that is never closed, else 0
   */
  return (text, remedy) => {
    const whole = text.replace(/^\ufeff/, "");
    const mark = MARK.exec(whole);
    const source = mark ? whole.slice(mark[0].length) : whole;
    const from = cxCsvRows.reader(source, mark?.[1] ?? cxCsvRows.delimiter(source.slice(0, 100_000)), CELLS);
    const rows = [];
    for (let row = from.next(); row; row = from.next()) {
      const line = row.line + (mark ? 1 : 0);
      if (row.cells.some((cell) => cell.trim())) rows.push({ ...row, line });
      const refused = tooMuch({ ...row, line }, rows.length, remedy);
      if (refused) return { rows, open: 0, refused };
    }
    return { rows, open: from.open && from.open + (mark ? 1 : 0), refused: null };
  };
})();
