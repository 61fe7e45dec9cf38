/* Texts as people compare them: capitals, accents and spaces more or less make no difference. */

/** @param {string} text @returns {string} */
const cxFold = (text) =>
  text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/\s+/g, " ").trim();
