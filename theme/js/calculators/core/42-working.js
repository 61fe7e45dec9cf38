/* The working: each step with its formula and the same formula with the numbers put in. */
const cxCalcWorking = (() => {
  const { working: show, count, fixed, plain } = cxCalcFigures;
  const z = fixed(cxCalcInterval.Z, 2);

  const step = (title, formula, numbers, note = "") => ({ title, formula, numbers, note });

  const share = ({ k, n, percent }, p = "p", of = "") => {
    const people = percent ? (percent.value / 100) * n : k;
    const rounded = Math.abs(people - k) > 1e-6 ? `, rounded to ${count(k)}` : "";
    const note = percent ? `${percent.value}% of ${count(n)} answers is ${plain(people)} people${rounded}.` : "";
    return step(`The share${of}`, `${p} = number who agreed ÷ n`, `${p} = ${count(k)} ÷ ${count(n)} = ${show(k / n)}`, note);
  };

  const boxes = ({ counts, k, n }, p = "p", of = "") =>
    step(`The top-two box${of}`, `${p} = (number of 4s + number of 5s) ÷ n`,
      `${p} = (${count(counts[3])} + ${count(counts[4])}) ÷ ${count(n)} = ${count(k)} ÷ ${count(n)} = ${show(k / n)}`);

  const factor = cxCalcInterval.correction;

  const correction = (survey) => {
    const { n, customers } = survey;
    const numbers = n === customers ? "c = 0, because every customer answered"
      : `c = √((${count(customers)} − ${count(n)}) ÷ (${count(customers)} − 1)) = ${show(factor(survey))}; z × c = ${fixed(cxCalcInterval.Z * factor(survey), 2)}`;
    return step("The finite population correction", "c = √((N − n) ÷ (N − 1)); below, z becomes z × c", numbers, "N is the number of customers.");
  };

  // From Wilson's limits: their middle and half their distance.
  const wilson = (survey, { low, high }) => {
    const { n, k } = survey;
    const p = show(k / n);
    const used = fixed(cxCalcInterval.Z * factor(survey), 2);
    const below = `(1 + ${used}² ÷ ${count(n)})`;
    return [
      step("The middle of Wilson’s interval", "m = (p + z² ÷ 2n) ÷ (1 + z² ÷ n)",
        `m = (${p} + ${used}² ÷ ${count(2 * n)}) ÷ ${below} = ${show((low + high) / 2)}`, survey.customers === undefined ? `z = ${z} for 95% confidence.` : ""),
      step("Half its width", "h = z × √(p × (1 − p) ÷ n + z² ÷ 4n²) ÷ (1 + z² ÷ n)",
        `h = ${used} × √(${p} × ${show(1 - k / n)} ÷ ${count(n)} + ${used}² ÷ (4 × ${count(n)}²)) ÷ ${below} = ${show((high - low) / 2)}`),
      step("The interval", "from m − h to m + h",
        `from ${show((low + high) / 2)} − ${show((high - low) / 2)} = ${show(low)} to ${show((low + high) / 2)} + ${show((high - low) / 2)} = ${show(high)}`),
    ];
  };

  /** Equal answers have no spread, so the usual rule would say that nobody thinks otherwise. */
  const ofEqual = (survey, { value, low, high }) => {
    const used = fixed(cxCalcInterval.Z * factor(survey), 2);
    const u = show(cxCalcInterval.unseen(survey));
    return step("Its interval, where all answers are equal", "from mean − u × (mean − 1) to mean + u × (5 − mean), where u = z² ÷ (n + z²)",
      `u = ${used}² ÷ (${count(survey.n)} + ${used}²) = ${u}; from ${show(value)} − ${u} × ${show(value - 1)} = ${show(low)} to ${show(value)} + ${u} × ${show(5 - value)} = ${show(high)}`,
      "Equal answers show no spread, but people who were not asked may think otherwise. u is Wilson’s upper limit for 0 of n.");
  };

  const mean = (survey, found) => {
    const { value, low, high } = found;
    const { counts, n } = survey;
    const sum = counts.map((one, index) => `${index + 1} × ${count(one)}`).join(" + ");
    const spread = cxCalcInterval.spread(survey, value);
    const steps = [step("The mean", "mean = sum of all answers ÷ n", `mean = (${sum}) ÷ ${count(n)} = ${show(value)}`)];
    if (survey.customers === n) return steps;
    if (spread === 0) return [...steps, ofEqual(survey, found)];
    return [...steps, step("Its interval", "mean ± z × s ÷ √n, where s is the standard deviation of the answers",
      `${show(value)} ± ${fixed(cxCalcInterval.Z * factor(survey), 2)} × ${show(spread)} ÷ √${count(n)}: from ${show(low)} to ${show(high)}`, "Never below 1 or above 5.")];
  };

  /** All about one survey. */
  const survey = (one, estimate) => [
    one.counts ? boxes(one) : share(one),
    ...(one.customers === undefined ? [] : [correction(one)]),
    ...(one.customers === one.n ? [] : wilson(one, estimate)),
    ...(one.counts ? mean(one, cxCalcInterval.mean(one)) : []),
  ];

  const limits = (p, name, { n }, { value, low, high }) =>
    step(`Wilson’s interval, ${name}`, "(p + z² ÷ 2n ± z × √(p × (1 − p) ÷ n + z² ÷ 4n²)) ÷ (1 + z² ÷ n)",
      `with p = ${show(value)} and n = ${count(n)}: from l${p} = ${show(low)} to u${p} = ${show(high)}`, `z = ${z} for 95% confidence.`);

  /** Newcombe's interval for the first share less the second. */
  const difference = ([one, two], [first, second], [left, right], found) => [
    one.counts ? boxes(one, "p₁", `, ${left}`) : share(one, "p₁", `, ${left}`),
    two.counts ? boxes(two, "p₂", `, ${right}`) : share(two, "p₂", `, ${right}`),
    limits("₁", left, one, first),
    limits("₂", right, two, second),
    step("The difference", "d = p₁ − p₂", `d = ${show(first.value)} − ${show(second.value)} = ${show(found.value)}`),
    step("Its lower end", "d − √((p₁ − l₁)² + (u₂ − p₂)²)",
      `${show(found.value)} − √((${show(first.value)} − ${show(first.low)})² + (${show(second.high)} − ${show(second.value)})²) = ${show(found.low)}`),
    step("Its upper end", "d + √((u₁ − p₁)² + (p₂ − l₂)²)",
      `${show(found.value)} + √((${show(first.high)} − ${show(first.value)})² + (${show(second.value)} − ${show(second.low)})²) = ${show(found.high)}`),
  ];

  return { z, step, survey, difference };
})();
