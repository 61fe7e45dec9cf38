/* Many runs, each with numbers drawn by chance: how far the result can be relied on. */
const cxSimulate = (() => {
  const RUNS = 10_000;
  const SEED = 2026;
  const MOST = 1_000_000;
  const BINS = 24;
  const PIECE = 200; // runs between two looks at the page

  /**
   * A value of a triangular distribution, by the inverse of its distribution function.
   * @param {{low: number, likely: number, high: number}} triple
   * @param {number} share 0 to 1
   */
  const triangular = ({ low, likely, high }, share) => {
    const width = high - low;
    if (!(width > 0)) return likely;
    const rising = (likely - low) / width;
    if (share < rising) return low + Math.sqrt(share * width * (likely - low));
    return high - Math.sqrt((1 - share) * width * (high - likely));
  };

  /** Where a share of sorted values lies below (Hyndman and Fan's type 7); Infinity where one of two neighbors is. */
  const quantile = (sorted, share) => {
    const place = share * (sorted.length - 1);
    const low = Math.floor(place);
    const [from, to] = [sorted[low], sorted[Math.min(low + 1, sorted.length - 1)]];
    return from === to || place === low ? from : from + (place - low) * (to - from);
  };

  /** Lines of one kind in an order that depends on their numbers alone: not on their names, nor on where they stand. */
  const ranked = (lines) => {
    const text = ({ numbers }) => JSON.stringify(numbers.map(({ triple: { low, likely, high } }) => [likely, low, high]));
    const sorted = lines.map((line) => [text(line), line]).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    const seen = {};
    return sorted.map(([, line]) => [line, `${line.kind} ${(seen[line.kind] = (seen[line.kind] ?? 0) + 1)}`]);
  };

  /** FNV-1a, so that streams with like names begin far from each other. */
  const hash = (text) => {
    let found = 0x811c9dc5;
    for (let at = 0; at < text.length; at += 1) found = Math.imul(found ^ text.charCodeAt(at), 0x01000193);
    return found >>> 0;
  };

  /** A stream of chance for each number, so that a change of one number leaves what is drawn for the others. */
  const streams = (ready, seed) => {
    const named = ranked(ready.lines).flatMap(([{ numbers }, name]) => numbers.map((number) => [number, `${name} ${number.param.id}`]));
    const all = [...named, [ready.discount, "discount"], [ready.ramp, "ramp"]];
    return new Map(all.map(([number, name]) => [number, cxRandom.from(hash(`${seed} ${name}`))]));
  };

  /** Yields how much is done, 0 to 1, so that a page can rest meanwhile. */
  function* draw(ready, runs, seed) {
    const chance = streams(ready, seed);
    const [nets, paybacks] = [new Float64Array(runs), new Float64Array(runs)];
    const at = (number) => triangular(number.triple, chance.get(number)());
    for (let run = 0; run < runs; run += 1) {
      const { net, payback } = cxCase.outcome(ready, at);
      nets[run] = net;
      paybacks[run] = payback ?? Infinity;
      if (run % PIECE === PIECE - 1) yield (run + 1) / runs;
    }
    return { nets: nets.sort(), paybacks: paybacks.sort() };
  }

  const finite = (value) => (Number.isFinite(value) ? value : null);

  /** Runs by equal steps of net benefit, for a picture. */
  const bins = (sorted) => {
    const [least, most] = [sorted[0], sorted.at(-1)];
    const step = (most - least) / BINS;
    if (!(step > 0)) return [{ from: least, to: most, runs: sorted.length }];
    const counts = new Array(BINS).fill(0);
    for (const net of sorted) counts[Math.min(BINS - 1, Math.floor((net - least) / step))] += 1;
    return counts.map((runs, at) => ({ from: least + at * step, to: at === BINS - 1 ? most : least + (at + 1) * step, runs }));
  };

  const spread = (nets, mean) => Math.sqrt(nets.reduce((sum, net) => sum + (net - mean) ** 2 / nets.length, 0));

  const whole = (value, otherwise) => (Number.isInteger(value) && value >= 1 && value <= MOST ? value : otherwise);

  /**
   * All numbers are drawn independently, from triangular distributions. The same numbers and seed give the same result, in
   * whatever order the lines stand.
   * @param {object} theCase
   * @param {{runs?: number, seed?: number}} options
   * @returns {{runs: number, p5: number, p50: number, p95: number, mean: number, sd: number, chancePositive: number,
   *   payback: {p50: number|null, p95: number|null, never: number}, bins: {from: number, to: number, runs: number}[]}}
   *   dollars; sd: standard deviation; chancePositive and never are shares of runs; payback in years, null where it is not
   *   within the years
   */
  const run = (theCase, options) => {
    const work = steps(theCase, options);
    for (;;) {
      const step = work.next();
      if (step.done) return step.value;
    }
  };

  /** The same in pieces. @returns {Generator<number, object>} yields how much is done, 0 to 1; returns what `run` gives */
  function* steps(theCase, { runs, seed = SEED } = {}) {
    const times = whole(runs, RUNS);
    const { nets, paybacks } = yield* draw(cxCaseLines.of(theCase), times, seed);
    const [positive, never] = [nets.filter((net) => net > 0).length, paybacks.filter((years) => years === Infinity).length];
    const mean = nets.reduce((sum, net) => sum + net, 0) / times;
    return {
      runs: times, p5: quantile(nets, 0.05), p50: quantile(nets, 0.5), p95: quantile(nets, 0.95),
      mean, sd: spread(nets, mean), chancePositive: positive / times,
      payback: { p50: finite(quantile(paybacks, 0.5)), p95: finite(quantile(paybacks, 0.95)), never: never / times },
      bins: bins(nets),
    };
  }

  return { RUNS, SEED, run, steps, triangular, quantile };
})();
