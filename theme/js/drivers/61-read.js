/* From a file or a pasted text to a table and what its columns hold. */
const cxDriversRead = (() => {
  const { refuse, fault, tooLarge } = cxDriversTable;

  const bytesOf = async (file) => {
    try {
      return new Uint8Array(await file.arrayBuffer());
    } catch {
      return null;
    }
  };

  const fromText = async (text, job) => {
    const read = await cxSlices.run(cxDriversTable.read(text), job);
    if (!read?.table) return read;
    if (cxDriversTicks.recognizes(read.table)) return { table: read.table, columns: null };
    const columns = await cxSlices.run(cxDriversColumns.describe(read.table), job);
    return columns && { table: read.table, columns };
  };

  /**
   * @param {File|string} source
   * @param {object} job of cxSlices
   * @returns {Promise<{table: object, columns: object[]|null}|{wrong: string, remedy: string}|null>} columns is null for a
   *   Section 280 file; null where it was cancelled
   */
  return async (source, job) => {
    const large = tooLarge(typeof source === "string" ? source.length : source.size);
    if (large) return large;
    if (typeof source === "string") return fromText(source, job);
    const bytes = await bytesOf(source);
    if (!bytes) return refuse("The browser could not read the file. It may have been moved, or be a folder.", "Choose it again.");
    const decoded = cxCsvDecode.decode(bytes);
    return decoded.fault ? fault(decoded.fault) : fromText(decoded.text, job);
  };
})();
