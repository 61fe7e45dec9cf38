/* "Is this change real?": this quarter and last quarter of the same service. */
const cxQuarterChange = (() => {
  const { percent, points, signedPoints, plainPoints, count, signed, mean, working } = cxCalcFigures;
  const TITLES = ["This quarter", "Last quarter"];
  const SUFFIXES = ["-now", "-before"];
  const ORDER = [1, 0]; // last quarter is shown first
  const WORDS = { rise: "rise", fall: "fall" };
  const POWER = 0.8;

  const SEE = { name: "see", label: "Change you want to be able to see (optional)", hint: "In points. Left blank, it is the change that you found.", kind: "points", unit: "points", optional: true };

  const surveys = cxTwoResults.sections(TITLES, SUFFIXES);
  const sections = (mode) => [...ORDER.map((at) => surveys(mode)[at]), { title: "How many answers would it take?", fields: [SEE] }];

  const check = (values, mode) => {
    const found = cxTwoResults.check(values, mode, SUFFIXES);
    if (values.see && (values.see.value < 0.1 || values.see.value > 90)) found.see = "Type a change from 0.1 to 90 points, or leave it blank.";
    return found;
  };

  /** The two shares to tell apart: last quarter's, and the one that would be seen; null where the formula fails. */
  const aim = ({ surveys: [now, before], gap }, values) => {
    const size = values.see ? values.see.value / 100 : Math.abs(gap.value);
    const wanted = values.see || gap.value === 0 ? [before.share + size, before.share - size] : [now.share];
    const to = (gap.value < 0 ? wanted.reverse() : wanted).find((one) => one > 0 && one < 1);
    const isUsable = before.share > 0 && before.share < 1 && to !== undefined && Math.abs(to - before.share) >= 0.0005;
    const words = values.see ? plainPoints(size) : plainPoints(size, 1);
    return isUsable ? { words, from: before.share, to, n: cxStatistics.sampleSizeForChange(before.share, to, POWER) } : null;
  };

  const said = ({ gap, verdict }, wanted) => {
    const needed = wanted && verdict === "no clear change" ? ` To see a change of ${wanted.words}, you need about ${count(wanted.n)} answers in each quarter.` : "";
    if (gap.value === 0) return `No clear change: both quarters have the same share.${needed}`;
    const moved = `${gap.value > 0 ? "up" : "down"} ${points(gap.value)}`;
    if (verdict !== "no clear change") return `The change is clear: ${moved}, likely ${cxTwoResults.between(gap, WORDS)}.`;
    return `No clear change. The share went ${moved}, but the true change may be ${cxTwoResults.between(gap, WORDS)}.${needed}`;
  };

  const size = (wanted, { surveys: [now, before] }) => wanted && {
    label: `Answers needed in each quarter to see ${wanted.words}`, value: count(wanted.n),
    detail: `from ${percent(wanted.from)} to ${percent(wanted.to)}, found in 8 of 10 tries; you have ${count(before.n)} and ${count(now.n)}`,
  };

  const step = ({ from, to, n }) => cxCalcWorking.step("Answers needed in each quarter",
    "n = (1.960 + 0.842)² × (a × (1 − a) + b × (1 − b)) ÷ (a − b)²",
    `n = 7.85 × (${working(from)} × ${working(1 - from)} + ${working(to)} × ${working(1 - to)}) ÷ ${working(Math.abs(to - from))}², rounded up ${count(n)}`,
    "Here a is last quarter’s share, and b the share you want to tell from it. 0.842 stands for a power of 80%: a true change of this size is found in 8 of 10 tries.");

  const report = (found) => {
    const small = cxTwoResults.smallReport(found, TITLES);
    if (small) return small;
    const { surveys: [now, before], gap, verdict, means } = found;
    const range = `${signedPoints(gap.value)}; 95% confidence interval ${signed(gap.low)} to ${signed(gap.high)}`;
    const head = { up: "rose", down: "fell" }[verdict];
    const part = (survey, at) => `${percent(survey.share)} (n = ${count(survey.n)}${means ? `, mean ${mean(means[at].value)}` : ""})`;
    const shares = `from ${part(before, 1)} last quarter to ${part(now, 0)} this quarter`;
    return head ? `The share who ${now.agreed} ${head} ${shares} (${range}).` : `The share who ${now.agreed} shows no clear change ${shares} (${range}).`;
  };

  const MANY = "If you look at many questions or services each quarter, about 1 in 20 that did not change will still look like a clear change.";
  const SEASON = "A clear change does not say what caused it. Check the season, the wording, the channel and who was asked.";

  const solve = (values, mode) => {
    const found = cxTwoResults.read(values, mode, SUFFIXES);
    const wanted = aim(found, values);
    return {
      answer: said(found, wanted),
      figures: [...cxTwoResults.figures(found, TITLES, ORDER), size(wanted, found)].filter(Boolean),
      pictures: cxTwoResults.pictures(found, TITLES, "This quarter less last quarter, with its 95% interval", ORDER),
      steps: [...cxTwoResults.steps(found, TITLES), wanted && step(wanted)].filter(Boolean),
      warnings: [...cxTwoResults.warnings(found, TITLES), SEASON, MANY],
      report: report(found),
    };
  };

  const some = (values) => ({ "invited-before": "", "invited-now": "", see: "", ...values });

  return {
    modes: cxCalcSurvey.MODES,
    examples: {
      counts: some({ "yes-before": "680", "n-before": "1,000", "yes-now": "720", "n-now": "1,000" }),
      percent: some({ "percent-before": "68%", "n-before": "1,000", "percent-now": "72%", "n-now": "1,000" }),
      answers: some({
        "a1-before": "80", "a2-before": "100", "a3-before": "140", "a4-before": "380", "a5-before": "300",
        "a1-now": "70", "a2-now": "80", "a3-now": "130", "a4-now": "390", "a5-now": "330",
      }),
    },
    sections, check, solve,
  };
})();
