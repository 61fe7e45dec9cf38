/* The result of a Section 280 file in words. */
const cxDriversTickWords = (() => {
  const { number, joined, say } = cxDriversLimits;
  const { percent, range } = cxDriversWords;
  const NAMES = {
    effectiveness: "Effectiveness", ease: "Ease", efficiency: "Efficiency", transparency: "Transparency", humanity: "Humanity",
    employee: "Employee", other: "Other",
  };

  const GROUPS = {
    thumbs: { negative: "thumbs down", positive: "thumbs up" },
    five: { negative: "1 or 2", positive: "4 or 5" },
  };
  const group = (side, scale) => `people who answered ${GROUPS[scale][side]}`;
  const TITLES = { negative: "What did not go so well", positive: "What went well" };

  const answers = ({ answered, scale, positive, negative, neutral }) => {
    if (answered < 10) return "Fewer than 10 people answered the question, so nothing is shown.";
    if (answered < 30) return `${number(answered)} people answered the question: too few for a share.`;
    const { value, low, high } = cxStatistics.wilson(positive.n, answered);
    const parts = [`${number(positive.n)} answered ${GROUPS[scale].positive}`, `${number(negative.n)} ${GROUPS[scale].negative}`];
    if (scale === "five") parts.push(`${number(neutral)} answered 3`);
    const share = `${percent(value)} (${range({ low, high })}) ${scale === "thumbs" ? "thumbs up" : "with 4 or 5"}`;
    return `${number(answered)} people answered the question: ${joined(parts)}. That is ${share}.`;
  };

  /** Few people point at persons, and their shares are chance; the rule is the playbook's own. */
  const hidden = ({ n, side }, scale) => {
    if (n >= 30) return "";
    const who = `answered ${GROUPS[scale][side]}`;
    if (n < 10) return `Fewer than 10 people ${who}. What they ticked is not shown.`;
    return `Only ${number(n)} people ${who}: too few for a share, so only counts are shown.`;
  };

  const top = (result, side) => {
    const { drivers, n } = result[side];
    if (n < 30) return hidden(result[side], result.scale);
    const [one, two] = drivers;
    if (!one || one.k === 0) return `None of the ${number(n)} ${group(side, result.scale)} ticked a driver.`;
    const word = (driver) => NAMES[driver.name].toLowerCase();
    const leading = `Of the ${number(n)} ${group(side, result.scale)}, ${percent(one.share.value)} (${range(one.share)})`;
    const tied = drivers.filter((driver) => driver.k === one.k);
    if (tied.length > 1) return `${leading} each ticked ${joined(tied.map(word))}, the drivers ticked most.`;
    const leader = `${leading} ticked ${word(one)}, more than any other driver.`;
    if (!two || one.share.low > two.share.value) return leader;
    return `${leader} The next, ${word(two)} (${percent(two.share.value)}), is too close to call.`;
  };

  const summary = (result) => [answers(result), top(result, "negative"), top(result, "positive")];

  /** `none` is null where so few answered that nothing of them is shown. */
  const nobody = ({ n, none, side }, scale) => none > 0 && n >= 30
    && say(true, `${number(none)} of the ${number(n)} ${group(side, scale)} ticked nothing.`,
      `They count in n: a share is of all ${group(side, scale)}.`);

  /** @returns {string[]} what to know before relying on the result */
  const warnings = (result) => [
    nobody(result.negative, result.scale), nobody(result.positive, result.scale), ...result.notes,
    say(result.scale === "thumbs" && !result.negative.n, "No answer to question_1 is 0.",
      "If the file has the scale from 1 to 5, then everyone answered 1."),
    say(true, "A person may tick several drivers or none, so the shares do not add up to 100%.",
      "What was ticked is what people noticed, which need not be the cause."),
  ].filter(Boolean);

  return { NAMES, TITLES, group, hidden, summary, warnings };
})();
