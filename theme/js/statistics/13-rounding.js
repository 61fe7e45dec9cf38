/* Rounding for people, as in playbook/statistics/rounding.py: the number that is printed is rounded, half away from 0. */
var cxRounding = (() => {
  const { isNumber, refuse, within, MOST, MOST_IN_WORDS } = cxArguments;
  const LIMIT = 6;
  const FINEST = 2; // digits after the point of a percentage

  const digits = (name, value) =>
    isNumber(value) && Number.isInteger(value) && value >= 0 && value <= LIMIT ? value
      : refuse(`${name} must be a whole number from 0 to ${LIMIT}`);

  /** 12.25 is 1225 with the point 2 places from its end. */
  const split = (size) => {
    const [figures, exponent = "0"] = String(size).split("e");
    const [before, after = ""] = figures.split(".");
    return [BigInt(before + after), after.length - Number(exponent)];
  };

  const half = (size, places, power) => {
    const [whole, point] = split(size);
    const cut = point - power - places;
    if (cut <= 0) return Number(`${whole}e${power - point}`);
    const unit = 10n ** BigInt(cut);
    return Number(`${(whole + unit / 2n) / unit}e-${places}`);
  };

  /**
   * A number times a power of ten, to so many digits after the point; half goes away from 0.
   * @param {number} value
   * @param {number} places 0..6
   * @param {number} power 0..6; 2 makes a share a percentage without an error of its own
   * @returns {number} never -0
   * @throws {RangeError}
   */
  const rounded = (value, places, power = 0) => {
    within(value, -MOST, MOST, `value must be a number from -${MOST_IN_WORDS} to ${MOST_IN_WORDS}`);
    const size = half(Math.abs(value), digits("places", places), digits("power", power));
    return value < 0 && size ? -size : size;
  };

  /** The same in words: 1,234.50 */
  const text = (value, places, power = 0) =>
    rounded(value, places, power).toLocaleString("en-US", { minimumFractionDigits: places, maximumFractionDigits: places });

  /**
   * A share as a percentage without its sign, in as few digits as are true: only nothing is 0, and only all is 100.
   * @param {number} share 0..1
   * @param {number} places digits after the point, 0..2
   */
  const magnitude = (share, places = 0) => {
    if (share === 0 || share === 1) return text(share, places, 2);
    const isMiddle = share >= 0.01 && share <= 0.99;
    for (let more = places || (isMiddle ? 0 : 1); more <= FINEST; more += 1) {
      const found = rounded(share, more, 2);
      if (found > 0 && found < 100) return text(share, more, 2);
    }
    return share < 0.5 ? "less than 0.01" : "more than 99.99";
  };

  /** A share as a percentage: 72%, 99.6%, 0.4% */
  const percent = (share, places = 0) => `${magnitude(share, places)}%`;

  return { rounded, text, magnitude, percent };
})();
