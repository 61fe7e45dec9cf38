/* What was typed, in the part of the address behind the #: it makes a link to share, and no server gets it.
   "#in=counts&yes-1=56&n-1=70". A fragment without "=" is a place on the page and none of ours. */
const cxCalcFragment = (() => {
  const LONGEST = 2000; // characters
  const PROBLEM = "The link to this page is damaged, so its figures could not be read. This is the example instead. Ask for the link again, or type the figures.";

  const names = (definition, mode) => cxCalcForm.fields(definition, mode).map(({ name }) => name);

  /** @returns {string} without its #; every field of the mode, also blank ones */
  const write = (definition, { mode, values }) => {
    const pairs = names(definition, mode).map((name) => [name, values[name] ?? ""]);
    return new URLSearchParams(mode ? [["in", mode], ...pairs] : pairs).toString();
  };

  const decoded = (text) => {
    decodeURIComponent(text.replaceAll("+", " ")); // URLSearchParams would pass over a broken %
    return [...new URLSearchParams(text)];
  };

  const parse = (text, definition) => {
    const { in: mode = "", ...values } = Object.fromEntries(decoded(text));
    const known = new Set(["in", ...cxCalcForm.modes(definition).flatMap((one) => names(definition, one))]);
    const isWhole = decoded(text).every(([name, value]) => known.has(name) && value.length <= cxCalcTyped.LONGEST);
    if (!isWhole || !cxCalcForm.modes(definition).includes(mode)) throw new RangeError("not a link of this calculator");
    return { mode, values };
  };

  /**
   * @param {string} hash of the address, with or without its #
   * @returns {{state: {mode: string, values: object}|null, problem: string}} no state: the example is to be shown
   */
  const read = (hash, definition) => {
    const text = hash.replace(/^#/, "");
    if (!text.includes("=")) return { state: null, problem: "" };
    if (text.length > LONGEST) return { state: null, problem: PROBLEM };
    try {
      return { state: parse(text, definition), problem: "" };
    } catch {
      return { state: null, problem: PROBLEM };
    }
  };

  return { read, write };
})();
