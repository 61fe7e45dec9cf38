/* Which results answer a query best: BM25F over passages and over whole pages, with more for words side by side and in
   titles. How well the figures do is measured by tests/search/ and tests/browser/test_search.py. */

/**
 * @typedef {object} Site what search/words.js says of pages and passages
 * @property {{address: string, title: string, trail: string, first: number, count: number}[]} pages
 * @property {number[]} pageOf each passage's page
 * @property {(string|null)[]} kindOf each passage's kind; null for a section
 * @property {number[]} lengthOf the words in each passage's text that tell something
 * @property {number[]} titleOf the same of its title
 * @property {number[]} pageLength the sum of its sections
 * @property {{page: number, section: number, thing: number}} mean lengths
 *
 * @typedef {object} Hit
 * @property {number} passage the one that names the result
 * @property {number} best the one that answers best: the same, or a section of the page
 * @property {string} kind
 * @property {number} score
 * @property {number} covered the share of what was looked for that it holds, from 0 to 1
 */
const cxSearchScore = (() => {
  // For title, aliases, heading, hints and text: the most that each adds, and how many words bring half of it.
  const MOST = [1, 2, 0.65, 0.45, 1];
  const HALF = [0.5, 0.45, 0.5, 0.5, 1.2];
  const LONG = 0.3; // how much a long text counts less
  const RARE = 0.55; // how much a rare word counts more
  const WHOLE = 0.65; // of a page's score is the page's
  const PART = 0.5; // and its best section's
  const COVERED = 0.3; // of the score hangs on how much of the query is there
  const STEEP = 1.25;
  const TITLE = 0.8; // more where the query has the whole title
  const NAMED = 1; // more where title and aliases have the whole query
  const CALLED = 2; // as many times what was looked for is worth, where the query is the title
  const ENOUGH = 0.65; // of the query, to be called so
  const SURE = 0.9; // the weight of a way that is the word itself
  const KINDS = { play: 1.12, tool: 1.1, page: 1.02, metric: 1.08, case: 0.9, term: 0.95, item: 0.86 };
  const LEAST = 0.2; // of the best score; or nearly everything is there
  const NEARLY = 0.9;
  const LIFTED = 1.001;

  const rarity = (count, all) => Math.log(1 + (all - count + 0.5) / (count + 0.5)) ** RARE;
  const longness = (length, mean) => 1 - LONG + (LONG * length) / mean;

  /** What a word adds that stands so often in each field. */
  const worth = (sums, long) =>
    sums.reduce((sum, count, field) => {
      const much = field === cxSearchPostings.TEXT ? count / long : count;
      return sum + (MOST[field] * much) / (HALF[field] + much);
    }, 0);

  /**
   * @param {Concept[]} concepts @param {(group: number) => Map<number, Places>} postings @param {Site} site
   * @returns {Hit[]} best first
   */
  const rank = (concepts, postings, site) => {
    const looked = concepts.map((concept) => {
      const found = cxSearchMatches.find(concept, postings);
      return { concept, found, value: concept.weight * rarity(found.size, site.pageOf.length) };
    });
    const total = looked.reduce((sum, { value }) => sum + value, 0) || 1;
    const hits = [...results(looked, site)].map(([name, passages]) => judge(name, passages, looked, total, site));
    lift(hits, site);
    const kept = hits.filter((hit) => hit.hasAll).sort((a, b) => b.score - a.score || a.passage - b.passage);
    return kept.filter((hit) => hit.score >= kept[0].score * LEAST || hit.covered > NEARLY);
  };

  const nameOf = (passage, site) => (site.kindOf[passage] ? passage : site.pages[site.pageOf[passage]].first);

  /** The passages that hold anything, by the passage that names their result. */
  const results = (looked, site) => {
    const found = new Map();
    const passages = new Set(looked.flatMap((one) => [...one.found.keys()]));
    for (const passage of [...passages].sort((a, b) => a - b)) {
      const name = nameOf(passage, site);
      if (!found.has(name)) found.set(name, []);
      found.get(name).push(passage);
    }
    return found;
  };

  /** A thing that holds all that its page holds says it more exactly, unless the page is called so. */
  const lift = (hits, site) => {
    const pages = new Map(hits.filter((hit) => hit.isPage).map((hit) => [site.pageOf[hit.passage], hit]));
    for (const hit of hits) {
      const page = hit.isPage ? null : pages.get(site.pageOf[hit.passage]);
      if (page && !page.isNamed && hit.covered >= page.covered) hit.score = Math.max(hit.score, page.score * LIFTED);
    }
  };

  const judge = (name, passages, looked, total, site) => {
    const isPage = site.pages[site.pageOf[name]].first === name;
    const parts = passages.map((passage) => part(passage, isPage, looked, site));
    const best = parts.reduce((a, b) => (b.score > a.score ? b : a));
    const basis = isPage ? whole(name, passages, looked, site) : best;
    const covered = basis.covered / total;
    const much = 1 - COVERED + COVERED * covered ** STEEP;
    const ofTitle = Math.min(1, basis.inTitle / Math.max(1, site.titleOf[name]));
    const called = ofTitle === 1 && basis.called === basis.asked ? CALLED * total : 0;
    const title = 1 + TITLE * ofTitle * Math.min(1, covered / ENOUGH) + (NAMED * basis.named) / total;
    return {
      passage: name,
      best: best.passage,
      kind: site.kindOf[name],
      score: (WHOLE * basis.score + PART * best.score + called) * much * title * KINDS[site.kindOf[name]],
      covered,
      isPage,
      isNamed: basis.named > 0,
      hasAll: looked.every(({ concept, found }) => !concept.needed || passages.some((passage) => found.has(passage))),
    };
  };

  const isTelling = ({ concept }) => concept.weight >= 1;

  /** What the words of a query add up to, given how often each stands in each field. */
  const sum = (matches, long, looked) => {
    const all = { score: 0, covered: 0, inTitle: 0, called: 0, named: 0, asked: looked.filter(isTelling).length };
    for (const { one, sums, weight } of matches) {
      all.score += one.value * worth(sums, long);
      all.covered += one.value * Math.min(1, weight);
      if (sums[0] && isTelling(one)) all.inTitle += 1;
      if (sums[0] && isTelling(one) && weight >= SURE) all.called += 1;
      if (sums[0] || sums[1]) all.named += one.value * weight;
    }
    return all;
  };

  /** A page with the words of all its sections. */
  const whole = (name, passages, looked, site) => {
    const page = site.pageOf[name];
    const matches = looked.map((one) => {
      const found = passages.map((passage) => one.found.get(passage)).filter(Boolean);
      const sums = found.reduce((all, match) => all.map((count, field) => count + match.sums[field]), [0, 0, 0, 0, 0]);
      return { one, sums, weight: Math.max(0, ...found.map(({ weight }) => weight)) };
    });
    return sum(matches.filter(({ weight }) => weight), longness(site.pageLength[page], site.mean.page), looked);
  };

  /** One passage, with more for words that stand near each other. */
  const part = (passage, isPage, looked, site) => {
    const matches = looked
      .filter((one) => one.found.has(passage))
      .map((one) => ({ one, ...one.found.get(passage) }));
    const long = longness(site.lengthOf[passage], isPage ? site.mean.section : site.mean.thing);
    const all = sum(matches, long, looked);
    const telling = matches.filter(({ one }) => isTelling(one));
    for (let at = 1; at < telling.length; at += 1) {
      const [before, next] = [telling[at - 1], telling[at]];
      const gap = next.one.concept.from - before.one.concept.to;
      all.score += Math.min(before.one.value, next.one.value) * cxSearchMatches.nearness(before, next, gap);
    }
    return { passage, ...all };
  };

  return { rank };
})();
