/* The words of search: what kinds of result are called, and how many there are. */
const cxSearchWords = (() => {
  // In the order of the filter: [one, several].
  const KINDS = {
    play: ["Play", "Plays"],
    item: ["Checklist item", "Checklist items"],
    case: ["Case study", "Case studies"],
    metric: ["Metric", "Metrics"],
    term: ["Term", "Terms"],
    tool: ["Tool", "Tools"],
    page: ["Page", "Pages"],
  };
  const FAILED = "Search could not be loaded. Check the connection, then type again.";

  const LONG = 60; // characters of what was typed that are said again
  const short = (typed) => (typed.length > LONG ? `${typed.slice(0, LONG).trimEnd()}…` : typed);

  /** What was typed, in quotation marks where it has none of its own. */
  const quoted = (typed) => (/["“”]/.test(typed) ? short(typed) : `“${short(typed)}”`);

  /** "1 checklist item", "3 case studies". */
  const several = (count, kind) => `${count} ${KINDS[kind][count === 1 ? 0 : 1].toLowerCase()}`;
  const results = (count) => `${count} ${count === 1 ? "result" : "results"}`;
  const sum = (counts) => Object.values(counts).reduce((all, count) => all + count, 0);

  /** The kind that says most about what was found: the most frequent one that is more than a page. */
  const telling = (counts) =>
    Object.keys(KINDS)
      .filter((kind) => kind !== "page" && counts[kind])
      .sort((one, other) => counts[other] - counts[one])[0];

  /**
   * @param {Record<string, number>} counts how many there are of each kind
   * @param {string|null} kind the only kind that is shown
   * @returns {string} for example "12 results, 3 of them checklist items"
   */
  const many = (counts, kind) => {
    const all = sum(counts);
    if (kind) return `${several(counts[kind], kind)} among ${results(all)}`;
    const most = telling(counts);
    if (!most) return results(all);
    if (counts[most] === all) return several(all, most);
    const [one, more] = KINDS[most].map((name) => name.toLowerCase());
    return `${results(all)}, ${counts[most]} of them ${counts[most] === 1 ? `a ${one}` : more}`;
  };

  const MOST = 3; // words that are named
  const lacking = (unknown) =>
    `No page has ${unknown.length > MOST ? "some of these words" : unknown.map(quoted).join(" or ")}.`;

  /** As `many`; `nearest` is what was looked for instead, where no page has the words `unknown`. */
  const found = ({ counts, nearest, unknown }, kind) =>
    nearest ? `${lacking(unknown)} Instead, for ${quoted(nearest)}: ${many(counts, kind)}` : many(counts, kind);

  /** What is said when there is nothing to show. */
  const nothing = (typed, { counts, nearest, unknown }, kind) => {
    const others = sum(counts);
    if (!kind || !others) return `Nothing found for ${quoted(typed)}.`;
    const none = `No ${KINDS[kind][1].toLowerCase()} for ${quoted(nearest ?? typed)}, but ${results(others)} of other kinds.`;
    return nearest ? `${lacking(unknown)} ${none}` : none;
  };

  return { KINDS, FAILED, found, nothing };
})();
