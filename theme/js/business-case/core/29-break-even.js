/* The value of one number at which the case just pays: net benefit nothing, all other numbers likely. */
const cxBreakEven = (() => {
  const STEPS = 200;

  const netAt = (ready, number) => (value) =>
    cxCase.outcome(ready, (one) => (one === number ? value : one.triple.likely)).net;

  /** Net benefit is linear in each number of a line, so two points tell all: far apart, or rounding hides the slope. */
  const byLine = (net, { most }) => {
    const [at0, atMost] = [net(0), net(most)];
    return at0 === atMost ? null : most * (at0 / (at0 - atMost));
  };

  /** By halving; the discount rate is in a power. null where both ends have the same sign. */
  const byHalves = (net, { least, most }) => {
    let [from, to] = [least, most];
    if (net(from) * net(to) > 0) return null;
    const rising = net(to) > net(from);
    for (let step = 0; step < STEPS && from < to; step += 1) {
      const middle = (from + to) / 2;
      if (net(middle) > 0 === rising) to = middle;
      else from = middle;
    }
    return (from + to) / 2;
  };

  /**
   * @param {object} theCase
   * @param {string} line its id; "" for discount and ramp
   * @param {string} param
   * @returns {number|null} in the unit of the number; null where no value that it may have makes the case break even
   */
  const of = (theCase, line, param) => {
    const ready = cxCaseLines.of(theCase);
    const number = ready.numbers.find(({ key }) => key === cxCaseLines.key(line, param));
    if (!number) return null;
    const net = netAt(ready, number);
    const found = param === "discount" && !line ? byHalves(net, number.param) : byLine(net, number.param);
    return found !== null && found >= number.param.least && found <= number.param.most ? found : null;
  };

  return { of };
})();
