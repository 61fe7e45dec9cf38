/* Intervals that the statistics do not give by themselves: with the finite population correction, and of the
   difference of two estimates. */
const cxCalcInterval = (() => {
  const Z = cxQuantiles.twoSided(0.95);

  /** By what to multiply a standard error; 1 where nobody said how many customers there are. */
  const correction = ({ n, customers }) =>
    customers === undefined ? 1 : cxStatistics.finitePopulationCorrection(n, customers);

  const score = (k, n, z) => {
    const p = k / n;
    const below = 1 + (z * z) / n;
    const center = (p + (z * z) / (2 * n)) / below;
    const half = (z * Math.sqrt((p * (1 - p)) / n + (z * z) / (4 * n * n))) / below;
    return { value: p, low: k ? Math.max(0, center - half) : 0, high: k < n ? Math.min(1, center + half) : 1 };
  };

  /**
   * Wilson's interval. Its limits are the shares that lie z standard errors from what was found; the correction makes
   * the standard error smaller, which is the same as a smaller z.
   * @param {{k: number, n: number, customers: number|undefined}} survey
   * @returns {{value: number, low: number, high: number}} shares, 0 to 1
   */
  const share = (survey) => {
    const { k, n } = survey;
    if (correction(survey) === 0) return { value: k / n, low: k / n, high: k / n }; // everybody answered
    return survey.customers === undefined ? cxStatistics.wilson(k, n) : score(k, n, Z * correction(survey));
  };

  /** Standard deviation of the answers 1 to 5 around their mean, divided by n - 1. */
  const spread = ({ counts, n }, mean) =>
    Math.sqrt(counts.reduce((sum, count, index) => sum + count * (index + 1 - mean) ** 2, 0) / Math.max(1, n - 1));

  /** How many of n may think otherwise where all n gave the same answer: Wilson's upper limit for 0 of n. */
  const unseen = (survey) => {
    const z = Z * correction(survey);
    return (z * z) / (survey.n + z * z);
  };

  /** The mean of the answers 1 to 5, with its interval; null where the single answers are not known. */
  const mean = (survey) => {
    if (!survey.counts) return null;
    const { value } = cxStatistics.mean(survey.counts);
    const part = unseen(survey);
    const half = (Z * correction(survey) * spread(survey, value)) / Math.sqrt(survey.n);
    if (half === 0) return { value, low: value - part * (value - 1), high: value + part * (5 - value) };
    return { value, low: Math.max(1, value - half), high: Math.min(5, value + half) };
  };

  /**
   * The first mean less the second. For intervals as wide above as below this is the usual normal approximation.
   * @param {{value: number, low: number, high: number}} one
   * @param {{value: number, low: number, high: number}} two
   */
  const gap = (one, two) => {
    const value = one.value - two.value;
    return {
      value,
      low: value - Math.hypot(one.value - one.low, two.high - two.value),
      high: value + Math.hypot(one.high - one.value, two.value - two.low),
    };
  };

  return { Z, correction, spread, unseen, share, mean, gap };
})();
