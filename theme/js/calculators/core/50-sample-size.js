/* "How many answers do I need?" */
const cxSampleSize = (() => {
  const { count, percent, about, plain, plainPoints, working } = cxCalcFigures;
  const LEAST_MARGIN = 0.1; // points

  const FIELDS = [
    { name: "margin", label: "Margin of error you can accept", hint: "Plus or minus so many percentage points. 5 is usual; 3 is strict.", kind: "points", unit: "points" },
    { name: "share", label: "Percentage you expect", hint: "From an earlier survey. If you do not know, keep 50: it asks for the most answers.", kind: "percent", unit: "%" },
  ];
  const MORE = [
    { name: "customers", label: "How many customers there are (optional)", hint: "All whom the survey is about. In a small group you need fewer answers.", kind: "count", unit: "people", optional: true },
    { name: "rate", label: "Response rate you expect (optional)", hint: "Of those you ask, how many percent will answer. It tells how many to ask.", kind: "percent", unit: "%", optional: true },
  ];

  const check = ({ margin, share, customers, rate }) => {
    const found = {};
    if (margin && (margin.value < LEAST_MARGIN || margin.value > 50)) found.margin = "Type a margin from 0.1 to 50 points.";
    if (share && (share.value < 1 || share.value > 99)) found.share = "Type 1 to 99. If you do not know, type 50.";
    if (customers && customers.value < 1) found.customers = "Type 1 or more, or leave it blank.";
    if (rate && rate.value < 0.01) found.rate = "Type more than 0, up to 100, or leave it blank.";
    return found;
  };

  const numbers = (values) => {
    const [margin, share] = [values.margin.value / 100, values.share.value / 100];
    const customers = values.customers?.value ?? null;
    const n = cxStatistics.sampleSize(margin, share, customers);
    const rate = values.rate ? values.rate.value / 100 : null;
    return { margin, share, customers, n, rate, invite: rate === null ? null : Math.ceil(n / rate - 1e-9) };
  };

  const answers = (n) => `${count(n)} ${n === 1 ? "answer" : "answers"}`;

  const said = ({ margin, share, customers, n, invite }) => {
    const from = customers === null ? "" : ` from your ${count(customers)} customers`;
    const asked = invite === null ? "" : ` To get them, ask about ${count(invite)} people.`;
    return `You need ${answers(n)}${from} to know a percentage near ${plain(100 * share)}% within plus or minus ${plainPoints(margin)}.${asked}`;
  };

  const figures = ({ margin, share, customers, n, rate, invite }) => [
    { label: "Answers you need", value: count(n), detail: "95% confidence, random sample" },
    invite !== null && { label: "People to ask", value: count(invite), detail: `if ${plain(100 * rate)}% of them answer` },
    { label: "Margin of error", value: `±${plainPoints(margin)}`, detail: `at a percentage of ${plain(100 * share)}%` },
    customers !== null && { label: "Without the finite population correction", value: count(cxStatistics.sampleSize(margin, share)), detail: "answers" },
  ].filter(Boolean);

  const band = ({ share, customers }, margin) => {
    const n = cxStatistics.sampleSize(margin, share, customers);
    const label = `${answers(n)}: ±${plainPoints(margin)}`;
    const [low, high] = [Math.max(0, share - margin), Math.min(1, share + margin)];
    return { label, text: `${percent(low)} to ${percent(high)}`, low, value: share, high };
  };

  const pictures = (found) => {
    const margins = [2 * found.margin, found.margin, found.margin / 2].filter((one) => one <= 1);
    const { panel, SHARES } = cxCalcPicture;
    return [panel("Half the margin takes about four times the answers", SHARES, margins.map((one) => band(found, one)))];
  };

  const steps = ({ margin, share, customers, n, rate, invite }) => {
    const { step, z } = cxCalcWorking;
    const any = (cxCalcInterval.Z / margin) ** 2 * share * (1 - share);
    const rounded = (value) => `${working(value)}, rounded up ${count(Math.max(1, Math.ceil(value)))}`;
    return [
      step("Answers for any number of customers", "n₀ = z² × p × (1 − p) ÷ E²",
        `n₀ = ${z}² × ${working(share)} × ${working(1 - share)} ÷ ${working(margin)}² = ${customers === null ? rounded(any) : working(any)}`,
        `z = ${z} for 95% confidence, p is the share you expect, E the margin of error.`),
      customers !== null && step("For your number of customers", "n = n₀ ÷ (1 + (n₀ − 1) ÷ N)",
        `n = ${working(any)} ÷ (1 + (${working(any)} − 1) ÷ ${count(customers)}) = ${working(any / (1 + (any - 1) / customers))}, rounded up ${count(n)}`),
      invite !== null && step("People to ask", "n ÷ response rate", `${count(n)} ÷ ${plain(rate, 6)} = about ${count(invite)}`),
    ].filter(Boolean);
  };

  const warnings = ({ margin, share, customers, n, invite }) => {
    const { CHANCE, LARGE_PART } = cxCalcWarnings;
    return [
      n < 30 && `With ${answers(n)} do not publish a percentage at all, only the count. Choose a smaller margin if you can.`,
      margin > Math.min(share, 1 - share) && "The margin is larger than the percentage you expect, or than what is left to 100. Choose a smaller margin.",
      customers !== null && n === customers && "Ask every customer: the group is too small for a sample.",
      customers !== null && n < customers && n / customers >= LARGE_PART && `The answers are ${about(n / customers)} of all customers, so the finite population correction makes the number smaller.`,
      invite !== null && customers !== null && invite > customers && "You would have to ask more people than there are customers. Accept a larger margin, or raise the response rate.",
      invite !== null && "Asking more people does not mend a low response rate: those who do not answer may think otherwise.",
      "The number holds for the whole group. To report parts of it, such as each channel, you need as many answers in each part.",
      CHANCE,
    ].filter(Boolean);
  };

  const report = ({ margin, share, customers, n, invite }) =>
    `The survey needs ${answers(n)}${customers === null ? "" : ` from ${count(customers)} customers`} for a margin of error of plus or minus ${plainPoints(margin)} at 95% confidence, if customers are chosen at random and about ${plain(100 * share)}% agree.${invite === null ? "" : ` About ${count(invite)} people have to be asked.`}`;

  const solve = (values) => {
    const found = numbers(values);
    return {
      answer: said(found), figures: figures(found), pictures: pictures(found), steps: steps(found),
      warnings: warnings(found), report: report(found),
    };
  };

  return {
    modes: [], examples: { "": { margin: "5", share: "50", customers: "", rate: "" } },
    sections: () => [{ title: "", fields: FIELDS, more: MORE }],
    check, solve,
  };
})();
