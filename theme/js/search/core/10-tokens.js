/* Splitting text into words, by the rules of playbook/search/tokens.py: small letters, no accents, no 's. */
const cxSearchTokens = (() => {
  const WORD = /[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu;
  const SHOWN = /[\p{L}\p{N}\p{M}]+(?:['’ʼ][\p{L}\p{N}\p{M}]+)*/gu;
  const LONGEST = 40;

  const ASCII = /^[\0-\x7f]*$/;
  const plain = (text) => (ASCII.test(text) ? text.toLowerCase() : folded(text)); // nearly all words
  const folded = (text) =>
    text.toLowerCase().normalize("NFKD").toLowerCase().replace(/[’‘ʼ]/g, "'").replace(/[‑‐]/g, "-").replace(/\p{M}+/gu, "");
  const bare = (word) => (word.endsWith("'s") ? word.slice(0, -2) : word).replaceAll("'", "");

  /** @param {string} text @returns {string[]} its words in order */
  const words = (text) =>
    [...plain(text).matchAll(WORD)].map(([word]) => bare(word)).filter((word) => word && word.length <= LONGEST);

  /** @param {string} text @returns {{word: string, from: number, to: number}[]} its words and where they stand */
  const places = (text) =>
    [...text.matchAll(SHOWN)].map((found) => ({
      word: bare(plain(found[0])),
      from: found.index,
      to: found.index + found[0].length,
    }));

  /** @param {string} text a line that somebody typed @returns {{text: string, quoted: boolean}[]} what stands in quotes, and the rest */
  const parts = (text) =>
    text
      .replace(/[“”„«»]/g, '"')
      .split('"')
      .map((part, index, all) => ({ text: part, quoted: index % 2 === 1 && index < all.length - 1 }))
      .filter((part) => words(part.text).length);

  return { words, places, parts };
})();
