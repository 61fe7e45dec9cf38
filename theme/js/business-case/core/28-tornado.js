/* What matters most: the net benefit with each number at its low and its high value, all others likely. */
const cxTornado = (() => {
  const row = (ready, number) => {
    const net = (side) => cxCase.outcome(ready, (one) => (one === number ? one.triple[side] : one.triple.likely)).net;
    const [low, high] = [net("low"), net("high")];
    return { line: number.line, param: number.param.id, low, high, swing: Math.abs(high - low), own: Boolean(number.given?.own) };
  };

  /**
   * @param {object} theCase
   * @returns {{line: string, param: string, low: number, high: number, swing: number, own: boolean}[]} low and high: the
   *   net benefit in dollars with the number at its low and high value; line is "" for discount and ramp. The largest
   *   swing first; numbers that move nothing are left out
   */
  const rows = (theCase) => {
    const ready = cxCaseLines.of(theCase);
    const moving = ready.numbers.filter(({ triple }) => !cxCaseTriple.isPoint(triple));
    return moving.map((number) => row(ready, number)).filter(({ swing }) => swing > 0).sort((a, b) => b.swing - a.swing);
  };

  return { rows };
})();
