/* What stands after the results: more of them, a way on where there are none, and a link to this search. */

/** A link that opens search with these words, on the page where it is opened. */
function cxSearchLink(words, kind) {
  const address = new URL(location.href);
  address.hash = "";
  address.search = new URLSearchParams({ q: words, ...(kind && { kind }) }).toString();
  return cxElement("p.cx-search__share", {}, cxElement("a", { href: address.href }, "Link to this search"));
}

/** @param {number} left how many are not shown yet */
function cxSearchMore(left, step, click) {
  const words = left <= step ? `Show ${left} more` : `Show ${step} more of ${left}`;
  return cxElement("p.cx-search__more", {}, cxElement("button.cx-search__button", { click }, words));
}

/** @param {string|null} nearest words that would find something */
function cxSearchNothing(nearest, take) {
  const help = cxElement("p", {}, "Try fewer words, or other words for the same thing.");
  if (!nearest) return cxElement("div.cx-search__nothing", {}, help);
  const button = cxElement("button.cx-search__button", { click: () => take(nearest) }, `Search for “${nearest}”`);
  return cxElement("div.cx-search__nothing", {}, cxElement("p", {}, "Did you mean this? ", button), help);
}

function cxSearchAllKinds(click) {
  return cxElement("p.cx-search__more", {}, cxElement("button.cx-search__button", { click }, "Show all kinds"));
}
