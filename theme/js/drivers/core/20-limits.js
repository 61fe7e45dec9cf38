/* How much the driver analysis takes, and the words for it. */
const cxDriversLimits = (() => {
  /** Bytes of a file; cells and columns of a table; drivers of one analysis. */
  const LIMITS = { bytes: 32_000_000, cells: 3_000_000, columns: 200, drivers: 11, named: 5, value: 1_000_000 };

  const { number } = cxFileWords;

  /** 1, "row" as "1 row"; 2 as "2 rows" */
  const count = (value, word, words = `${word}s`) => `${number(value)} ${value === 1 ? word : words}`;

  /** ["a", "b", "c"] as "a, b and c" */
  const joined = (words) => (words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`);

  /** Lines of a file that had a fault: "line 5", "lines 5, 9 and 12", "lines 2, 3, 4, 5, 6 and 14 more" */
  const lines = (found, all = found.length) => {
    const named = found.slice(0, LIMITS.named).map(number);
    if (all > named.length) return `lines ${named.join(", ")} and ${number(all - named.length)} more`;
    return `${all === 1 ? "line" : "lines"} ${joined(named)}`;
  };

  /** Sentences, those that hold, one after the other; false where the first does not hold. */
  const say = (holds, ...sentences) => holds && sentences.filter(Boolean).join(" ");

  /** The verb that fits so many: 1, "is", "are" */
  const verb = (value, one, more) => (value === 1 ? one : more);

  return { LIMITS, number, count, joined, lines, say, verb };
})();
