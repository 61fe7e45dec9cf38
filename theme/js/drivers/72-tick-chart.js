/* The chart of ticks: one line per driver, the share as a dot, its interval as a bar. */
const cxDriversTickChart = (() => {
  const { part, line, text, chart } = cxDriversSvg;
  const [ROW, TOP, BOTTOM, LEFT, RIGHT] = [34, 8, 50, 116, 24];
  const TICKS = [0, 25, 50, 75, 100];

  const driverLine = ({ name, share }, y, atX) => {
    const [low, high] = [atX(100 * share.low), atX(100 * share.high)];
    return part("g", {}, text("cx-plot__label", LEFT - 10, y + 5, cxDriversTickWords.NAMES[name], "end"),
      part("rect.cx-plot__span", { x: low, y: y - 5, width: Math.max(1, high - low), height: 10, rx: 5 }),
      part("circle.cx-plot__dot", { cx: atX(100 * share.value), cy: y, r: 6 }));
  };

  const grid = (atX, bottom) => TICKS.flatMap((tick) => [
    line("cx-plot__grid", atX(tick), TOP, atX(tick), bottom), text("cx-plot__tick", atX(tick), bottom + 20, `${tick}%`, "middle")]);

  /**
   * @param {{side: string, n: number, drivers: object[]}} side one side of the result, with shares
   * @param {number} width px
   * @returns {SVGElement}
   */
  const draw = (side, scale, width) => {
    const height = TOP + ROW * side.drivers.length + BOTTOM;
    const bottom = height - BOTTOM;
    const atX = (value) => LEFT + (value / 100) * (width - LEFT - RIGHT);
    const who = cxDriversTickWords.group(side.side, scale);
    const [first] = side.drivers;
    const most = `${cxDriversTickWords.NAMES[first.name]} was ticked most, by ${cxDriversWords.percent(first.share.value)}.`;
    const about = {
      width, height, title: `${cxDriversTickWords.TITLES[side.side]}: share of ${who} who ticked each driver`,
      description: `${most} The table below has all figures.`,
    };
    return chart(`cx-drivers-${side.side}`, about,
      ...grid(atX, bottom),
      text("cx-plot__axis", atX(50), height - 8, "Share who ticked it", "middle"),
      ...side.drivers.map((driver, at) => driverLine(driver, TOP + ROW * (at + 0.5), atX)));
  };

  return { draw };
})();
