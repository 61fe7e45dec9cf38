/* How much of the outcome's variation each driver explains: LMG, which is the Shapley value of R2 (Lindeman, Merenda and
   Gold 1980; Grömping 2006, Journal of Statistical Software 17(1)). */
const cxDriversImportance = (() => {
  /** What a driver must have left beside the others, of 1, to count as something of its own. */
  const OWN = 1e-9;

  /** The rest of a symmetric matrix when its first variable is known; `out` is one smaller. */
  const sweep = (from, size, out) => {
    const pivot = from[0];
    const known = pivot > OWN;
    for (let row = 1; row < size; row += 1) {
      const share = known ? from[row * size] / pivot : 0;
      for (let column = 1; column < size; column += 1) {
        out[(row - 1) * (size - 1) + column - 1] = from[row * size + column] - share * from[column];
      }
    }
  };

  const skip = (from, size, out) => {
    for (let row = 1; row < size; row += 1) {
      for (let column = 1; column < size; column += 1) out[(row - 1) * (size - 1) + column - 1] = from[row * size + column];
    }
  };

  /**
   * R2 of every set of drivers, by taking them in one by one; each step is done once for all sets that begin with it.
   * @param {number} drivers how many; at most 11
   * @returns {(correlations: Float64Array) => Float64Array} the outcome is the last variable; R2 by set, one bit per driver.
   *   The same array each time
   */
  const allSubsets = (drivers) => {
    const levels = Array.from({ length: drivers + 1 }, (_, level) => new Float64Array((drivers + 1 - level) ** 2));
    const found = new Float64Array(2 ** drivers);
    const walk = (level, set) => {
      const size = drivers + 1 - level;
      if (size === 1) {
        found[set] = Math.min(1, Math.max(0, 1 - levels[level][0]));
        return;
      }
      skip(levels[level], size, levels[level + 1]);
      walk(level + 1, set);
      sweep(levels[level], size, levels[level + 1]);
      walk(level + 1, set | (1 << level));
    };
    return (correlations) => {
      levels[0].set(correlations);
      walk(0, 0);
      return found;
    };
  };

  /** |S|! (p - |S| - 1)! / p! by the size of S: how many of all orders begin with just this set. */
  const weightsOf = (drivers) => {
    const weights = [1 / drivers];
    for (let size = 1; size < drivers; size += 1) weights.push((weights[size - 1] * size) / (drivers - size));
    return weights;
  };

  const bits = (set) => {
    let count = 0;
    for (let left = set; left; left &= left - 1) count += 1;
    return count;
  };

  /**
   * Makes a function that gives LMG: the rise of R2 when a driver comes in, averaged over all orders of the drivers.
   * @param {number} drivers how many
   * @returns {(correlations: Float64Array, out: Float64Array) => number} fills `out` with each driver's part, which are 0 or
   *   more and sum to R2; returns R2
   */
  const lmg = (drivers) => {
    const subsets = allSubsets(drivers);
    const weights = weightsOf(drivers);
    const sizes = Uint8Array.from({ length: 2 ** drivers }, (_, set) => bits(set));
    return (correlations, out) => {
      const r2 = subsets(correlations);
      out.fill(0);
      for (let set = 0; set < r2.length; set += 1) {
        for (let one = 0; one < drivers; one += 1) {
          if (!(set & (1 << one))) out[one] += weights[sizes[set]] * (r2[set | (1 << one)] - r2[set]);
        }
      }
      for (let one = 0; one < drivers; one += 1) out[one] = Math.max(0, out[one]);
      return r2[r2.length - 1];
    };
  };

  return { OWN, lmg };
})();
