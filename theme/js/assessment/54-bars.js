/* The bars: one line per dimension, with a cell for each level. */
const cxBars = (() => {
  const { part, picture, lines, diamond } = cxResultSvg;
  const { LEVELS, TOP } = cxGiven;
  const FONT = '600 15px "Public Sans", sans-serif';
  const NARROW = 560; // px; below, the name stands above its cells
  const CELL = 24; // px high
  const GAP = 4;

  const frameOf = (width) => {
    const narrow = width < NARROW;
    const left = narrow ? 2 : Math.min(260, width * 0.36);
    const step = (width - left - 2) / TOP;
    return { width, narrow, left, step, middle: (level) => left + step * (level - 0.5) };
  };

  const nameOf = (row, index, frame) => lines(`${cxRadar.letter(index)} ${row.title}`, frame.narrow ? frame.width - 8 : frame.left - 16, FONT);

  /** How high a line is: its name may need several lines. */
  const heightOf = (words, { narrow }) => (narrow ? words.length * 19 + CELL + 34 : Math.max(CELL + 26, words.length * 19 + 12));

  const cells = (row, y, { left, step }) => LEVELS.map((level) =>
    part(`rect.cx-bars__cell${row.level !== null && level <= row.level ? ".cx-bars__cell--reached" : ""}`,
      { x: left + step * (level - 1), y, width: step - GAP, height: CELL, rx: 2 }));

  /** From the lowest to the highest level that the open statements could make of it. */
  const range = ({ low, high }, y, { middle }) => {
    if (low === null || low === high) return null;
    const [x1, x2] = [middle(low), middle(high)];
    return part("g", {}, part("line.cx-picture__range", { x1, y1: y, x2, y2: y }),
      ...[x1, x2].map((x) => part("line.cx-picture__range.cx-picture__range--end", { x1: x, y1: y - 5, x2: x, y2: y + 5 })));
  };

  const line = (row, words, top, frame) => {
    const y = frame.narrow ? top + words.length * 19 + 6 : top;
    const x = frame.narrow ? frame.left : 0;
    const middle = { x: frame.middle(3) - GAP / 2, y: y + 17, "text-anchor": "middle" };
    const none = row.level === null ? part("text.cx-bars__none", middle, "not known") : null;
    return part("g", {},
      part("text.cx-bars__name", { y: top + 16 }, ...words.map((text, at) => part("tspan", { x, dy: at ? 19 : 0 }, text))),
      ...cells(row, y, frame), none, range(row, y + CELL + 9, frame),
      row.target === null ? null : diamond("cx-picture__target", frame.middle(row.target) - GAP / 2, y + CELL / 2, 10));
  };

  const scale = (frame) => LEVELS.map((level) =>
    part("text.cx-bars__scale", { x: frame.middle(level) - GAP / 2, y: 14, "text-anchor": "middle" }, String(level)));

  /** @see cxRadar.draw */
  const draw = (rows, width, about) => {
    const frame = frameOf(width);
    let top = 26;
    const made = rows.map((row, index) => {
      const words = nameOf(row, index, frame);
      const drawn = line(row, words, top, frame);
      top += heightOf(words, frame);
      return drawn;
    });
    return picture("cx-bars", { width, height: top, ...about }, ...scale(frame), ...made);
  };

  return { draw };
})();
