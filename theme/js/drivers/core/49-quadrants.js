/* Importance against performance: where each driver stands, and how sure that is. */
const cxDriversQuadrants = (() => {
  /** By importance, then performance: above or below the line. */
  const WORDS = { "high low": "Look here first", "high high": "Keep it up", "low low": "Can wait", "low high": "Fine as it is" };
  const FIRST = WORDS["high low"];
  const TURNED = "Check its scale"; // a higher answer goes with a lower outcome: its place among the fields means nothing yet

  const outside = ({ low, high }, line) => low > line || high < line;

  const where = (driver, lines) => {
    if (driver.correlation < 0) return TURNED;
    const importance = driver.share >= lines.importance ? "high" : "low";
    const performance = driver.performance.value >= lines.performance ? "high" : "low";
    return WORDS[`${importance} ${performance}`];
  };

  /**
   * The lines: importance that all drivers would have if they were equal, and the mean of their performance.
   * @param {object[]} drivers with share, low, high (0 to 1), performance, and correlation with the outcome
   * @param {boolean} enough whether enough people answered to call anything clear
   * @returns {{lines: {importance: number, performance: number}, drivers: object[]}} drivers with `quadrant` and `clear`:
   *   whether neither interval reaches over a line, of enough people
   */
  const place = (drivers, enough) => {
    const performance = drivers.reduce((sum, one) => sum + one.performance.value, 0) / drivers.length;
    const lines = { importance: 1 / drivers.length, performance };
    const placed = drivers.map((driver) => ({
      ...driver, quadrant: where(driver, lines),
      clear: enough && driver.correlation >= 0 && outside(driver, lines.importance) && outside(driver.performance, lines.performance),
    }));
    return { lines, drivers: placed };
  };

  return { WORDS, FIRST, TURNED, place };
})();
