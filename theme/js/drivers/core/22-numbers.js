/* An answer in a cell as a number. */
const cxDriversNumbers = (() => {
  const PLAIN = /^[+-]?(\d+\.?\d*|\.\d+)( ?%)?$/; // "60%" is 60
  const EXPONENT = /^[+-]?(\d+\.?\d*|\.\d+)e[+-]?\d+$/i;
  const LABEL = /^(\d{1,2})\s*[-–—:.=)]\s*\p{L}/u; // "5 - Strongly agree"
  const MISSING = new Set(["", "na", "n/a", "#n/a", "nan", "null", "none", "-", "--", ".", "not applicable", "no answer"]);
  const WORDS = new Map([
    ["strongly disagree", 1], ["disagree", 2], ["neutral", 3], ["neither agree nor disagree", 3], ["agree", 4],
    ["strongly agree", 5], ["very dissatisfied", 1], ["dissatisfied", 2], ["neither satisfied nor dissatisfied", 3],
    ["satisfied", 4], ["very satisfied", 5], ["very difficult", 1], ["difficult", 2], ["neither easy nor difficult", 3],
    ["easy", 4], ["very easy", 5], ["no", 0], ["false", 0], ["yes", 1], ["true", 1],
  ]);
  const FORMULA = /^[=@]|^[+-](?=[\p{L}(])/u;

  const other = (text) => {
    if (EXPONENT.test(text)) return Number(text);
    const words = text.toLowerCase();
    if (MISSING.has(words)) return null;
    return WORDS.get(words) ?? Number(LABEL.exec(text)?.[1] ?? NaN);
  };

  /**
   * @param {string} cell
   * @param {string} comma what one means in this column: of cxDriversCommas
   * @returns {number|null} null where nobody answered; NaN for what is no number, or one too large to be an answer
   */
  const read = (cell, comma = "none") => {
    const text = cxDriversCommas.plain(cell.trim(), comma);
    const value = PLAIN.test(text) ? parseFloat(text) : other(text);
    return value !== null && Math.abs(value) > cxDriversLimits.LIMITS.value ? NaN : value;
  };

  /** Whether a spreadsheet would calculate this cell. */
  const isFormula = (cell) => FORMULA.test(cell.trim());

  /** Whether an answer stood there in words that `read` turns into a number. */
  const isWord = (cell) => /^\p{L}/u.test(cell.trim()) || LABEL.test(cell.trim());

  return { read, isFormula, isWord };
})();
