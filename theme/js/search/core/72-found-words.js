/* Where words that were looked for stand in a text. */
const cxFoundWords = (() => {
  /**
   * @param {string} text
   * @param {string[]} words as cxSearchTokens has them
   * @returns {[number, number][]} where each of them begins and ends in the text, in its order
   */
  const places = (text, words) => {
    const wanted = new Set(words);
    const found = cxSearchTokens.places(text).filter(({ word }) => wanted.has(word));
    return found.map(({ from, to }) => [from, to]);
  };

  /** @returns {[string, boolean][]} the whole text in pieces, and whether each is one of the words */
  const pieces = (text, words) => {
    const parts = [];
    let end = 0;
    for (const [from, to] of places(text, words)) {
      parts.push([text.slice(end, from), false], [text.slice(from, to), true]);
      end = to;
    }
    parts.push([text.slice(end), false]);
    return parts.filter(([part]) => part);
  };

  return { places, pieces };
})();
