/* All words of the site, in groups of one stem. */

/**
 * @typedef {object} Vocabulary
 * @property {string[][]} groups the words of each group
 * @property {Map<string, number>} number of each word's group
 * @property {number[]} spread for each group the binary digits of the number of passages that hold it; 0 for words that are only typed
 * @property {Set<string>} small words that say little
 * @property {Map<string, number[][]>} same what a phrase finds besides: both as groups, the typed one with spaces between
 */

/** @param {object} data of search/words.js @returns {Vocabulary} */
function cxSearchVocabulary(data) {
  let before = "";
  const groups = data.words.match(/[A-Z][^A-Z]*/g).map((line) => {
    const [rest, ...endings] = line.slice(1).split(":");
    before = before.slice(0, line.charCodeAt(0) - 65) + rest;
    return endings.length ? endings.map((ending) => before + ending) : [before];
  });
  const number = new Map();
  groups.forEach((words, at) => words.forEach((word) => number.set(word, at)));
  const same = cxSearchSame(data.same);
  return { groups, number, spread: cxSearchNumbers(data.spread), small: new Set(data.small.split(" ")), same };
}

/** @param {string} text as playbook/search/synonyms.py wrote it @returns {Map<string, number[][]>} */
function cxSearchSame(text) {
  const same = new Map();
  for (const entry of text.split(" ").filter(Boolean)) {
    const [typed, finds] = entry.split(":").map((phrases) => phrases.split(",").map(cxSearchNumbers));
    for (const phrase of typed) {
      const name = phrase.join(" ");
      const others = finds.filter((found) => found.join(" ") !== name);
      same.set(name, [...(same.get(name) || []), ...others]);
    }
  }
  return same;
}
