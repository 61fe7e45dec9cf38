/* From a file that somebody chose to a plan and what was wrong with it. Nothing here throws or changes anything. */
const cxReadFile = (() => {
  const { refuse } = cxFileProblems;
  const WORKBOOK = [0x50, 0x4b, 0x03, 0x04]; // how a zip begins, which Excel's workbooks are
  const CHOOSE = "Choose a plan file (JSON) or a spreadsheet (CSV) that was downloaded from this page.";
  const ENCODING = "Save it as “CSV UTF-8” in your spreadsheet program, or as UTF-8 in a text editor, and choose it again.";

  const tooLarge = ({ size }) => {
    const { LIMITS, size: words } = cxFileWords;
    if (size <= LIMITS.bytes) return null;
    return refuse(`The file is too large: it has ${words(size)}, and at most ${words(LIMITS.bytes)} are read.`, CHOOSE);
  };

  /** UTF-8 and nothing else: guessing another encoding would change names without a word. */
  const decode = (bytes) => {
    try {
      return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    } catch {
      return null;
    }
  };

  const isTable = (name, text) => {
    const ending = name.toLowerCase().split(".").pop();
    return ending === "csv" || (ending !== "json" && !/^\s*[[{]/.test(text));
  };

  const readBytes = (name, bytes, catalog) => {
    if (WORKBOOK.every((byte, at) => bytes[at] === byte)) {
      return refuse("This is a workbook or a zip file, not a plan.", "In your spreadsheet program choose “Save as”, then “CSV UTF-8”.");
    }
    const text = decode(bytes);
    if (text === null) return refuse("The file is not text in UTF-8, so its letters cannot be told.", ENCODING);
    return isTable(name, text) ? cxCsv.read(text, catalog) : cxFile.read(text, catalog);
  };

  /**
   * @param {File} chosen
   * @param {object} catalog
   * @returns {Promise<{file: object|null, problems: object[]}>}
   */
  return async (chosen, catalog) => {
    const large = tooLarge(chosen);
    if (large) return large;
    try {
      return readBytes(chosen.name, new Uint8Array(await chosen.arrayBuffer()), catalog);
    } catch {
      return refuse("The browser could not read the file. It may have been moved, or be a folder.", "Choose it again.");
    }
  };
})();
