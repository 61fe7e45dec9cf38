/* How far people are apart on a statement: a dot for each person at the answer that they gave. */
const cxStrip = (() => {
  const { part, picture, lines, widthOf } = cxResultSvg;
  const RADIUS = 7;
  const STEP = 18; // px from dot to dot
  const LINE = 16; // px from line to line
  const FONT = '13px "Public Sans", sans-serif';

  /** The answers in rising order, then those without a level, if somebody chose them. */
  const columns = (statement, { counts }) => {
    const known = [...statement.answers].sort((a, b) => a.level - b.level)
      .map(({ id, text, level }) => ({ id, words: text, level, people: counts[id] }));
    const open = [cxGiven.UNKNOWN, cxGiven.NOT_APPLICABLE].filter((id) => counts[id])
      .map((id) => ({ id, words: cxAssessmentWords.SPECIAL[id], level: null, people: counts[id] }));
    return [...known, ...open];
  };

  const dot = ({ level }, cx, cy) => part(`circle.cx-strip__dot${level === null ? ".cx-strip__dot--open" : ""}`, { cx, cy, r: RADIUS });

  const label = (words, x, y, anchor) => part("text.cx-strip__scale", { y, "text-anchor": anchor },
    ...words.map((text, row) => part("tspan", { x, dy: row ? LINE : 0 }, text)));

  const many = (people, make) => Array.from({ length: people }, (_, at) => make(at));

  /** Answers beside each other, with the dots piled up above them. */
  const across = (cells, width) => {
    const step = width / cells.length;
    const perRow = Math.max(1, Math.floor((step - 8) / STEP));
    const words = cells.map((cell) => lines(cell.words, step - 8, FONT));
    const bottom = Math.max(1, ...cells.map(({ people }) => Math.ceil(people / perRow))) * STEP + 8;
    const dots = (cell, x) => many(cell.people, (at) => {
      const row = Math.floor(at / perRow);
      const inRow = Math.min(perRow, cell.people - row * perRow);
      return dot(cell, x + ((at % perRow) - (inRow - 1) / 2) * STEP, bottom - RADIUS - 3 - row * STEP);
    });
    return {
      height: bottom + 10 + Math.max(...words.map(({ length }) => length)) * LINE,
      parts: [part("line.cx-strip__line", { x1: 0, y1: bottom, x2: width, y2: bottom }),
        ...cells.flatMap((cell, at) => [...dots(cell, step * (at + 0.5)), label(words[at], step * (at + 0.5), bottom + 18, "middle")])],
    };
  };

  /** Answers below each other, with the dots in a row behind them: for long answers, and where it is narrow. */
  const down = (cells, width) => {
    const left = Math.round(width * 0.58);
    const perRow = Math.max(1, Math.floor((width - left - 12) / STEP));
    const parts = [];
    let top = 2;
    for (const cell of cells) {
      const words = lines(cell.words, left - 12, FONT);
      const height = Math.max(words.length * LINE, Math.max(1, Math.ceil(cell.people / perRow)) * STEP) + 8;
      parts.push(label(words, 0, top + 14, "start"),
        ...many(cell.people, (at) => dot(cell, left + 12 + (at % perRow) * STEP, top + RADIUS + 2 + Math.floor(at / perRow) * STEP)));
      top += height;
    }
    return { height: top, parts: [part("line.cx-strip__line", { x1: left, y1: 0, x2: left, y2: top - 4 }), ...parts] };
  };

  /** Whether each answer fits below its place in a few lines. */
  const fits = (cells, width) => {
    const step = width / cells.length - 8;
    return cells.every(({ words }) => lines(words, step, FONT).length <= 3 && words.split(" ").every((word) => widthOf(word, FONT) <= step));
  };

  /** @param {object} tally one statement of cxTeam.combine @param {number} width px */
  const draw = (model, statement, tally, width) => {
    const cells = columns(statement, tally);
    const { height, parts } = fits(cells, width) ? across(cells, width) : down(cells, width);
    const title = `Answers to ${cxAssessmentWords.quoted(model, tally.id)}`;
    return picture("cx-strip", { width, height, title, words: cxAssessmentWords.replies(model, tally) }, ...parts);
  };

  return { draw, columns };
})();
