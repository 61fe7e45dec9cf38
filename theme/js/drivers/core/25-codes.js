/* Answers that look like a code for "no answer": 99 among answers from 1 to 5. */
const cxDriversCodes = (() => {
  const { number } = cxDriversLimits;
  const FAR = new Set([-999, -99, -98, -97, -9, -8, -1, 66, 77, 88, 97, 98, 99, 999]);
  const NEAR = new Set([7, 8, 9]); // a code only where the others end at 5
  const MOST = 0.5; // of the answers; more is no code

  const within = (values, low, high) => values.every((value) => value >= low && value <= high);

  /** The values that may be codes, or none: without them the others are answers on a usual scale. */
  const suspects = (seen) => {
    const values = [...seen.keys()];
    const far = values.filter((value) => FAR.has(value));
    const rest = values.filter((value) => !FAR.has(value));
    if (rest.length > 1 && far.length && within(rest, 0, 10)) return far;
    const near = rest.filter((value) => NEAR.has(value));
    const low = rest.filter((value) => !NEAR.has(value));
    return near.length === 1 && low.length > 2 && within(low, 1, 5) && !low.includes(6) ? near : [];
  };

  /**
   * @param {{name: string, seen: Map<number, number>, whole: boolean}} column
   * @returns {string} what to ask about it; "" where nothing looks like a code
   */
  const note = ({ name, seen, whole }) => {
    const found = whole ? suspects(seen) : [];
    const count = found.reduce((sum, value) => sum + seen.get(value), 0);
    const all = [...seen.values()].reduce((sum, one) => sum + one, 0);
    if (!count || count > MOST * all) return "";
    const rest = [...seen.keys()].filter((value) => !found.includes(value)).sort((a, b) => a - b);
    const codes = found.sort((a, b) => a - b).join(" or ");
    return `${cxFileText.quote(name)}: ${number(count)} of ${number(all)} answers are ${codes}, all others from ${rest[0]} to ${rest.at(-1)}. `
      + `If ${codes} means no answer, empty those cells and open the file again.`;
  };

  return { note };
})();
