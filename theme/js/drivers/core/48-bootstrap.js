/* Intervals by resampling: draw as many rows as there are, with repeats, and calculate everything again; many times. */
const cxDriversBootstrap = (() => {
  const RUNS = 1_000;
  const FEWEST = 200;
  const SEED = 280;
  const WORK = 3e9; // products; a few seconds on an office computer
  const STEP = 20_000; // draws

  /** How many runs: fewer where the data are very large. */
  const runsFor = (n, width) => Math.max(FEWEST, Math.min(RUNS, Math.floor(WORK / (n * width * (width + 1) / 2))));

  function* draw(n, random, weights, done) {
    weights.fill(0);
    for (let times = 0; times < n; times += 1) {
      weights[Math.floor(random() * n)] += 1;
      if (times % STEP === STEP - 1) yield done;
    }
  }

  /**
   * Yields how much is done, 0 to 1.
   * @param {object} matrix of cxDriversProducts; the outcome is its last column
   * @param {number} [runs]
   * @param {number} [seed]
   * @returns {Generator<number, {runs: number, skipped: number, r2: Float64Array, parts: Float64Array[]}>} R2 and each
   *   driver's part of it (LMG) by run; skipped: runs in which the outcome did not vary
   */
  function* run(matrix, runs = runsFor(matrix.n, matrix.width), seed = SEED) {
    const drivers = matrix.width - 1;
    const [random, weights] = [cxRandom.from(seed), new Int32Array(matrix.n)];
    const [correlations, lmg] = [cxDriversProducts.correlations(matrix), cxDriversImportance.lmg(drivers)];
    const out = new Float64Array(drivers);
    const r2 = [];
    const parts = [];
    for (let time = 0; time < runs; time += 1) {
      yield* draw(matrix.n, random, weights, time / runs);
      const found = correlations(weights);
      if (found[found.length - 1] > 0) {
        r2.push(lmg(found, out));
        parts.push(out.slice());
      }
      yield (time + 1) / runs;
    }
    return { runs, skipped: runs - r2.length, r2: Float64Array.from(r2), parts };
  }

  /**
   * Where a share of sorted values lies below, between two of them in proportion (Hyndman and Fan's type 7).
   * @param {Float64Array} sorted at least one value
   * @param {number} share 0 to 1
   */
  const quantile = (sorted, share) => {
    const place = share * (sorted.length - 1);
    const low = Math.floor(place);
    const high = Math.min(low + 1, sorted.length - 1);
    return sorted[low] + (place - low) * (sorted[high] - sorted[low]);
  };

  /** The middle 95 of 100 runs. @param {Iterable<number>} values @returns {{low: number, high: number}} */
  const interval = (values) => {
    const sorted = Float64Array.from(values).sort();
    return { low: quantile(sorted, 0.025), high: quantile(sorted, 0.975) };
  };

  return { RUNS, run, interval };
})();
