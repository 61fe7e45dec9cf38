/* Where a thing that is looked for stands, and how near to the next one. */
const cxSearchMatches = (() => {
  // The nearer two words of a query stand, the more: side by side as typed, one word apart or turned around, two.
  const NEAR = [0, 0.65, 0.4, 0.2];
  const TURNED = 1; // as much as one word apart

  /**
   * @typedef {object} Match
   * @property {number[]} sums how often it stands in each field, other ways to say it counted by their weight
   * @property {number} weight of the best way
   * @property {Places} places of that way
   *
   * @param {Concept} concept @param {(group: number) => Map<number, Places>} postings
   * @returns {Map<number, Match>} by passage
   */
  const find = (concept, postings) => {
    const found = new Map();
    for (const { words, weight } of concept.ways) {
      const places = words.length === 1 ? postings(words[0].group) : cxSearchPostings.phrase(words, postings);
      for (const [passage, fields] of places) found.set(passage, add(found.get(passage), fields, weight));
    }
    return found;
  };

  const add = (before, fields, weight) => {
    const sums = fields.map((list, field) => list.length * weight + (before ? before.sums[field] : 0));
    return before && before.weight >= weight ? { ...before, sums } : { sums, weight, places: fields };
  };

  /**
   * @param {Match} one @param {Match} next in the query
   * @param {number} gap how many words the query has from one to the next
   * @returns {number} from 0 to 1
   */
  const nearness = (one, next, gap) => {
    let least = Infinity;
    one.places.forEach((list, field) => {
      for (const place of list) {
        for (const other of next.places[field]) {
          const distance = other - place;
          if (distance > 0) least = Math.min(least, Math.abs(distance - gap) + 1);
          else if (distance < 0) least = Math.min(least, TURNED - distance);
        }
      }
    });
    return NEAR[least] || 0;
  };

  return { find, nearness };
})();
