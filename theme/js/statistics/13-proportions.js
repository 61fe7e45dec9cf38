/* Shares of answers and their differences. Formulas and sources: playbook/statistics, files of the same names. */
var cxProportions = (() => {
  /**
   * The share k/n with Wilson's score interval (Wilson 1927).
   * @param {number} k the answers that count, 0..n
   * @param {number} n all answers, 1 or more
   * @param {number} confidence 0.5..0.9999
   * @returns {{value: number, low: number, high: number}} shares, 0..1
   * @throws {RangeError}
   */
  const wilson = (k, n, confidence = 0.95) => {
    cxArguments.part("k", "n", k, n);
    const z = cxQuantiles.twoSided(confidence);
    const squared = z * z;
    const middle = 2 * k + squared;
    const spread = z * Math.sqrt(squared + (4 * k * (n - k)) / n);
    const low = (2 * k * (k / n)) / (middle + spread); // nothing is subtracted, so no digits are lost
    const high = k < n ? (middle + spread) / (2 * (n + squared)) : 1;
    return { value: k / n, low, high: Math.min(high, 1) };
  };

  /**
   * p1 - p2, the first share less the second, with Newcombe's hybrid score interval (Newcombe 1998, method 10).
   * @param {number} k1 the answers that count in the first group, 0..n1
   * @param {number} n1 all answers in the first group, 1 or more
   * @param {number} k2 the same in the second group
   * @param {number} n2
   * @param {number} confidence 0.5..0.9999
   * @returns {{value: number, low: number, high: number}} differences of shares, -1..1
   * @throws {RangeError}
   */
  const difference = (k1, n1, k2, n2, confidence = 0.95) => {
    cxArguments.part("k1", "n1", k1, n1);
    cxArguments.part("k2", "n2", k2, n2);
    const one = wilson(k1, n1, confidence);
    const two = wilson(k2, n2, confidence);
    const value = one.value - two.value;
    const low = value - Math.hypot(one.value - one.low, two.high - two.value);
    const high = value + Math.hypot(one.high - one.value, two.value - two.low);
    return { value, low: Math.max(-1, low), high: Math.min(1, high) };
  };

  /**
   * Whether the first share (now) is clearly above or below the second (before).
   * @returns {"up"|"down"|"no clear change"} clear where the interval of `difference` leaves out 0
   * @throws {RangeError}
   */
  const change = (k1, n1, k2, n2, confidence = 0.95) => {
    const { value, low, high } = difference(k1, n1, k2, n2, confidence);
    if (low <= 0 && high >= 0) return "no clear change";
    return value > 0 ? "up" : "down";
  };

  /**
   * Which part of the people who were offered a survey answered it.
   * @param {number} respondents 0..offered
   * @param {number} offered 1 or more
   * @returns {number} a share, 0..1
   * @throws {RangeError}
   */
  const responseRate = (respondents, offered) => {
    cxArguments.part("respondents", "offered", respondents, offered);
    return respondents / offered;
  };

  return { wilson, difference, change, responseRate };
})();
