/* The words somebody may have meant who typed one that is on no page. */
const cxSearchNearest = (() => {
  /**
   * How many letters are added, left out, changed or swapped with their neighbor.
   * @param {string} one @param {string} other @param {number} most beyond this the answer is any larger number
   */
  const distance = (one, other, most) => {
    if (Math.abs(one.length - other.length) > most) return most + 1;
    let before = [];
    let last = Array.from({ length: other.length + 1 }, (_, at) => at);
    for (let row = 1; row <= one.length; row += 1) {
      const now = [row];
      let least = row;
      for (let at = 1; at <= other.length; at += 1) {
        const same = one[row - 1] === other[at - 1];
        now[at] = Math.min(last[at] + 1, now[at - 1] + 1, last[at - 1] + (same ? 0 : 1));
        const swapped = row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
        if (swapped) now[at] = Math.min(now[at], before[at - 2] + 1);
        least = Math.min(least, now[at]);
      }
      if (least > most) return most + 1;
      before = last;
      last = now;
    }
    return last[other.length];
  };

  /** The letters of a word, one bit each. */
  const letters = (word) => {
    let bits = 0;
    for (let at = 0; at < word.length; at += 1) bits |= 1 << (word.charCodeAt(at) & 31);
    return bits;
  };
  const count = (bits) => {
    let left = bits;
    let ones = 0;
    for (; left; left &= left - 1) ones += 1;
    return ones;
  };

  /** How many mistakes are forgiven in a word of this length. */
  const forgiven = (length) => (length < 4 ? 0 : length < 6 ? 1 : length < 11 ? 2 : 3);

  const single = (word) => word.replace(/(.)\1+/gu, "$1");

  // The first letter is seldom wrong, and a frequent word is more likely to be meant. A letter written once instead of
  // twice is the smallest slip.
  const cost = (word, known, steps, spread) =>
    steps +
    (word[0] === known[0] ? 0 : 0.6) +
    (word.at(-1) === known.at(-1) ? 0 : 0.1) -
    (single(word) === single(known) ? 0.75 : 0) -
    0.15 * spread;

  /**
   * @param {string} word @param {Vocabulary} vocabulary
   * @param {number} [most] mistakes
   * @returns {{word: string, group: number, steps: number}[]} the best three groups at most, nearest first
   */
  const find = (word, vocabulary, most = forgiven(word.length)) => {
    const best = new Map();
    if (most) {
      const own = letters(word);
      for (const [known, group] of vocabulary.number) {
        // Each mistake makes two letters differ at most; this quick look spares nearly all of the long ones.
        if (Math.abs(known.length - word.length) > most || count(own ^ letters(known)) > 2 * most) continue;
        if (known.length < 3 || /\d/.test(known)) continue;
        const steps = distance(word, known, most);
        if (steps > most) continue;
        const price = cost(word, known, steps, vocabulary.spread[group]);
        if (!best.has(group) || best.get(group).price > price) best.set(group, { word: known, group, steps, price });
      }
    }
    const sorted = [...best.values()].sort((a, b) => a.price - b.price || a.group - b.group);
    return sorted.filter((one) => one.price <= sorted[0].price + 1).slice(0, 3);
  };

  /** The nearest word beyond what is forgiven, if it begins alike. @returns {string|null} */
  const far = (word, vocabulary) => {
    const [near] = find(word, vocabulary, forgiven(word.length) + 1);
    return near && near.word.slice(0, 2) === word.slice(0, 2) ? near.word : null;
  };

  return { distance, find, far };
})();
