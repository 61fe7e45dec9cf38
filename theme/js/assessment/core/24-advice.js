/* Which plays and items move a team up, and which of its answers say so. */
const cxAdvice = (() => {
  const { UNKNOWN, TOP, own } = cxGiven;

  /**
   * What one statement points to, and how strongly; null where it points nowhere. The aim says whether it counts, not
   * how much: a dimension at level 1 aims at 2, and would stand behind one low answer of a dimension that aims at 5.
   */
  const pointer = ({ statement, kind, answer, level }, { aim, target }) => {
    const found = { because: { statement: statement.id, answer } };
    if (kind === UNKNOWN) return { ...found, points: 1, moves: statement.unknown };
    if (kind !== "known" || level >= aim) return null;
    return { ...found, points: (target ?? TOP) - level, moves: own(statement.moves, answer) ?? [] };
  };

  const pointers = (model, answers, targets) => {
    const aims = new Map(cxAims.all(cxScore.score(model, answers), targets).map((one) => [one.id, one]));
    return cxGiven.all(model, answers).map((given) => pointer(given, aims.get(given.statement.dimension))).filter(Boolean);
  };

  const add = (map, key, { points, because }) => {
    if (!map.has(key)) map.set(key, { points: 0, reasons: [] });
    const found = map.get(key);
    found.points += points;
    found.reasons.push({ points, because });
    return found;
  };

  /** Items of a statement by play, each once. */
  const byPlay = (moves) => {
    const plays = new Map();
    for (const { play, items } of moves) plays.set(play, new Set([...(plays.get(play) ?? []), ...items]));
    return plays;
  };

  const collect = (all) => {
    const plays = new Map();
    for (const one of all) {
      for (const [play, items] of byPlay(one.moves)) {
        const found = add(plays, play, one);
        found.items ??= new Map();
        for (const item of items) add(found.items, item, one);
      }
    }
    return plays;
  };

  /** The strongest first; what is equal keeps its order. */
  const byPoints = (a, b) => b.points - a.points;
  const reasons = (found) => [...found.reasons].sort(byPoints).map(({ because }) => because);

  const items = (found, left) => [...found].filter(([id]) => !left.has(id))
    .map(([id, one]) => ({ id, points: one.points, because: reasons(one) })).sort(byPoints);

  const ranked = (model, plays) => {
    const number = ({ play }) => model.plays[play]?.number ?? Infinity;
    return plays.sort((a, b) => byPoints(a, b) || b.because.length - a.because.length || number(a) - number(b));
  };

  const emptyKind = (model, answers, plays) => {
    if (plays.length) return "";
    return cxGiven.all(model, answers).some(({ kind }) => kind === "known" || kind === UNKNOWN) ? "at-target" : "no-answers";
  };

  /**
   * A statement that is known and below the aim of its dimension gives as many points as it is below the target of
   * the dimension, or below level 5 where none is set; "Don't know" gives 1 to what finds it out. Plays are ranked by
   * points, then by statements, then by number; items by points, then in the order of the model.
   *
   * @typedef {{statement: string, answer: string}} Because an answer that was really given, the weightiest first
   * @param {object} model
   * @param {Record<string, object>} answers
   * @param {Record<string, number>} targets level by dimension
   * @param {Iterable<string>} left ids of items to leave out: done, or not applicable
   * @returns {{plays: {play: string, points: number, because: Because[], left: number,
   *   items: {id: string, points: number, because: Because[]}[]}[], empty: ""|"no-answers"|"at-target"}}
   *   left: how many items of this play were left out
   */
  const advise = (model, answers, targets = {}, left = new Set()) => {
    const without = new Set(left);
    const found = [...collect(pointers(model, answers, targets))].map(([play, one]) => {
      const kept = items(one.items, without);
      return { play, points: one.points, because: reasons(one), items: kept, left: one.items.size - kept.length };
    });
    return { plays: ranked(model, found), empty: emptyKind(model, answers, found) };
  };

  return { advise };
})();
