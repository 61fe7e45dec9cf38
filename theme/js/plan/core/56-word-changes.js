/* Two wordings, word by word: what went, what came, what stayed. */
const cxWordChanges = (() => {
  const MOST = 400; // words; more are shown as one change
  const words = (text) => text.split(/\s+/).filter(Boolean);

  /** Lengths of the longest common sequences of words from each place on. */
  const lengths = (from, to) => {
    const table = Array.from({ length: from.length + 1 }, () => new Uint16Array(to.length + 1));
    for (let a = from.length - 1; a >= 0; a -= 1) {
      for (let b = to.length - 1; b >= 0; b -= 1) {
        table[a][b] = from[a] === to[b] ? table[a + 1][b + 1] + 1 : Math.max(table[a + 1][b], table[a][b + 1]);
      }
    }
    return table;
  };

  const next = (table, from, to, a, b) => {
    if (a === from.length) return "new";
    if (b === to.length) return "old";
    if (from[a] === to[b]) return "same";
    return table[a + 1][b] >= table[a][b + 1] ? "old" : "new";
  };

  const steps = function* (from, to) {
    const table = lengths(from, to);
    let [a, b] = [0, 0];
    while (a < from.length || b < to.length) {
      const kind = next(table, from, to, a, b);
      yield [kind, kind === "new" ? to[b] : from[a]];
      if (kind !== "new") a += 1;
      if (kind !== "old") b += 1;
    }
  };

  /** @returns {{kind: "same"|"old"|"new", text: string}[]} words in a row that have the same kind as one text */
  const between = (was, now) => {
    const [from, to] = [words(was), words(now)];
    if (from.length > MOST || to.length > MOST) return [{ kind: "old", text: was.trim() }, { kind: "new", text: now.trim() }];
    const parts = [];
    for (const [kind, word] of steps(from, to)) {
      if (parts.at(-1)?.kind === kind) parts.at(-1).text += ` ${word}`;
      else parts.push({ kind, text: word });
    }
    return parts;
  };

  return { between };
})();
