/* What a reader of the result must know; sentences, the weightiest first. */
const cxCalcWarnings = (() => {
  const { count, percent, about, plain, fixed } = cxCalcFigures;
  const LOW_RATE = 0.5; // half of the people are not heard
  const LARGE_PART = 0.05; // from here the finite population correction is worth having

  const CHANCE = "The interval covers chance only. It does not mend a survey that some customers never saw, or that only those with strong feelings answered.";
  const OPT_IN = "If people chose by themselves to answer, as on a website, the interval is only a rough guide.";

  const EVERYBODY = "everybody answered, so there is no sampling error";

  const FEW = {
    hidden: (n) => `Only ${count(n)} answered. Do not publish this result: readers might guess who said what. Wait for more answers, or join groups or quarters.`,
    "count-only": (n) => `Only ${count(n)} answered. Below 30 answers, publish the count and no percentage.`,
    wide: (n) => `Only ${count(n)} answered. Below 100 answers the interval is wide. Show it wherever you show the percentage.`,
    shown: () => "",
  };
  const few = ({ n }) => FEW[cxStatistics.disclosure(n)](n);

  /** Whether some whole number of people is this percentage of n, as far as it was rounded. */
  const isPossible = ({ n, k, percent: typed }) =>
    [k - 1, k, k + 1].some((one) => one >= 0 && one <= n && Math.abs((100 * one) / n - typed.value) <= 0.5 * 10 ** -typed.decimals + 1e-9);

  const typedPercent = (survey) => {
    const { percent: typed, n, k } = survey;
    if (!typed) return [];
    const said = [];
    if (typed.value > 0 && typed.value < 1) said.push(`You typed ${typed.value}%, which is less than one percent. If you mean a share such as 0.72, type 72.`);
    const people = (typed.value / 100) * n;
    if (isPossible(survey) && Math.abs(people - k) > 1e-6) said.push(`${typed.value}% of ${count(n)} answers is ${plain(people)} people. The calculator takes ${count(k)}, which is ${percent(k / n)}.`);
    if (!isPossible(survey)) said.push(`No count out of ${count(n)} gives ${fixed(typed.value, typed.decimals)}%. The nearest is ${count(k)} of ${count(n)}, ${percent(k / n)}. Check the percentage and the n.`);
    return said;
  };

  const response = ({ n, invited }) => {
    if (invited === undefined) return "";
    const rate = cxStatistics.responseRate(n, invited);
    if (rate >= LOW_RATE) return "";
    return `Only ${about(rate)} of those asked answered. The result cannot tell what the other ${about(1 - rate)} think. Compare who answered with who was asked.`;
  };

  const population = ({ n, customers }) => {
    if (customers === undefined) return "";
    if (n === customers) return "Everybody answered, so there is no sampling error. Wrong or hasty answers are not covered by that.";
    if (n / customers < LARGE_PART) return "";
    return `The answers are ${about(n / customers)} of all customers. So the finite population correction makes the interval narrower. It does not mend non-response.`;
  };

  /** @param {string} name of the group, where there are two */
  const of = (survey, name = "") => {
    const said = [few(survey), ...typedPercent(survey), response(survey), population(survey)].filter(Boolean);
    return said.map((words) => (name ? `${name}: ${words}` : words));
  };

  return { CHANCE, OPT_IN, LARGE_PART, EVERYBODY, of };
})();
