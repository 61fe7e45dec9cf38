/* The tables of a result. */
const cxDriversTables = (() => {
  const { number, note, table } = cxDriversParts;
  const { percent, range, level, UNITS } = cxDriversWords;
  const { number: figure } = cxDriversLimits;

  const HEADS = [["Number", "number"], ["Driver", "text"], ["Importance", "number"], ["Performance", "number"], ["Reading", "text"],
    ["Correlation", "number"], ["Variance inflation", "number"]];
  const TICK_HEADS = [["Driver", "text"], ["Ticked", "number"], ["Share", "number"]];

  /** A value with its interval below. */
  const estimate = (words, interval, value) =>
    number([cxElement("span.cx-figures__value", { textContent: words }), note(interval)], value);

  const name = (words) => cxElement("th", { scope: "row", textContent: words, "data-value": words });

  const performance = ({ value, low, high }, kind) => estimate(level(value, kind), `${level(low, kind)} to ${level(high, kind)}`, value);

  const reading = (driver) => cxElement("td.cx-drivers__reading", { "data-value": cxDriversWords.reading(driver) },
    driver.quadrant, driver.clear || cxDriversWords.isTurned(driver) ? null : note("within chance"));

  const row = (driver, at, kind) => cxElement("tr", {}, number(String(at + 1), at + 1), name(driver.name),
    estimate(percent(driver.share), range(driver), driver.share), performance(driver.performance, kind), reading(driver),
    number(cxRounding.text(driver.correlation, 2), driver.correlation),
    number(cxDriversWords.inflation(driver.inflation), Math.min(driver.inflation, 1e9)));

  /** @param {object} result of cxDriversAnalysis */
  const ratings = (result) => {
    const what = `Importance (share of R²) for ${cxFileText.quote(result.outcome)}, and performance (${UNITS[result.kind].toLowerCase()})`;
    const caption = `${what}, with 95% confidence intervals. n = ${figure(result.n)}. Importance: ${figure(result.runs)} bootstrap runs.`;
    return table({ id: "cx-drivers-table", caption, heads: HEADS, rows: result.drivers.map((driver, at) => row(driver, at, result.kind)) });
  };

  const tickRow = ({ name: driver, k, n, share }) => cxElement("tr", {}, name(cxDriversTickWords.NAMES[driver]),
    number(k === null ? "not shown" : `${figure(k)} of ${figure(n)}`, k),
    share ? estimate(percent(share.value), range(share), share.value) : number("not shown"));

  /** @param {object} side of the result of cxDriversTicks @param {string} scale */
  const ticks = (side, scale) => {
    const who = cxDriversTickWords.group(side.side, scale);
    const wide = side.n < 100 ? " So few people make wide intervals." : "";
    const caption = `Share of ${who} who ticked each driver, with 95% confidence intervals. n = ${figure(side.n)}.${wide}`;
    return table({ id: `cx-drivers-${side.side}-table`, caption, heads: TICK_HEADS, rows: side.drivers.map(tickRow) });
  };

  return { ratings, ticks };
})();
