/* "Are these two results different?": two services, channels or groups of customers. */
const cxCompareResults = (() => {
  const { percent, points, signedPoints, count, mean, signed } = cxCalcFigures;
  const WORDS = { rise: "lead", fall: "lag" };
  const SUFFIXES = ["-1", "-2"];
  const BLANK = ["First result", "Second result"];

  const namesOf = (values) => SUFFIXES.map((suffix, at) => values[`name${suffix}`]?.value || BLANK[at]);

  /** Two results of one name would give a sentence that nobody can read. */
  const sameName = (values) => {
    const [first, second] = namesOf(values);
    return first === second ? { "name-2": "Both have this name. Type two different names." } : {};
  };

  const said = ({ gap, verdict }, [first, second]) => {
    if (gap.value === 0) return `No clear difference: ${first} and ${second} have the same share.`;
    const size = `${first} is ${points(gap.value)} ${gap.value > 0 ? "higher" : "lower"} than ${second}`;
    if (verdict !== "no clear change") return `${size}. The difference is clear: likely ${cxTwoResults.between(gap, WORDS)}.`;
    return `No clear difference. ${size}, but the true difference may be ${cxTwoResults.between(gap, WORDS)}.`;
  };

  const report = (found, names) => {
    const small = cxTwoResults.smallReport(found, names);
    if (small) return small;
    const { surveys, gap, verdict, means } = found;
    const parts = surveys.map(({ share, n }, at) => `${names[at]} ${percent(share)} (n = ${count(n)}${means ? `, mean ${mean(means[at].value)}` : ""})`);
    const is = verdict === "no clear change" ? "not clear" : "clear";
    return `${parts.join(" against ")}: the difference is ${is}, ${signedPoints(gap.value)} (95% confidence interval ${signed(gap.low)} to ${signed(gap.high)}).`;
  };

  const MIX = "Different services have different customers. A clear difference says that the shares differ, and not why. Compare only the same question on the same scale.";

  const solve = (values, mode) => {
    const [found, names] = [cxTwoResults.read(values, mode, SUFFIXES), namesOf(values)];
    const [first, second] = names;
    return {
      answer: said(found, names), figures: cxTwoResults.figures(found, names),
      pictures: cxTwoResults.pictures(found, names, `${first} less ${second}, with its 95% interval`),
      steps: cxTwoResults.steps(found, names), warnings: [...cxTwoResults.warnings(found, names), MIX],
      report: report(found, names),
    };
  };

  const named = (values) => ({ "name-1": "Phone", "name-2": "Email", "invited-1": "", "invited-2": "", ...values });

  return {
    modes: cxCalcSurvey.MODES,
    examples: {
      counts: named({ "yes-1": "56", "n-1": "70", "yes-2": "48", "n-2": "80" }),
      percent: named({ "percent-1": "80%", "n-1": "70", "percent-2": "60%", "n-2": "80" }),
      answers: named({
        "a1-1": "3", "a2-1": "4", "a3-1": "7", "a4-1": "26", "a5-1": "30",
        "a1-2": "8", "a2-2": "9", "a3-2": "15", "a4-2": "26", "a5-2": "22",
      }),
    },
    sections: cxTwoResults.sections(BLANK, SUFFIXES, { named: true }),
    check: (values, mode) => ({ ...cxTwoResults.check(values, mode, SUFFIXES), ...sameName(values) }),
    solve,
  };
})();
