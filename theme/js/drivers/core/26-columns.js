/* What each column holds, and so whether it can be the outcome or a driver. */
const cxDriversColumns = (() => {
  const { LIMITS, count, lines, verb } = cxDriversLimits;
  const { read, isFormula, isWord } = cxDriversNumbers;
  const STEP = 2_000; // cells
  const TEXT = 0.2; // of the answers that are no numbers make a column text
  const MOSTLY = 0.5; // of the cells
  const ID_ROWS = 20; // fewer different numbers may be ratings
  const ID_NAME = /(^|[\s_-])(id|uuid|guid|key|row|serial|index|case|respondent)([\s_-]|$)/i;
  const WEIGHT_NAME = /(^|[\s_-])weights?([\s_-]|$)/i;

  const blank = (name, index, rows, marks, comma) => ({
    name, index, rows, marks, comma, values: new Float64Array(rows), missing: 0, bad: 0, badLines: [], badCell: "", formulas: 0, words: 0,
    seen: new Map(), min: Infinity, max: -Infinity, whole: true,
  });

  const takeBad = (column, cell, line) => {
    column.bad += 1;
    column.formulas += isFormula(cell) ? 1 : 0;
    column.badCell ||= cell;
    if (column.badLines.length < LIMITS.named) column.badLines.push(line);
  };

  const takeNumber = (column, value, cell) => {
    column.min = Math.min(column.min, value);
    column.max = Math.max(column.max, value);
    column.whole &&= Number.isInteger(value);
    column.words += isWord(cell) ? 1 : 0;
    column.seen.set(value, (column.seen.get(value) ?? 0) + 1);
  };

  /** No answer and an unreadable one are both NaN among the values; they are counted apart. */
  const take = (column, at, cell, line) => {
    const value = read(cell, column.comma);
    column.values[at] = value ?? NaN;
    if (value === null) column.missing += 1;
    else if (Number.isNaN(value)) takeBad(column, cell, line);
    else takeNumber(column, value, cell);
  };

  /** Why the numbers of a column cannot be told; "" where they can. */
  const commaReason = ({ comma, marks, rows, missing }) => {
    const found = `for example ${cxFileText.quote(marks.sample)}`;
    if (comma === "unclear") return `its numbers can be read in two ways, ${found}; write them without thousands marks, and with a point for decimals`;
    if (comma !== "wrong" || marks.commas < TEXT * (rows - missing)) return "";
    return `a comma in its numbers is no thousands mark, ${found}, and commas part the columns; write a point for decimals`;
  };

  /** Why a column cannot be used at all; "" where it can. */
  const reason = (column) => {
    const { rows, missing, bad, formulas, seen, badCell } = column;
    const answers = rows - missing;
    if (!answers) return "it is empty";
    if (commaReason(column)) return commaReason(column);
    if (formulas > TEXT * answers) return "it holds formulas; paste them as values first";
    if (bad >= TEXT * answers) return `it holds text, for example ${cxFileText.quote(badCell)}`;
    if (seen.size === 1) return "everyone gave the same answer";
    return "";
  };

  /** Why a column is not taken unless somebody wants it; "" where nothing speaks against it. */
  const doubt = ({ name, rows, missing, seen, whole }) => {
    const answers = rows - missing;
    const alone = seen.size === answers || (ID_NAME.test(name) && seen.size > answers / 2);
    if (whole && answers >= ID_ROWS && alone) return "looks like an id";
    if (missing > MOSTLY * rows) return `mostly empty: ${count(answers, "answer")} in ${count(rows, "row")}`;
    return WEIGHT_NAME.test(name) ? "looks like a survey weight" : "";
  };

  /** Lowest and highest answer that the scale allows, from the answers that were given. */
  const scale = ({ min, max, whole }) => {
    const known = [[0, 1], [1, 5], [1, 7], [1, 10], [0, 10], [0, 100]];
    return (whole && known.find(([low, high]) => min >= low && max <= high)) || [min, max];
  };

  const badNote = ({ name, bad, badLines, badCell, formulas }) => {
    if (!bad) return "";
    const what = formulas === bad ? "formulas, which are not calculated here" : "not usable as a number";
    const remedy = formulas === bad ? " Paste them as values in your spreadsheet program." : "";
    const found = `${count(bad, "answer is", "answers are")} ${what}, for example ${cxFileText.quote(badCell)} (${lines(badLines, bad)})`;
    return `${cxFileText.quote(name)}: ${found}. ${verb(bad, "It counts", "They count")} as no answer.${remedy}`;
  };

  const wordNote = ({ name, words, seen }) => {
    if (!words) return "";
    const values = [...seen.keys()].sort((a, b) => a - b).slice(0, 7).join(", ");
    return `${cxFileText.quote(name)}: ${count(words, "answer")} in words ${verb(words, "was", "were")} read as one of ${values}.`;
  };

  const commaNote = ({ name, comma, marks }) => {
    if (comma !== "thousands" && comma !== "decimal") return "";
    const as = cxDriversCommas.plain(marks.sample, comma);
    return `${cxFileText.quote(name)}: the comma in numbers was read as a ${comma} mark, ${cxFileText.quote(marks.sample)} as ${as}.`;
  };

  const finish = (column) => {
    const why = reason(column);
    const about = { ...column, seen: undefined, marks: undefined, reason: why, doubt: why ? "" : doubt(column), scale: why ? null : scale(column) };
    return { ...about, notes: why ? [] : [badNote(column), cxDriversCodes.note(column), commaNote(column), wordNote(column)].filter(Boolean) };
  };

  /**
   * Yields how much is done, 0 to 1.
   * @param {{names: string[], columns: string[][], lines: number[], delimiter: string}} table
   * @returns {Generator<number, object[]>} columns with `values` (NaN where there is no answer), `reason` and `doubt`
   */
  function* describe(table) {
    const found = [];
    for (const [index, cells] of table.columns.entries()) {
      const marks = cxDriversCommas.blank();
      for (let at = 0; at < cells.length; at += 1) {
        cxDriversCommas.take(marks, cells[at]);
        if (at % STEP === STEP - 1) yield index / table.columns.length;
      }
      const comma = cxDriversCommas.meaning(marks, table.delimiter);
      const column = blank(table.names[index], index, cells.length, marks, comma);
      for (let at = 0; at < cells.length; at += 1) {
        take(column, at, cells[at], table.lines[at]);
        if (at % STEP === STEP - 1) yield (index + at / cells.length) / table.columns.length;
      }
      found.push(finish(column));
    }
    return found;
  }

  return { describe };
})();
