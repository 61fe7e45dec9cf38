/* What is marked in texts: the words of a query in all their forms, and the phrases that are said instead of them. */

/**
 * @typedef {object} Marks
 * @property {Map<string, number>} groupOf the group of each word to mark wherever it stands
 * @property {{group: number, at: number, words: Set<string>}[][]} phrases to mark where all their words stand in place
 * @property {string[]} quoted the words of phrases that were typed in quotes
 *
 * @param {Concept[]} concepts @param {Vocabulary} vocabulary @returns {Marks}
 */
function cxSearchMarked(concepts, vocabulary) {
  const groupOf = new Map();
  const phrases = [];
  const quoted = [];
  for (const { ways, needed } of concepts.filter((concept) => concept.weight >= 1)) {
    for (const { words } of ways) {
      const found = words.map(({ group, at }) => ({ group, at, words: new Set(vocabulary.groups[group]) }));
      if (needed) quoted.push(...found.flatMap((one) => [...one.words]));
      if (found.length > 1) phrases.push(found);
      else for (const word of found[0].words) groupOf.set(word, found[0].group);
    }
  }
  return { groupOf, phrases, quoted };
}

/**
 * @param {{word: string, from: number, to: number}[]} places of all words of a text @param {Marks} marks
 * @returns {{from: number, to: number, group: number}[]} those to mark, in order
 */
function cxSearchHits(places, { groupOf, phrases }) {
  const found = new Map();
  places.forEach((place, index) => {
    if (groupOf.has(place.word)) found.set(index, groupOf.get(place.word));
    for (const phrase of phrases) {
      const step = index - phrase[0].at;
      if (phrase.every(({ words, at }) => words.has(places[step + at]?.word))) {
        for (const { group, at } of phrase) found.set(step + at, group);
      }
    }
  });
  return [...found].sort((a, b) => a[0] - b[0]).map(([index, group]) => ({ ...places[index], group }));
}
