/* "How sure is this result?" */
const cxMarginOfError = (() => {
  const { count, percent, about, marginPoints, mean } = cxCalcFigures;

  const half = ({ n, customers }, share) => cxStatistics.marginOfError(n, share, customers ?? null);

  const margin = (survey, share) => marginPoints(half(survey, share));

  const span = (words, { low, high }) => `${words(low)} to ${words(high)}`;
  const isWhole = ({ n, customers }) => n === customers;
  const { EVERYBODY } = cxCalcWarnings;

  /** An interval in words; none where everybody answered. */
  const interval = (survey, words, found) => (isWhole(survey) ? EVERYBODY : `95% interval ${span(words, found)}`);

  const said = (survey, { low, high }) => {
    const head = `${about(survey.share)} ${survey.agreed}.`;
    if (isWhole(survey)) return `${head} Everybody answered, so there is no sampling error.`;
    return `${head} The true share is likely between ${about(low)} and ${about(high)}.`;
  };

  /** At 0 or 100 percent the simple formula says 0, which is wrong. */
  const marginAt = (survey) => {
    const { share } = survey;
    if (isWhole(survey)) return { label: "Margin of error", value: "none", detail: EVERYBODY };
    if (share > 0 && share < 1) return { label: "Margin of error at this share", value: margin(survey, share), detail: "simple formula" };
    return { label: "Margin of error at this share", value: "use the interval", detail: "the simple formula fails at 0% and 100%" };
  };

  const scale = (survey, found) => [
    { label: "Mean of the answers 1 to 5", value: mean(found.value), detail: interval(survey, mean, found) },
    { label: "Top box (only the 5s)", value: percent(survey.counts[4] / survey.n), detail: `${count(survey.counts[4])} of ${count(survey.n)}` },
  ];

  const figures = (survey, estimate, average) => [
    { label: survey.counts ? "Top-two box (4s and 5s)" : "Share who agreed", value: percent(survey.share), detail: `${count(survey.k)} of ${count(survey.n)}` },
    !isWhole(survey) && { label: "95% confidence interval", value: span(percent, estimate), detail: "Wilson’s method" },
    marginAt(survey),
    !isWhole(survey) && { label: "Largest margin of error with this n", value: margin(survey, 0.5), detail: "at a share of 50%" },
    ...(average ? scale(survey, average) : []),
    survey.invited !== undefined && { label: "Response rate", value: percent(survey.n / survey.invited), detail: `${count(survey.n)} of ${count(survey.invited)} asked` },
  ].filter(Boolean);

  const pictures = (survey, estimate, average) => [
    cxCalcPicture.shares(isWhole(survey) ? "Share" : "Share with its 95% interval", [[survey.counts ? "Chose 4 or 5" : "Agreed", estimate]]),
    ...(average ? [cxCalcPicture.means(isWhole(survey) ? "Mean" : "Mean with its 95% interval", [["Mean of 1 to 5", average]])] : []),
  ];

  const REPORT = {
    hidden: () => "Fewer than 10 people answered, so no result is shown.",
    "count-only": ({ k, n, agreed }) => `${count(k)} of ${count(n)} respondents ${agreed}. With fewer than 30 answers no percentage is given.`,
  };
  const usual = (survey, found, average) => {
    const { k, n, share, agreed, invited } = survey;
    const rate = invited === undefined ? "" : ` ${percent(n / invited)} of those asked answered.`;
    const middle = average ? ` The mean was ${mean(average.value)} on a scale from 1 to 5${isWhole(survey) ? "" : ` (${span(mean, average)})`}.` : "";
    const sure = isWhole(survey) ? EVERYBODY : `95% confidence interval ${span(percent, found)}`;
    return `${percent(share)} of ${count(n)} respondents ${agreed} (${count(k)} of ${count(n)}; ${sure}).${middle}${rate}`;
  };
  const report = (survey, ...rest) => (REPORT[cxStatistics.disclosure(survey.n)] ?? usual)(survey, ...rest);

  const largest = (survey) => cxCalcWorking.step("Largest margin of error", "z × √(0.5 × 0.5 ÷ n)",
    `${cxCalcWorking.z} × √(0.5 × 0.5 ÷ ${count(survey.n)}) = ${cxCalcFigures.working(cxStatistics.marginOfError(survey.n))}`,
    survey.customers === undefined ? "" : `Times c: ${cxCalcFigures.working(half(survey, 0.5))}.`);

  const solve = (values, mode) => {
    const survey = cxCalcSurvey.read(values, mode);
    const [estimate, average] = [cxCalcInterval.share(survey), cxCalcInterval.mean(survey)];
    return {
      answer: said(survey, estimate), figures: figures(survey, estimate, average),
      pictures: pictures(survey, estimate, average),
      steps: [...cxCalcWorking.survey(survey, estimate), ...(isWhole(survey) ? [] : [largest(survey)])],
      warnings: [...cxCalcWarnings.of(survey), cxCalcWarnings.CHANCE, cxCalcWarnings.OPT_IN],
      report: report(survey, estimate, average),
    };
  };

  return {
    modes: cxCalcSurvey.MODES,
    examples: {
      counts: { yes: "144", n: "200", invited: "", customers: "" },
      percent: { percent: "72%", n: "200", invited: "", customers: "" },
      answers: { a1: "14", a2: "18", a3: "24", a4: "82", a5: "62", invited: "", customers: "" },
    },
    sections: (mode) => [{ title: "", fields: cxCalcSurvey.fields(mode), more: cxCalcSurvey.more("", true) }],
    check: (values, mode) => cxCalcSurvey.check(values, mode),
    solve,
  };
})();
