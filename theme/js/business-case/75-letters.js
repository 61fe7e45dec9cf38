/* A sentence as it is set: no line ends between a minus sign and its amount. */

/** @param {string} words */
const cxCaseLetters = (words) => words.replace(/−(?=[$\d])/g, "−\u2060");
