/* Where words stand, and where phrases do. */

/**
 * @typedef {number[][]} Places for each field (title, aliases, heading, hints, text) the places of a word in it
 */
const cxSearchPostings = (() => {
  const FIELDS = 5;
  const TEXT = 4;
  const SINGLE = 16;

  /** @param {string} text of one group, as playbook/search/postings.py wrote it @returns {Map<number, Places>} by passage */
  const decode = (text) => {
    const numbers = cxSearchNumbers(text);
    const found = new Map();
    let at = 0;
    let passage = 0;
    const list = (count) => {
      let place = 0;
      return Array.from({ length: count }, () => (place += numbers[at++]));
    };
    while (at < numbers.length) {
      passage += numbers[at++];
      const head = numbers[at++];
      const places = Array.from({ length: FIELDS }, () => []);
      if (head < SINGLE) places[TEXT] = list(head + 1);
      else for (let field = 0; field < FIELDS; field += 1) if ((head - SINGLE) & (1 << field)) places[field] = list(numbers[at++]);
      found.set(passage, places);
    }
    return found;
  };

  /**
   * Where words stand as a phrase.
   * @param {{group: number, at: number}[]} words
   * @param {(group: number) => Map<number, Places>} postings
   * @returns {Map<number, Places>} the places of the first word
   */
  const phrase = (words, postings) => {
    const [first, ...others] = words;
    const found = new Map();
    for (const [passage, places] of postings(first.group)) {
      const own = others.map(({ group, at }) => ({ places: postings(group).get(passage), step: at - first.at }));
      if (own.some((other) => !other.places)) continue;
      const kept = places.map((list, field) =>
        list.filter((place) => own.every((other) => other.places[field].includes(place + other.step))),
      );
      if (kept.some((list) => list.length)) found.set(passage, kept);
    }
    return found;
  };

  return { decode, phrase, FIELDS, TEXT };
})();
