/* An axis that begins and ends at round numbers. */
const cxDriversScale = (() => {
  const STEPS = [1, 2, 2.5, 5, 10];

  /**
   * @param {number} low @param {number} high lowest and highest value to be shown
   * @param {[number, number]} limits beyond which no value can be
   * @param {number} [wanted] how many steps, about
   * @returns {{low: number, high: number, ticks: number[]}}
   */
  const axis = (low, high, [least, most], wanted = 5) => {
    const width = Math.max(high - low, (most - least) / 20, 1e-9);
    const power = 10 ** Math.floor(Math.log10(width / wanted));
    const step = power * STEPS.find((one) => one * power >= width / wanted);
    const begin = Math.max(least, Math.floor(low / step) * step);
    const end = Math.min(most, Math.ceil(high / step) * step);
    const ticks = [];
    for (let at = Math.ceil(begin / step - 1e-9); at * step <= end + step * 1e-9; at += 1) ticks.push(at * step);
    return { low: begin, high: Math.max(end, begin + step), ticks };
  };

  return { axis };
})();
