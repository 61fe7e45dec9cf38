/* A number as people know it: low, likely and high. */
const cxCaseTriple = (() => {
  /** @typedef {{low: number|null, likely: number|null, high: number|null, source: string, own: boolean}} Triple
   *    own: "our own estimate" */

  const isThere = (value) => value !== null && value !== undefined && value !== "";

  /** @returns {Triple} */
  const blank = () => ({ low: null, likely: null, high: null, source: "", own: false });

  /** The three numbers; where only the likely one is there, it stands for all. */
  const filled = (triple) => {
    const likely = triple?.likely;
    const or = (value) => (isThere(value) ? value : likely);
    return { low: or(triple?.low), likely, high: or(triple?.high) };
  };

  /**
   * What keeps a triple from being counted.
   * @param {Triple} triple
   * @param {object} param of cxCaseKinds
   * @returns {""|"blank"|"number"|"range"|"order"}
   */
  const fault = (triple, { least, most }) => {
    const { low, likely, high } = filled(triple);
    const all = [low, likely, high];
    if (!isThere(likely)) return "blank";
    if (!all.every((value) => typeof value === "number" && Number.isFinite(value))) return "number";
    if (!all.every((value) => value >= least && value <= most)) return "range";
    return low <= likely && likely <= high ? "" : "order";
  };

  /** @returns {{low: number, likely: number, high: number}|null} null where it cannot be counted */
  const of = (triple, param) => (fault(triple, param) ? null : filled(triple));

  /** Whether the three numbers are one. */
  const isPoint = ({ low, high }) => low === high;

  /** Whether somebody else has said so: a source, and not our own estimate. */
  const isSourced = (triple) => !triple.own && String(triple.source ?? "").trim() !== "";

  return { blank, fault, of, isPoint, isSourced };
})();
