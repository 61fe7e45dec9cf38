/* Bytes of a text file as text. Its encoding is read from its first bytes, never guessed: a wrong guess changes letters
   without a word. */
var cxCsvDecode = (() => {
  const MARKS = [["utf-8", [0xef, 0xbb, 0xbf]], ["utf-16le", [0xff, 0xfe]], ["utf-16be", [0xfe, 0xff]]];
  const WORKBOOKS = [[0x50, 0x4b, 0x03, 0x04], [0xd0, 0xcf, 0x11, 0xe0]]; // zip, as .xlsx is, and the older .xls

  const begins = (bytes, mark) => mark.every((byte, at) => bytes[at] === byte);

  /** Letters of UTF-16 leave every other byte zero; no text in UTF-8 has zeros. */
  const hasZeros = (bytes) => bytes.subarray(0, 4096).includes(0);

  /**
   * @param {Uint8Array} bytes
   * @returns {{text: string}|{fault: "workbook"|"utf-16"|"encoding"}} what it is where it cannot be read
   */
  const decode = (bytes) => {
    if (WORKBOOKS.some((mark) => begins(bytes, mark))) return { fault: "workbook" };
    const encoding = MARKS.find(([, mark]) => begins(bytes, mark))?.[0];
    if (!encoding && hasZeros(bytes)) return { fault: "utf-16" };
    try {
      return { text: new TextDecoder(encoding ?? "utf-8", { fatal: true }).decode(bytes) };
    } catch {
      return { fault: "encoding" };
    }
  };

  return { decode };
})();
