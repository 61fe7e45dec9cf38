/* The words around what was found. */
const cxSearchExcerpt = (() => {
  const MOST = 180;
  const BEFORE = 40;

  /** The beginning of the window that holds most different words that were looked for. */
  const window = (hits) => {
    let best = { from: 0, count: -1 };
    hits.forEach((hit, at) => {
      const inside = hits.slice(at).filter((other) => other.to <= hit.from + MOST - BEFORE);
      const count = new Set(inside.map((other) => other.group)).size + inside.length / 100;
      if (count > best.count) best = { from: hit.from, count };
    });
    return best.from;
  };

  const start = (text, from) => {
    if (from <= BEFORE) return 0;
    const sentence = Math.max(...[". ", "? ", "! "].map((end) => text.lastIndexOf(end, from - 1)));
    if (sentence >= from - 2 * BEFORE && sentence >= 0) return sentence + 2;
    const space = text.indexOf(" ", from - BEFORE);
    return space >= 0 && space < from ? space + 1 : from;
  };

  const end = (text, from) => {
    if (text.length <= from + MOST) return text.length;
    const space = text.lastIndexOf(" ", from + MOST);
    return space > from ? space : from + MOST;
  };

  /** Neighbors with nothing but a space between them are marked as one. */
  const marked = (text, from, to, hits) => {
    const parts = [];
    let at = from;
    for (const hit of hits.filter((one) => one.from >= from && one.to <= to)) {
      if (hit.from > at) parts.push([text.slice(at, hit.from), false]);
      parts.push([text.slice(hit.from, hit.to), true]);
      at = hit.to;
    }
    if (at < to) parts.push([text.slice(at, to), false]);
    return parts;
  };

  /**
   * @param {string} text @param {Marks} marks
   * @returns {[string, boolean][]} pieces of the text; true for those to mark
   */
  const make = (text, marks) => {
    const hits = cxSearchHits(cxSearchTokens.places(text), marks);
    const from = start(text, window(hits));
    const to = end(text, from);
    const parts = marked(text, from, to, hits);
    if (from > 0) parts.unshift(["… ", false]);
    if (to < text.length) parts.push([" …", false]);
    return parts;
  };

  return { make };
})();
