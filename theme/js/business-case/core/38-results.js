/* All that is calculated of a case, in one go. */
const cxCaseResults = (() => {
  /**
   * @param {object} theCase
   * @param {{runs?: number, seed?: number, simulated?: object}} options simulated: what cxSimulate found already
   * @returns {{likely: object, low: object, high: object, simulated: object, tornado: object[], warnings: object[],
   *   faults: object[]}}
   */
  const of = (theCase, options = {}) => {
    const simulated = options.simulated ?? cxSimulate.run(theCase, options);
    return {
      likely: cxCase.evaluate(theCase), low: cxCase.evaluate(theCase, "low"), high: cxCase.evaluate(theCase, "high"),
      simulated, tornado: cxTornado.rows(theCase), warnings: cxCaseWarnings.all(theCase, simulated), faults: cxCaseLines.faults(theCase),
    };
  };

  return { of };
})();
