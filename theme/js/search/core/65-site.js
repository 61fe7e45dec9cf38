/* What search/words.js says of pages and passages. */

/** @param {object} data of search/words.js @returns {Site} */
function cxSearchSite(data) {
  let first = 0;
  const pages = data.pages.map(([address, title, trail, count]) => {
    const page = { address, title, trail, first, count };
    first += count;
    return page;
  });
  const pageOf = pages.flatMap((page, number) => Array(page.count).fill(number));
  const kindOf = cxSearchNumbers(data.passages).map((kind) => (kind ? data.kinds[kind - 1] : null));
  const lengths = cxSearchNumbers(data.lengths);
  const lengthOf = pageOf.map((_, passage) => lengths[2 * passage]);
  const titleOf = pageOf.map((_, passage) => lengths[2 * passage + 1]);
  const isPart = (passage) => kindOf[passage] === null || pages[pageOf[passage]].first === passage;
  const pageLength = pages.map(() => 0);
  lengthOf.forEach((length, passage) => isPart(passage) && (pageLength[pageOf[passage]] += length));
  const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length) || 1;
  return {
    pages,
    pageOf,
    kindOf,
    lengthOf,
    titleOf,
    pageLength,
    mean: {
      page: mean(pageLength),
      section: mean(lengthOf.filter((_, passage) => isPart(passage))),
      thing: mean(lengthOf.filter((_, passage) => !isPart(passage))),
    },
  };
}
