/* Numbers of a case as people type or paste them, and as the page writes them into a field. */
const cxCaseTyped = (() => {
  const LONGEST = 40; // characters
  const PLAIN = /^-?(\d+|\d{1,3}(,\d{3})+|\d{1,3}( \d{3})+)?(\.\d*)?$/;

  const bare = (text) => text.replace(/\s+/gu, " ").trim().replace(/^[−–]/, "-").replace(/^(-?) ?\$ ?/, "$1").replace(/ ?%$/, "");

  /**
   * @param {unknown} text as it stands in a field
   * @returns {number|null|string} null where nothing is typed; the text itself where it is no number. A comma that is not
   *   between thousands is refused: in some countries it begins the decimals.
   */
  const read = (text) => {
    const written = typeof text === "string" ? text : "";
    const found = bare(written);
    if (!found) return null;
    if (found.length > LONGEST || !PLAIN.test(found) || !/\d/.test(found)) return written;
    return Number(found.replace(/[, ]/g, ""));
  };

  /** A number of a file as it is written into a field: 400,000; 0.5 */
  const write = (value) => {
    if (typeof value === "number" && Number.isFinite(value)) return value.toLocaleString("en-US", { maximumFractionDigits: 10 });
    return typeof value === "string" ? value : "";
  };

  return { read, write };
})();
