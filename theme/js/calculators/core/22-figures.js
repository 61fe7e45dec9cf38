/* Figures as words. Each throws where a number is not finite, so that no page ever says NaN or Infinity. */
const cxCalcFigures = (() => {
  const finite = (value) => {
    if (!Number.isFinite(value)) throw new RangeError("The result is not a number.");
    return Object.is(value, -0) ? 0 : value;
  };

  /** @param {number} value @param {number} places digits after the point */
  const fixed = (value, places, power = 0) => cxRounding.text(finite(value), places, power);

  /** @param {number} value a whole number: 1,234 */
  const count = (value) => fixed(value, 0);

  /** @param {number} share 0 to 1: 72.0% */
  const percent = (share) => cxRounding.percent(finite(share), 1);

  /** @param {number} share 0 to 1, in as few digits as are true: 72%, 0.4% */
  const about = (share) => cxRounding.percent(finite(share));

  const unit = (text) => (Number(text) === 1 ? "point" : "points");

  /** @param {string} text a number of points as words: 1.0 point, −4.0 points */
  const withUnit = (text) => `${text} ${unit(text.replace(/^[+−±]/, ""))}`;

  /** @param {number} difference -1 to 1, its size in words: 5 points */
  const points = (difference) => withUnit(cxRounding.magnitude(Math.abs(finite(difference))));

  /** @param {number} difference -1 to 1, with its sign: +5.2, −0.02 */
  const signed = (difference, digits = 1, power = 2) => {
    const value = finite(difference);
    const isTiny = cxStatistics.rounded(value, digits, power) === 0 && cxStatistics.rounded(value, 2, power) !== 0;
    const text = fixed(Math.abs(value), isTiny ? 2 : digits, power);
    return Number(text.replaceAll(",", "")) === 0 ? text : `${value < 0 ? "−" : "+"}${text}`;
  };

  /** @param {number} difference -1 to 1: +1.0 point, −5.2 points */
  const signedPoints = (difference) => withUnit(signed(difference));

  /** @param {number} half 0 to 1: ±1.0 point */
  const marginPoints = (half) => withUnit(`±${signed(half).replace("+", "")}`);

  /** @param {number} value an average of the answers 1 to 5: 3.92 */
  const mean = (value) => fixed(value, 2);

  /** @param {number} value as it was typed, or to so many digits without zeros at the end: 2.5, 5 */
  const plain = (value, most = 2) => cxStatistics.rounded(finite(value), most).toLocaleString("en-US", { maximumFractionDigits: most });

  /** @param {number} difference 0 to 1, as it was typed: 2.5 points */
  const plainPoints = (difference, most = 2) => withUnit(plain(100 * difference, most));

  /** @param {number} value a step of the working, to four digits after the point */
  const working = (value) => (Number.isInteger(finite(value)) ? count(value) : fixed(value, 4)).replace("-", "−");

  return { count, percent, about, points, signedPoints, marginPoints, signed, mean, plain, plainPoints, working, fixed };
})();
