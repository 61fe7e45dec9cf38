/* The text of a file that somebody chose. */
var cxChosen = (() => {
  const ENCODING = ["The file is not text in UTF-8, so its letters cannot be told.",
    "Save it as “CSV UTF-8” in your spreadsheet program, or as UTF-8 in a text editor, and choose it again."];
  const WRONG = {
    workbook: ["This is a workbook or a zip file.", "In your spreadsheet program choose “Save as”, then “CSV UTF-8”, and choose that file."],
    "utf-16": ENCODING,
    encoding: ENCODING,
  };

  const fault = ([wrong, remedy]) => ({ text: "", wrong, remedy });

  /**
   * @param {File} chosen
   * @param {number} most bytes
   * @param {string} remedy what to choose where it is larger
   * @returns {Promise<{text: string, wrong: string, remedy: string}>} wrong: "" where it was read; never rejected
   */
  const text = async (chosen, most, remedy) => {
    const { size } = cxFileWords;
    if (chosen.size > most) return fault([`The file is too large: it has ${size(chosen.size)}, and at most ${size(most)} are read.`, remedy]);
    try {
      const decoded = cxCsvDecode.decode(new Uint8Array(await chosen.arrayBuffer()));
      return decoded.fault ? fault(WRONG[decoded.fault]) : { text: decoded.text, wrong: "", remedy: "" };
    } catch {
      return fault(["The browser could not read the file. It may have been moved, or be a folder.", "Choose it again."]);
    }
  };

  /** Whether a text is read as a table: by the ending of its name, else by how it begins. */
  const isTable = ({ name }, source) => {
    const ending = name.toLowerCase().split(".").pop();
    return ending === "csv" || (ending !== "json" && !/^\s*[[{]/.test(source));
  };

  return { text, isTable };
})();
