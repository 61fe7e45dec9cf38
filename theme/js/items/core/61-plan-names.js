/* Names of plans: what may be one, and one that is still free. */
const cxPlanNames = (() => {
  const MOST = cxFileWords.LIMITS.name; // characters
  const COPY = " (copy)";

  const letters = (text) => [...text].length;

  /**
   * @param {string} name
   * @param {string[]} taken the names of the other plans
   * @returns {string} "" or what is wrong and what to do
   */
  const check = (name, taken) => {
    const text = name.trim();
    if (!cxFileText.isSeen(text)) return "Give the plan a name, for example the service it is for.";
    if (letters(text) > MOST) return `Use at most ${MOST} characters. These are ${letters(text)}.`;
    const same = taken.find((one) => cxFold(one) === cxFold(text));
    return same === undefined ? "" : `There is a plan “${same}” already. Choose another name.`;
  };

  /** A name for a copy that no other plan has: "Passport renewal (copy)", then "Passport renewal (copy 2)". */
  const copy = (name, taken) => {
    for (let number = 1; ; number += 1) {
      const end = number === 1 ? COPY : COPY.replace(")", ` ${number})`);
      const begin = [...name.trim()].slice(0, MOST - end.length).join("").trim();
      if (!check(begin + end, taken)) return begin + end;
    }
  };

  return { check, copy };
})();
