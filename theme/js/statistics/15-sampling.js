/* How many answers are needed, and what a number of answers is good for.
   Formulas and sources: playbook/statistics/sampling.py. */
var cxSampling = (() => {
  const LEAST_MARGIN = 0.0001;
  const ROUNDING = 1e-12; // 0.5 and 0.5001 are not quite 0.0001 apart in binary numbers

  /**
   * By what to multiply a standard error when n of a known number of people answered.
   * @param {number} n 1..population
   * @param {number} population 1 or more
   * @returns {number} a factor, 0..1
   * @throws {RangeError}
   */
  const finitePopulationCorrection = (n, population) => {
    cxArguments.whole("n", n, 1);
    cxArguments.part("n", "population", n, population);
    return n < population ? Math.sqrt((population - n) / (population - 1)) : 0;
  };

  /**
   * Half the width of the simple interval around a share.
   * @param {number} n answers, 1 or more
   * @param {number} share the expected share, between 0 and 1 without these two
   * @param {?number} population all the people the result is about, n or more; null where it is not known
   * @param {number} confidence 0.5..0.9999
   * @returns {number} a share, 0..1
   * @throws {RangeError}
   */
  const marginOfError = (n, share = 0.5, population = null, confidence = 0.95) => {
    cxArguments.whole("n", n, 1);
    cxArguments.shareBetween("share", share);
    const z = cxQuantiles.twoSided(confidence);
    const correction = population === null ? 1 : finitePopulationCorrection(n, population);
    return Math.min(1, z * Math.sqrt((share * (1 - share)) / n) * correction);
  };

  /**
   * How many answers give a margin of error of `margin` or less.
   * @param {number} margin half the width that is wanted, 0.0001..1
   * @param {number} share the expected share, between 0 and 1 without these two
   * @param {?number} population all the people the result is about, 1 or more; null where it is not known
   * @param {number} confidence 0.5..0.9999
   * @returns {number} answers, 1 or more, never more than the population
   * @throws {RangeError}
   */
  const sampleSize = (margin, share = 0.5, population = null, confidence = 0.95) => {
    cxArguments.within(margin, LEAST_MARGIN, 1, "margin must be from 0.0001 to 1");
    cxArguments.shareBetween("share", share);
    const z = cxQuantiles.twoSided(confidence);
    const needed = Math.max(1, (z / margin) * (z / margin) * share * (1 - share));
    if (population === null) return Math.ceil(needed);
    cxArguments.whole("population", population, 1);
    return Math.min(population, Math.ceil(needed / (1 + (needed - 1) / population)));
  };

  /**
   * How many answers each of two groups needs to tell these two shares apart.
   * @param {number} share1 between 0 and 1 without these two
   * @param {number} share2 at least 0.0001 away from the first
   * @param {number} power how often a difference of this size is found, 0.5..0.9999
   * @param {number} confidence 0.5..0.9999
   * @returns {number} answers in each group, 1 or more
   * @throws {RangeError}
   */
  const sampleSizeForChange = (share1, share2, power = 0.8, confidence = 0.95) => {
    cxArguments.shareBetween("the first share", share1);
    cxArguments.shareBetween("the second share", share2);
    if (Math.abs(share1 - share2) < LEAST_MARGIN - ROUNDING) {
      cxArguments.refuse("the two shares must differ by 0.0001 or more");
    }
    const reach = (cxQuantiles.twoSided(confidence) + cxQuantiles.oneSided(power)) / (share1 - share2);
    return Math.max(1, Math.ceil(reach * reach * (share1 * (1 - share1) + share2 * (1 - share2))));
  };

  return { finitePopulationCorrection, marginOfError, sampleSize, sampleSizeForChange };
})();
