/* Finding. Nothing here knows the page: what loads the index is given. */

/**
 * @typedef {object} Result
 * @property {string} kind page, play, item, case, metric, term or tool
 * @property {string} title
 * @property {string} trail where it stands: navigation, page, heading
 * @property {string} href from the site's root
 * @property {string[]} also other words for it that hold what was looked for
 * @property {[string, boolean][]} excerpt pieces of text; true for those to mark
 *
 * @typedef {object} Found
 * @property {Result[]} results best first
 * @property {Record<string, number>} counts of each kind, whatever kind was asked for
 * @property {number} total of all kinds
 * @property {string[]} unknown words of the query that no page has, where others were taken instead
 * @property {string|null} nearest the query with those others: what was answered. Where nothing is found, a query that finds something
 * @property {string[]} words in small letters, to mark in titles
 */
class CxSearchEngine {
  #parts;
  #index = null;

  /** @param {CxSearchParts} parts */
  constructor(parts) {
    this.#parts = parts;
  }

  /**
   * @param {string} query
   * @param {{kind?: string|null, limit?: number, isWanted?: () => boolean}} [options] `isWanted` is asked before texts are
   *   loaded, which are most of the bytes
   * @returns {Promise<Found|null>} null where it is not wanted any more; rejected where a part of the index cannot be loaded
   */
  async find(query, options = {}) {
    try {
      return await this.#find(query, options);
    } catch (error) {
      if (!(error instanceof CxSearchStale)) throw error;
      this.#index = null;
      await this.#parts.renew(error.fingerprint);
      return this.#find(query, options);
    }
  }

  /** Load what every search needs. @returns {Promise<void>} */
  async ready() {
    if (this.#index) return;
    const data = await this.#parts.words();
    this.#index = {
      vocabulary: cxSearchVocabulary(data),
      site: cxSearchSite(data),
      postings: cxSearchStarts(data.postings),
      texts: cxSearchStarts(data.texts),
      decoded: new Map(),
    };
  }

  /**
   * Only what is found, without its texts. A slip of the keys gets the answer of the word that was meant.
   * @param {string} query
   * @returns {Promise<{hits: (Hit & {address: string})[], concepts: Concept[], words: string[], unknown: string[], instead: string|null}>}
   */
  async rank(query) {
    await this.ready();
    const { vocabulary, site, decoded } = this.#index;
    const read = cxSearchQuery.read(query, vocabulary);
    const { concepts } = read.instead ? cxSearchQuery.read(read.instead, vocabulary) : read;
    await this.#fetch(concepts);
    const hits = cxSearchScore.rank(concepts, (group) => decoded.get(group), site);
    for (const hit of hits) hit.address = site.pages[site.pageOf[hit.passage]].address;
    return { ...read, concepts, hits };
  }

  async #find(query, { kind = null, limit = 20, isWanted = () => true }) {
    const { hits, concepts, words, unknown, instead } = await this.rank(query);
    if (!isWanted()) return null;
    const counts = {};
    for (const hit of hits) counts[hit.kind] = (counts[hit.kind] || 0) + 1;
    const marks = cxSearchMarked(concepts, this.#index.vocabulary);
    const shown = hits.filter((hit) => !kind || hit.kind === kind).slice(0, limit);
    return {
      results: await Promise.all(shown.map((hit) => this.#result(hit, marks))),
      counts,
      total: hits.length,
      unknown: hits.length ? unknown : [],
      nearest: hits.length ? instead : await this.#offer(query, words),
      words: [...new Set([...marks.groupOf.keys(), ...marks.quoted])],
    };
  }

  /** What would be found instead of nothing: without the quotes, or with words that are further away. */
  async #offer(query, words) {
    const { vocabulary } = this.#index;
    const near = words.map((word) => {
      const isKnown = vocabulary.number.has(word) || vocabulary.small.has(word);
      return isKnown ? word : (cxSearchNearest.far(word, vocabulary) ?? word);
    });
    const offered = near.join(" ");
    if (!offered || offered === query.trim().toLowerCase()) return null;
    return (await this.rank(offered)).hits.length ? offered : null;
  }

  async #fetch(concepts) {
    const { postings, decoded } = this.#index;
    const groups = concepts.flatMap(({ ways }) => ways.flatMap(({ words }) => words.map(({ group }) => group)));
    const missing = [...new Set(groups)].filter((group) => !decoded.has(group));
    const load = async (group) => {
      const { part, inside } = postings.find(group);
      const texts = await this.#parts.part(`postings-${String(part).padStart(3, "0")}`);
      decoded.set(group, cxSearchPostings.decode(texts[inside]));
    };
    await Promise.all(missing.map(load));
  }

  async #result(hit, marks) {
    const { site } = this.#index;
    const page = site.pages[site.pageOf[hit.passage]];
    const [anchor, shown, text] = await this.#text(hit.best);
    const isOwn = hit.passage !== page.first;
    const [first, second = "", ...others] = shown.split("\n");
    const trail = isOwn ? [page.title, second] : [page.trail, hit.best === hit.passage ? "" : first];
    if (trail[0] === page.title && !isOwn) trail.shift();
    return {
      kind: hit.kind,
      title: isOwn ? first : page.title,
      trail: trail.filter(Boolean).join(" / "),
      href: page.address + (anchor && `#${anchor}`),
      also: others.filter((one) => cxSearchHits(cxSearchTokens.places(one), marks).length),
      excerpt: cxSearchExcerpt.make(text, marks),
    };
  }

  async #text(passage) {
    const { part, inside } = this.#index.texts.find(passage);
    return (await this.#parts.part(`texts-${String(part).padStart(3, "0")}`))[inside];
  }
}

/** Which part holds the n-th thing, from how many things each part holds. @param {number[]} counts */
function cxSearchStarts(counts) {
  const starts = [0];
  for (const count of counts) starts.push(starts.at(-1) + count);
  const find = (thing) => {
    let part = 0;
    while (starts[part + 1] <= thing) part += 1;
    return { part, inside: thing - starts[part] };
  };
  return { find };
}
