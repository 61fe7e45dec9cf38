/* Chance that comes out the same each time: the same seed gives the same numbers, on every computer. In this folder names
   are made with `var`: two scripts of one window may hold them. */
var cxRandom = (() => {
  /**
   * Mulberry32, by Tommy Ettinger (public domain): 32 bits of state, even enough for resampling.
   * @param {number} seed a whole number
   * @returns {() => number} from 0 up to, not including, 1
   */
  const from = (seed) => {
    let state = seed >>> 0;
    return () => {
      state = (state + 0x6d2b79f5) >>> 0;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
    };
  };

  /**
   * A number from the standard normal distribution (mean 0, variance 1), nearly: the sum of 12 even ones less 6, so never
   * beyond −6 and 6.
   * @param {() => number} random what `from` gives
   */
  const normal = (random) => {
    let sum = -6;
    for (let times = 0; times < 12; times += 1) sum += random();
    return sum;
  };

  return { from, normal };
})();
