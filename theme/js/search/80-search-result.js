/* One result: a link, what kind of thing it leads to, where that stands, and some of its text. */

/**
 * @param {{kind: string, title: string, trail: string, href: string, also: string[], excerpt: [string, boolean][]}} result
 * @param {string[]} words that are marked in the title
 * @param {number} number of the result, from 1
 */
function cxSearchResult({ kind, title, trail, href, also, excerpt }, words, number) {
  const id = (part) => `cx-search-${number}-${part}`;
  const marked = (pieces) => pieces.map(([text, isHit]) => (isHit ? cxElement("mark", {}, text) : text));
  const where = cxElement(
    "p.cx-search__where",
    {},
    cxElement("span.cx-search__kind", { id: id("kind") }, cxSearchWords.KINDS[kind][0]),
    trail && cxElement("span.cx-search__trail", { id: id("trail") }, trail),
  );
  const named = cxFoundWords.pieces(also.join(", "), words);
  const others = also.length > 0 && cxElement("p.cx-search__also", { id: id("also") }, "Also called: ", ...marked(named));
  const text = excerpt.length > 0 && cxElement("p.cx-search__excerpt", { id: id("text") }, ...marked(excerpt));
  // A list of links says what each is; the rest is said of the one that is reached.
  const link = cxElement(
    "a.cx-search__link",
    {
      id: id("link"),
      href: new URL(href, cxSiteRoot).href,
      "aria-labelledby": `${id("link")} ${id("kind")}`,
      "aria-describedby": [trail && id("trail"), others && id("also"), text && id("text")].filter(Boolean).join(" ") || null,
    },
    ...marked(cxFoundWords.pieces(title, words)),
  );
  return cxElement("li.cx-search__result", {}, link, where, others, text);
}
