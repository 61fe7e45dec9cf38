/* Answers from 1 to 5, the net promoter score, medians, and what may be shown of few answers.
   Formulas and sources: playbook/statistics, files means, boxes, promoter_score, medians and small_numbers. */
var cxSurveyAnswers = (() => {
  const around = (value, half, least, most) => ({
    value,
    low: Math.max(least, value - half),
    high: Math.min(most, value + half),
  });

  /** Equal answers show no spread; but Wilson's upper limit for 0 of n may think otherwise, and all at one end. */
  const ofEqualAnswers = (value, n, z, least, most) => {
    const unseen = (z * z) / (n + z * z);
    return { value, low: value - unseen * (value - least), high: value + unseen * (most - value) };
  };

  /** Sum of squares of [points, how many] around their mean. */
  const squares = (groups, mean) => groups.reduce((sum, [points, count]) => sum + count * (points - mean) ** 2, 0);

  /**
   * The mean of answers with its interval by the normal approximation.
   * @param {number[]} counts how many answered 1, 2, 3, 4 and 5
   * @param {number} confidence 0.5..0.9999
   * @returns {{value: number, low: number, high: number}} points, 1..5
   * @throws {RangeError}
   */
  const mean = (counts, confidence = 0.95) => {
    const n = cxArguments.answerCounts(counts);
    const z = cxQuantiles.twoSided(confidence);
    const groups = counts.map((count, index) => [index + 1, count]);
    const value = groups.reduce((sum, [answer, count]) => sum + answer * count, 0) / n;
    const found = squares(groups, value);
    if (!found) return ofEqualAnswers(value, n, z, 1, 5);
    return around(value, z * Math.sqrt(found / (n - 1) / n), 1, 5);
  };

  /** How many answered 5, and how many answered. @returns {[number, number]} k and n @throws {RangeError} */
  const topBox = (counts) => {
    const n = cxArguments.answerCounts(counts);
    return [counts[4], n];
  };

  /** How many answered 4 or 5, and how many answered. @returns {[number, number]} k and n @throws {RangeError} */
  const topTwoBox = (counts) => {
    const n = cxArguments.answerCounts(counts);
    return [counts[3] + counts[4], n];
  };

  /**
   * The net promoter score with its interval by the normal approximation.
   * @param {number} promoters people who answered 9 or 10
   * @param {number} passives 7 or 8
   * @param {number} detractors 0 to 6
   * @param {number} confidence 0.5..0.9999
   * @returns {{value: number, low: number, high: number}} points, -100..100
   * @throws {RangeError}
   */
  const netPromoterScore = (promoters, passives, detractors, confidence = 0.95) => {
    Object.entries({ promoters, passives, detractors }).forEach(([name, count]) => cxArguments.whole(name, count));
    const n = cxArguments.someAnswers("promoters, passives and detractors", promoters + passives + detractors);
    const z = cxQuantiles.twoSided(confidence);
    const value = (promoters - detractors) / n;
    const variance = squares([[1, promoters], [0, passives], [-1, detractors]], value) / n;
    if (!variance) return ofEqualAnswers(100 * value, n, z, -100, 100);
    return around(100 * value, 100 * z * Math.sqrt(variance / n), -100, 100);
  };

  /**
   * The middle value, or halfway between the two middle ones.
   * @param {number[]} values one or more finite numbers
   * @returns {number}
   * @throws {RangeError}
   */
  const median = (values) => {
    if (!Array.isArray(values) || !values.length || !values.every(cxArguments.isNumber)) {
      cxArguments.refuse("values must be one or more finite numbers");
    }
    const found = [...values].sort((one, other) => one - other);
    const middle = Math.floor(found.length / 2);
    return found.length % 2 ? found[middle] : found[middle - 1] / 2 + found[middle] / 2;
  };

  /**
   * What to show of a result by its number of answers.
   * @param {number} n
   * @returns {"hidden"|"count-only"|"wide"|"shown"} n under 10, 10 to 29, 30 to 99, 100 or more
   * @throws {RangeError}
   */
  const disclosure = (n) => {
    cxArguments.whole("n", n);
    if (n < 10) return "hidden";
    if (n < 30) return "count-only";
    return n < 100 ? "wide" : "shown";
  };

  return { mean, topBox, topTwoBox, netPromoterScore, median, disclosure };
})();
