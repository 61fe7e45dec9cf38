/* Words with an ending that no page uses: the browser has no stemmer, and needs none but here. */
const cxSearchEndings = (() => {
  const ENDINGS = (
    "'s s es ed d ing er ers or ors ly ment ments ness able ion ions al y ful less"
  ).split(" ");

  const candidates = function* (word) {
    for (const ending of ENDINGS) {
      if (!word.endsWith(ending)) continue;
      const begin = word.slice(0, -ending.length);
      if (begin.length < 3) continue;
      yield begin;
      yield `${begin}e`;
      if (ending.startsWith("e") && begin.endsWith("i")) yield `${begin.slice(0, -1)}y`;
      if (begin.at(-1) === begin.at(-2)) yield begin.slice(0, -1);
    }
    for (const ending of ENDINGS) yield word + ending;
    if (word.endsWith("y")) yield `${word.slice(0, -1)}ies`;
    if (word.endsWith("e")) for (const ending of ["ing", "ion", "or", "able"]) yield word.slice(0, -1) + ending;
  };

  /** @param {string} word @param {Vocabulary} vocabulary @returns {number|null} the group of a word that differs by its ending */
  const find = (word, vocabulary) => {
    if (word.length < 4) return null;
    for (const one of candidates(word)) if (vocabulary.number.has(one)) return vocabulary.number.get(one);
    return null;
  };

  return { find };
})();
