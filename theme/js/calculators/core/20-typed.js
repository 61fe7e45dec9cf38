/* Numbers as people type or paste them: either a number, or words that say what to do. */
const cxCalcTyped = (() => {
  const LONGEST = 40; // characters
  const MOST = 1_000_000_000;
  const WHOLE = /^(\d+|\d{1,3}(,\d{3})+|\d{1,3}( \d{3})+)$/;
  const DECIMAL = /^(\d*|\d{1,3}(,\d{3})+|\d{1,3}( \d{3})+)\.\d+$/;

  const refuse = (problem) => ({ problem });
  const quoted = (text) => `“${text}”`;

  /** What is typed in ways that no kind of number allows; "" where nothing is. */
  const fault = (text) => {
    if (text.length > LONGEST) return "This is too long for a number. Type only the number.";
    if (/^[-−–‒]\s*[\d.]/.test(text)) return "A number below 0 makes no sense here. Type 0 or more.";
    if (/^[=@+\-−]/.test(text)) return "This looks like a spreadsheet formula. Type the number that the cell shows.";
    if (/^[\d.,]+e[+-]?\d+$/i.test(text)) return "Write the number in digits only, without the letter e.";
    if (/[^\d., ]/.test(text)) return `${quoted(text)} is not a number. Type digits, for example 72 or 1,234.`;
    if (/^\d+,\d{1,2}$/.test(text)) return `Write a point for decimals: ${text.replace(",", ".")}.`;
    if (!/\d/.test(text)) return `${quoted(text)} has no digits. Type a number, for example 72.`;
    if (!WHOLE.test(text) && !DECIMAL.test(text)) return `${quoted(text)} can be read in two ways. Type the digits without commas and spaces.`;
    return "";
  };

  const tidy = (text) => text.replace(/\s+/gu, " ").trim();

  const number = (text) => {
    const problem = fault(text);
    if (problem) return refuse(problem);
    const bare = text.replace(/[, ]/g, "");
    const value = Number(bare);
    return value > MOST ? refuse("This is over 1 billion. Check the number.") : { value, decimals: bare.split(".")[1]?.length ?? 0 };
  };

  /** @param {string} text people, answers: a whole number. @returns {{value: number}|{problem: string}} */
  const count = (text) => {
    const bare = tidy(text);
    if (bare.endsWith("%")) return refuse("Type a number of people here, not a percentage.");
    if (/^\d{1,3}(\.\d{3})+$/.test(bare)) return refuse(`${quoted(bare)} can be read in two ways. Type the digits without points.`);
    const read = number(bare);
    if (read.problem || Number.isInteger(read.value)) return read;
    return refuse("Type a whole number. People cannot be counted in parts.");
  };

  /** @param {string} text 0 to 100, with or without its sign. @returns {{value: number, decimals: number}|{problem: string}} */
  const percent = (text) => {
    const read = number(tidy(text).replace(/ ?%$/, ""));
    return read.value > 100 ? refuse("A percentage cannot be over 100. Type 0 to 100.") : read;
  };

  /** @param {string} text percentage points, 0 to 100. @returns {{value: number, decimals: number}|{problem: string}} */
  const points = (text) => {
    const read = number(tidy(text).replace(/^(±|\+\/-) ?/, "").replace(/ ?(%|points?|pp)$/i, ""));
    return read.value > 100 ? refuse("There are only 100 percentage points. Type a smaller number.") : read;
  };

  /** @param {string} text what somebody calls a group. @returns {{value: string}|{problem: string}} */
  const name = (text) => {
    const value = tidy(text).replace(/\p{C}/gu, "");
    return value.length > LONGEST ? refuse(`Use at most ${LONGEST} characters.`) : { value };
  };

  return { LONGEST, count, percent, points, name };
})();
