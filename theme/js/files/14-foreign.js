/* A text that somebody else wrote, as a record that can be looked at. */
var cxForeign = (() => {
  const { isRecord } = cxFileText;

  /** What a record says itself; never what its prototype says. */
  const own = (record, key) => (Object.hasOwn(record, key) ? record[key] : undefined);

  /** @param {string} source @param {number} most bytes @returns {string} what is wrong, as a sentence; "" where it fits */
  const tooLarge = (source, most) => {
    const bytes = source.length > most / 3 ? cxFileText.bytes(source) : source.length;
    if (bytes <= most) return "";
    return `The file is too large: it has ${cxFileWords.size(bytes)}, and at most ${cxFileWords.size(most)} are read.`;
  };

  /** @param {string} source JSON @returns {{raw: unknown, wrong: string}} wrong: a sentence that names the line, or "" */
  const parse = (source) => {
    const text = source.replace(/^\ufeff/, "");
    try {
      return { raw: JSON.parse(text), wrong: "" };
    } catch {
      return { raw: null, wrong: cxJsonPlace.words(text) };
    }
  };

  return { isRecord, own, tooLarge, parse };
})();
