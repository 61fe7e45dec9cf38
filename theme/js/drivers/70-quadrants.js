/* The chart: performance to the right, importance upward, each driver a mark with its two intervals. */
const cxDriversQuadrantChart = (() => {
  const { part, line, text, chart, widthOf, short } = cxDriversSvg;
  const RADIUS = 7;
  const EDGE = { left: 58, right: 26, top: 14, bottom: 54 };
  const NARROW = 560; // px; below, only numbers fit, and the table is their key
  const FONT = '600 14px "Public Sans", sans-serif';

  const limitsOf = ({ kind, scale }) => (kind === "mean" ? scale : [0, 100]);

  const axes = (result, width) => {
    const across = result.drivers.flatMap(({ performance }) => [performance.low, performance.high]);
    const upward = result.drivers.map(({ high }) => 100 * high);
    const room = (Math.max(...across) - Math.min(...across)) * 0.08;
    return {
      x: cxDriversScale.axis(Math.min(...across) - room, Math.max(...across) + room, limitsOf(result), width < NARROW ? 4 : 6),
      y: cxDriversScale.axis(0, Math.max(...upward), [0, 100], 5),
    };
  };

  const frameOf = (result, width) => {
    const height = Math.round(Math.max(340, Math.min(560, width * 0.68)));
    const { x, y } = axes(result, width);
    const area = { x: EDGE.left, y: EDGE.top, width: width - EDGE.left - EDGE.right, height: height - EDGE.top - EDGE.bottom };
    return {
      width, height, area, x, y,
      atX: (value) => area.x + ((value - x.low) / (x.high - x.low)) * area.width,
      atY: (value) => area.y + area.height - ((value - y.low) / (y.high - y.low)) * area.height,
    };
  };

  const digits = (ticks) => (ticks.every(Number.isInteger) ? 0 : 2);

  const grid = ({ area, x, y, atX, atY }, kind) => {
    const unit = kind === "mean" ? "" : "%";
    const bottom = area.y + area.height;
    return part("g", {}, part("rect.cx-plot__area", area),
      ...x.ticks.map((tick) => text("cx-plot__tick", atX(tick), bottom + 20, `${tick.toFixed(digits(x.ticks))}${unit}`, "middle")),
      ...y.ticks.flatMap((tick) => [line("cx-plot__grid", area.x, atY(tick), area.x + area.width, atY(tick)),
        text("cx-plot__tick", area.x - 8, atY(tick) + 5, `${tick.toFixed(digits(y.ticks))}%`, "end")]));
  };

  const names = ({ area, height }, kind) => {
    const middle = area.y + area.height / 2;
    const upward = text("cx-plot__axis", 14, middle, "Importance (share of R²)", "middle");
    upward.setAttribute("transform", `rotate(-90 14 ${middle})`);
    return part("g", {}, upward, text("cx-plot__axis", area.x + area.width / 2, height - 10, cxDriversWords.UNITS[kind], "middle"));
  };

  /** The two lines, and in the corners what the four fields mean. */
  const fields = (frame, lines) => {
    const { area, atX, atY } = frame;
    const [x, y, right, bottom] = [atX(lines.performance), atY(100 * lines.importance), area.x + area.width, area.y + area.height];
    const { WORDS } = cxDriversQuadrants;
    const word = (atX_, atY_, key, anchor) => text("cx-plot__field", atX_, atY_, WORDS[key], anchor);
    return part("g", {},
      part("rect.cx-plot__first", { x: area.x, y: area.y, width: Math.max(0, x - area.x), height: Math.max(0, y - area.y) }),
      line("cx-plot__line", x, area.y, x, bottom), line("cx-plot__line", area.x, y, right, y),
      word(area.x + 8, area.y + 18, "high low", "start"), word(right - 8, area.y + 18, "high high", "end"),
      word(area.x + 8, bottom - 9, "low low", "start"), word(right - 8, bottom - 9, "low high", "end"));
  };

  const intervals = (driver, { atX, atY }) => {
    const [x, y] = [atX(driver.performance.value), atY(100 * driver.share)];
    return part("g", {}, line("cx-plot__interval", x, atY(100 * driver.low), x, atY(100 * driver.high)),
      line("cx-plot__interval", atX(driver.performance.low), y, atX(driver.performance.high), y));
  };

  /** A square for those to look at first, a disc for the others: not color alone. */
  const mark = (driver, { atX, atY }) => {
    const [x, y] = [atX(driver.performance.value), atY(100 * driver.share)];
    if (driver.quadrant !== cxDriversQuadrants.FIRST) return part("circle.cx-plot__mark", { cx: x, cy: y, r: RADIUS });
    return part("rect.cx-plot__mark.cx-plot__mark--first", { x: x - RADIUS, y: y - RADIUS, width: 2 * RADIUS, height: 2 * RADIUS });
  };

  /** Number and name; where it is narrow the number alone. Beside the mark, so that none covers another's. */
  const labels = (drivers, frame) => {
    const words = drivers.map(({ name }, at) => (frame.width < NARROW ? String(at + 1) : `${at + 1} ${short(name, 28)}`));
    const points = drivers.map((driver, at) => ({
      x: frame.atX(driver.performance.value), y: frame.atY(100 * driver.share), width: widthOf(words[at], FONT) + 6, height: 20 }));
    return cxDriversLabels.place(points, frame.area, RADIUS).map((place, at) => part("g", {},
      place.far ? line("cx-plot__lead", points[at].x, points[at].y, place.x + place.width / 2, place.y + place.height / 2) : null,
      text("cx-plot__label", place.x + 3, place.y + 15, words[at])));
  };

  /**
   * @param {object} result of cxDriversAnalysis
   * @param {number} width px
   * @returns {SVGElement}
   */
  const draw = (result, width) => {
    const frame = frameOf(result, width);
    const [, first, advice] = cxDriversWords.summary(result);
    const about = {
      width, height: frame.height, title: `Importance and performance of ${result.drivers.length} drivers of ${result.outcome}`,
      description: `Each mark is a driver, numbered as in the table below. ${first} ${advice}`,
    };
    return chart("cx-drivers-chart", about, grid(frame, result.kind), fields(frame, result.lines), names(frame, result.kind),
      ...result.drivers.map((driver) => intervals(driver, frame)), ...result.drivers.map((driver) => mark(driver, frame)),
      ...labels(result.drivers, frame));
  };

  return { draw };
})();
