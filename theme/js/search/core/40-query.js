/* From what was typed to what is looked for. */

/**
 * @typedef {object} Alternative one way to say a thing: words that stand side by side
 * @property {{group: number, at: number}[]} words with their places in the phrase
 * @property {number} weight 1 for what was typed
 *
 * @typedef {object} Concept one thing that is looked for
 * @property {Alternative[]} ways
 * @property {boolean} needed whether a result must hold it
 * @property {number} weight
 * @property {number} from the number of its first word in the query
 * @property {number} to the number of its last word
 */
const cxSearchQuery = (() => {
  const SMALL = 0.04;
  const WAYS = { same: 0.65, besides: 0.5, begun: 0.75, part: 0.15, typo: [1, 0.75, 0.5, 0.35], second: 0.85, ending: 0.9, joined: 1 };
  const MOST_BEGINNINGS = 8; // each may cost a part of the index
  const LONGEST_PHRASE = 5;
  const MOST_WORDS = 24; // nobody means more, and each costs time

  /** A phrase as one way to say a thing. Small words only keep their places: the index leaves them out of texts. */
  const way = (groups, vocabulary, weight) => {
    const found = groups.map((group, at) => ({ group, at }));
    const telling = found.filter(({ group }) => !vocabulary.small.has(vocabulary.groups[group][0]));
    return { words: telling.length ? telling : found, weight };
  };
  const one = (group, weight) => ({ words: [{ group, at: 0 }], weight });

  /** Words that begin with what is typed: the last word may be unfinished. */
  const beginnings = (word, vocabulary) => {
    const found = new Map();
    for (const [one, group] of vocabulary.number) {
      if (one.startsWith(word) && one !== word && vocabulary.spread[group]) found.set(group, vocabulary.spread[group]);
    }
    return [...found].sort((a, b) => b[1] - a[1]).slice(0, word.length < 3 ? 3 : MOST_BEGINNINGS).map(([group]) => group);
  };

  const halves = (word, vocabulary) => {
    for (let at = word.length - 3; at >= 3; at -= 1) {
      const two = [word.slice(0, at), word.slice(at)];
      if (two.every((half) => vocabulary.number.has(half))) return two.map((half) => vocabulary.number.get(half));
    }
    return null;
  };

  /** The ways to say one word, the group whose synonyms hold, and the word of the pages that was taken instead. */
  const single = (word, isLast, vocabulary) => {
    const group = vocabulary.number.get(word);
    if (group !== undefined) return { ways: isHeld(group, vocabulary) ? [one(group, 1)] : [], group, meant: word };
    if (vocabulary.small.has(word)) return { ways: [], meant: word };
    const ending = cxSearchEndings.find(word, vocabulary);
    if (ending !== null) return { ways: [one(ending, WAYS.ending)], group: ending, meant: word };
    const two = halves(word, vocabulary);
    if (two) return { ways: [way(two, vocabulary, WAYS.joined)], meant: word };
    if (isLast && beginnings(word, vocabulary).length) return { ways: [], meant: word };
    const near = cxSearchNearest.find(word, vocabulary);
    const ways = near.map((found, at) => one(found.group, WAYS.typo[found.steps] * (at ? WAYS.second : 1)));
    return { ways, group: near[0]?.group, meant: near[0]?.word ?? word };
  };
  const isHeld = (group, vocabulary) => vocabulary.spread[group] > 0;

  /** The last word may be unfinished: what begins with it is meant as well, and more so where it is no word by itself. */
  const unfinished = (word, found, vocabulary) => {
    if (word.length < 2 || vocabulary.small.has(word) || found.meant !== word) return [];
    const weight = found.group === undefined ? WAYS.begun : word.length > 3 ? WAYS.part : 0;
    return weight ? beginnings(word, vocabulary).filter((begun) => begun !== found.group).map((begun) => one(begun, weight)) : [];
  };

  /** Phrases that the author wrote other words for, longest first; each word of the query is in one at most. */
  const phrases = (groups, vocabulary) => {
    const found = [];
    for (let from = 0; from < groups.length; from += 1) {
      for (let to = Math.min(groups.length, from + LONGEST_PHRASE); to > from + 1; to -= 1) {
        const finds = vocabulary.same.get(groups.slice(from, to).join(" "));
        if (finds) {
          found.push({ from, to: to - 1, finds });
          from = to - 1;
          break;
        }
      }
    }
    return found;
  };

  const others = (finds, vocabulary, weight) => finds.map((phrase) => way(phrase, vocabulary, weight));

  const quoted = (words, from, vocabulary) => {
    const isTelling = words.some((word) => !vocabulary.small.has(word));
    const found = words.map((word, at) => ({ word, group: vocabulary.number.get(word), at }));
    const kept = found.filter(({ word }) => !isTelling || !vocabulary.small.has(word));
    const ways = kept.every(({ group }) => group !== undefined) ? [{ words: kept, weight: 1 }] : [];
    return { ways, needed: true, weight: words.length, from, to: from + words.length - 1 };
  };

  /**
   * @param {string} typed @param {Vocabulary} vocabulary
   * @returns {{concepts: Concept[], words: string[], unknown: string[], instead: string|null}} `unknown` are words that
   *   were taken for others; `instead` is the query with those
   */
  const read = (typed, vocabulary) => {
    const concepts = [];
    const all = [];
    const meant = [];
    const unknown = [];
    for (const part of cxSearchTokens.parts(typed)) {
      const words = cxSearchTokens.words(part.text).slice(0, MOST_WORDS - all.length);
      if (!words.length) break;
      const from = all.length;
      if (part.quoted) {
        concepts.push(quoted(words, from, vocabulary));
        meant.push(`"${part.text.trim()}"`);
      } else {
        const found = open(words, from, /[\p{L}\p{N}]$/u.test(typed), vocabulary);
        concepts.push(...found.concepts);
        meant.push(...found.meant);
        unknown.push(...words.filter((word, at) => found.meant[at] !== word));
      }
      all.push(...words);
    }
    const telling = concepts.some((concept) => concept.weight > SMALL);
    if (!telling) for (const concept of concepts) concept.weight = 1;
    return { concepts, words: all, unknown, instead: unknown.length ? meant.join(" ") : null };
  };

  const open = (words, begin, isUnfinished, vocabulary) => {
    const found = words.map((word, at) => single(word, isUnfinished && at === words.length - 1, vocabulary));
    const groups = found.map(({ group }) => group);
    const meant = found.map((one) => one.meant);
    const concepts = words.map((word, at) => {
      const last = isUnfinished && at === words.length - 1 ? unfinished(word, found[at], vocabulary) : [];
      // Other words count less where the pages hold what was typed.
      const besides = found[at].ways.length ? WAYS.besides : WAYS.same;
      const same = others(vocabulary.same.get(String(groups[at])) || [], vocabulary, besides);
      const weight = vocabulary.small.has(word) ? SMALL : 1;
      return { ways: [...found[at].ways, ...same, ...last], needed: false, weight, from: begin + at, to: begin + at };
    });
    for (let at = 1; at < words.length; at += 1) {
      const joined = vocabulary.number.get(words[at - 1] + words[at]);
      if (joined === undefined) continue;
      for (const side of [at - 1, at]) {
        concepts[side].ways.push(one(joined, WAYS.joined));
        meant[side] = words[side];
      }
    }
    for (const { from, to, finds } of phrases(groups, vocabulary)) {
      const ways = others(finds, vocabulary, WAYS.same);
      for (let at = from; at <= to; at += 1) concepts[at].ways.push(...ways);
    }
    return { concepts, meant };
  };

  return { read };
})();
