/* Two results and the difference between them: what comparing two services and comparing two quarters share.
   `suffixes` end the names of the fields of the two surveys; `words` are nouns, {rise, fall}; `order` says which of
   the two is shown first: 0 the one from which the other is taken away. */
const cxTwoResults = (() => {
  const { count, percent, points, signedPoints, signed, mean } = cxCalcFigures;

  const check = (values, mode, suffixes) =>
    Object.assign({}, ...suffixes.map((suffix) => cxCalcSurvey.check(values, mode, suffix)));

  const gapOf = ([one, two]) => cxStatistics.difference(one.k, one.n, two.k, two.n);

  /** @returns {object} surveys, shares, means or null, the difference of both, and "up", "down" or "no clear change" */
  const compare = (surveys) => {
    const [one, two] = surveys;
    const means = surveys.every(({ counts }) => counts) ? surveys.map(cxCalcInterval.mean) : null;
    return {
      surveys, means,
      shares: surveys.map(cxCalcInterval.share),
      gap: gapOf(surveys),
      meanGap: means && cxCalcInterval.gap(...means),
      verdict: cxStatistics.change(one.k, one.n, two.k, two.n),
    };
  };

  const read = (values, mode, suffixes) => compare(suffixes.map((suffix) => cxCalcSurvey.read(values, mode, suffix)));

  const end = (value, { rise, fall }) => (value === 0 ? "none at all" : `a ${value > 0 ? rise : fall} of ${points(value)}`);

  /** @returns {string} "between 5 and 33 points", or with both directions where 0 lies between. */
  const between = ({ low, high }, words) => {
    if (low < 0 && high > 0) return `anywhere from ${end(low, words)} to ${end(high, words)}`;
    const [least, most] = [low, high].map(Math.abs).sort((a, b) => a - b).map(points);
    return least === most ? `about ${least}` : `between ${least.replace(/ points?$/, "")} and ${most}`;
  };

  const range = (words, { low, high }) => `95% interval ${words(low)} to ${words(high)}`;
  const meanGapWords = (value) => signed(value, 2, 0);

  const ofShares = ({ surveys, shares }, names, order) => order.map((at) => ({
    label: names[at], value: percent(shares[at].value),
    detail: `${count(surveys[at].k)} of ${count(surveys[at].n)}; ${range(percent, shares[at])}`,
  }));

  const ofMeans = ({ means, meanGap }, names, order) => means === null ? [] : [
    ...order.map((at) => ({ label: `Mean, ${names[at]}`, value: mean(means[at].value), detail: range(mean, means[at]) })),
    { label: "Difference of the means", value: meanGapWords(meanGap.value), detail: range(meanGapWords, meanGap) },
  ];

  const ofResponse = ({ surveys }, names, order) => order.filter((at) => surveys[at].invited !== undefined).map((at) => ({
    label: `Response rate, ${names[at]}`, value: percent(surveys[at].n / surveys[at].invited),
    detail: `${count(surveys[at].n)} of ${count(surveys[at].invited)} asked`,
  }));

  const figures = (found, names, order = [0, 1]) => [
    ...ofShares(found, names, order),
    { label: "Difference", value: signedPoints(found.gap.value), detail: `${range(signed, found.gap)} points` },
    ...ofMeans(found, names, order),
    ...ofResponse(found, names, order),
  ];

  const pictures = ({ shares, means, gap }, names, title, order = [0, 1]) => {
    const named = (list) => order.map((at) => [names[at], list[at]]);
    return [
      cxCalcPicture.shares("Each share with its 95% interval", named(shares)),
      cxCalcPicture.difference(title, "Difference in points", gap),
      ...(means ? [cxCalcPicture.means("Each mean with its 95% interval", named(means))] : []),
    ];
  };

  const steps = ({ surveys, shares, gap }, names) => cxCalcWorking.difference(surveys, shares, names, gap);

  const warnings = ({ surveys }, names) => [
    ...surveys.flatMap((one, at) => cxCalcWarnings.of(one, names[at])),
    "The method takes it that different people answered, by chance. If the same people answered twice, it does not fit.",
    cxCalcWarnings.CHANCE,
    cxCalcWarnings.OPT_IN,
  ];

  /** The report of results too small to publish; "" where they are large enough. */
  const smallReport = ({ surveys }, names) => {
    const least = Math.min(...surveys.map(({ n }) => n));
    const shown = cxStatistics.disclosure(least);
    if (shown === "hidden") return "Fewer than 10 people answered one of the surveys, so no comparison is shown.";
    if (shown !== "count-only") return "";
    const said = surveys.map(({ k, n, agreed }, at) => `${names[at]}: ${count(k)} of ${count(n)} respondents ${agreed}.`);
    return `${said.join(" ")} With fewer than 30 answers no percentages are compared.`;
  };

  const NAME = { name: "name", label: "Name", hint: "For the sentences below.", kind: "name", optional: true, wide: true };

  const sections = (titles, suffixes, { named = false } = {}) => (mode) =>
    suffixes.map((suffix, at) => ({
      title: titles[at],
      fields: [...(named ? [{ ...NAME, name: `name${suffix}` }] : []), ...cxCalcSurvey.fields(mode, suffix)],
      more: cxCalcSurvey.more(suffix),
    }));

  return { check, read, between, figures, pictures, steps, warnings, smallReport, sections };
})();
