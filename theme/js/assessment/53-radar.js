/* The radar: one axis per dimension, level 1 near the middle and 5 at the rim. */
const cxRadar = (() => {
  const { part, picture, lines, diamond } = cxResultSvg;
  const { LEVELS, TOP } = cxGiven;
  const FONT = '600 15px "Public Sans", sans-serif';
  const LINE = 18; // px
  const GAP = 22; // px from the rim to a name: the mark of a target at level 5 does not reach it
  const NARROW = 520; // px; below, only the letters of the table fit

  const letter = (index) => String.fromCharCode(65 + index);

  const frameOf = (rows, width) => {
    const narrow = width < NARROW;
    const side = narrow ? 34 : Math.min(170, width * 0.27);
    const radius = Math.min(narrow ? 150 : 190, width / 2 - side);
    const roomY = narrow ? 34 : 58;
    const [x, y] = [width / 2, radius + roomY];
    const angle = (index) => (2 * Math.PI * index) / rows.length - Math.PI / 2;
    const at = (index, level) => {
      const far = (radius * level) / TOP;
      return [x + far * Math.cos(angle(index)), y + far * Math.sin(angle(index))];
    };
    return { width, height: 2 * (radius + roomY), narrow, side, radius, angle, at };
  };

  const points = (pairs) => pairs.map((pair) => pair.map((one) => one.toFixed(1)).join(",")).join(" ");

  const ring = (rows, { at }, level) => part(`polygon.cx-radar__ring${level === TOP ? ".cx-radar__rim" : ""}`,
    { points: points(rows.map((_, index) => at(index, level))) });

  const axis = (row, index, { at }) => {
    const [[x1, y1], [x2, y2]] = [at(index, 0), at(index, TOP)];
    return part(`line.cx-radar__axis${row.level === null ? ".cx-radar__axis--none" : ""}`, { x1, y1, x2, y2 });
  };

  /** Numbers of the rings, beside the first axis. */
  const scale = ({ at }) => LEVELS.map((level) => {
    const [x, y] = at(0, level);
    return part("text.cx-radar__scale", { x: x - 7, y: y + 5, "text-anchor": "end" }, String(level));
  });

  /** A side of the shape only where both its ends are known; the shape is filled where all are. */
  const shape = (rows, { at }) => {
    const spot = (index) => at(index, rows[index].level);
    if (rows.every(({ level }) => level !== null)) return [part("polygon.cx-radar__shape", { points: points(rows.map((_, index) => spot(index))) })];
    return rows.flatMap((row, index) => {
      const next = (index + 1) % rows.length;
      if (row.level === null || rows[next].level === null) return [];
      const [[x1, y1], [x2, y2]] = [spot(index), spot(next)];
      return [part("line.cx-radar__side", { x1, y1, x2, y2 })];
    });
  };

  const range = ({ low, high }, index, { at }) => {
    if (low === null || low === high) return null;
    const [[x1, y1], [x2, y2]] = [at(index, low), at(index, high)];
    return part("line.cx-picture__range", { x1, y1, x2, y2 });
  };

  const mark = ({ level }, index, { at }) => {
    if (level === null) return null;
    const [cx, cy] = at(index, level);
    return part("circle.cx-picture__level", { cx, cy, r: 7 });
  };

  const target = ({ target: aim }, index, { at }) => (aim === null ? null : diamond("cx-picture__target", ...at(index, aim), 12));

  /** The name at the end of its axis, or its letter alone where it is narrow. */
  const name = (row, index, frame) => {
    const [cos, sin] = [Math.cos(frame.angle(index)), Math.sin(frame.angle(index))];
    const [x, y] = frame.at(index, TOP + (GAP * TOP) / frame.radius);
    if (frame.narrow) return part("text.cx-radar__name", { x, y: y + 6, "text-anchor": "middle" }, letter(index));
    const anchor = Math.abs(cos) < 0.2 ? "middle" : cos > 0 ? "start" : "end";
    const words = lines(`${letter(index)} ${row.title}`, anchor === "middle" ? frame.radius * 1.6 : frame.side, FONT);
    const top = y + 5 - ((words.length - 1) * LINE) / 2 + (sin * (words.length - 1) * LINE) / 2;
    return part("text.cx-radar__name", { y: top, "text-anchor": anchor },
      ...words.map((text, at) => part("tspan", { x, dy: at ? LINE : 0 }, text)));
  };

  /**
   * @param {{title: string, level: number|null, low: number|null, high: number|null, target: number|null}[]} rows
   * @param {number} width px @param {{title: string, words: string}} about
   */
  const draw = (rows, width, about) => {
    const frame = frameOf(rows, width);
    const each = (make) => rows.map((row, index) => make(row, index, frame));
    return picture("cx-radar", { width, height: frame.height, ...about }, ...LEVELS.map((level) => ring(rows, frame, level)),
      ...each(axis), ...each(range), ...shape(rows, frame), ...scale(frame), ...each(target), ...each(mark), ...each(name));
  };

  return { draw, letter, LEAST: 3 };
})();
