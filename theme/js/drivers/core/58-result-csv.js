/* The result as a table for a spreadsheet. */
const cxDriversCsv = (() => {
  const digits = (value, places) => (Number.isFinite(value) ? cxStatistics.rounded(value, places).toFixed(places) : "");

  /** A negative number is no formula. */
  const safe = (cell) => (/^-?\d+(\.\d+)?$/.test(cell) ? cell : cxCsvGuard.guard(cell));
  const write = (rows) => `\ufeff${cxCsvRows.write(rows.map((cells) => cells.map(safe)))}`;

  const HEADER = ["driver", "importance_percent", "importance_low", "importance_high", "r2_part", "performance", "performance_low",
    "performance_high", "performance_unit", "correlation", "standardized_weight", "variance_inflation", "reading", "outcome",
    "r2", "n", "data"];
  const UNIT = { agree: "percent agreeing", mean: "mean", scaled: "percent of the scale" };

  /** @param {object} result of cxDriversAnalysis @param {boolean} madeUp whether the answers are the page's own sample */
  const ratings = (result, madeUp) => write([HEADER, ...result.drivers.map((one) => [
    one.name, digits(100 * one.share, 2), digits(100 * one.low, 2), digits(100 * one.high, 2), digits(one.part, 6),
    digits(one.performance.value, 3), digits(one.performance.low, 3), digits(one.performance.high, 3), UNIT[result.kind],
    digits(one.correlation, 4), digits(one.weight, 4), digits(one.inflation, 3), cxDriversWords.reading(one), result.outcome,
    digits(result.r2.value, 6), String(result.n), madeUp ? "made up" : "own file",
  ])]);

  const TICKS = ["question", "driver", "ticked", "n", "share_percent", "share_low", "share_high", "data"];

  const tickRow = ({ name, k, n, share }, side, madeUp) => [
    cxDriversTickWords.TITLES[side], cxDriversTickWords.NAMES[name], k === null ? "not shown" : String(k), k === null ? "fewer than 10" : String(n),
    digits(100 * share?.value, 2), digits(100 * share?.low, 2), digits(100 * share?.high, 2), madeUp ? "made up" : "own file",
  ];

  /** @param {object} result of cxDriversTicks */
  const ticks = (result, madeUp) => write([TICKS, ...["negative", "positive"].flatMap((side) =>
    result[side].drivers.map((driver) => tickRow(driver, side, madeUp)))]);

  return { ratings, ticks };
})();
