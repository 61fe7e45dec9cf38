/* The result in words: a summary, and what to know before relying on it. */
const cxDriversWords = (() => {
  const { number, count, joined, say, verb } = cxDriversLimits;
  const { quote } = cxFileText;
  const [PER_DRIVER, FEW] = [20, 100]; // rows; the playbook's own rule
  const [ALIKE, TWINS] = [5, 10]; // variance inflation
  const SAME = 0.9; // share of people with one answer
  const [LOST, LITTLE, SURE] = [0.2, 0.1, 0.95];

  /** 0.3149 as "31%"; 0.004 as "0.4%" */
  const percent = (share) => cxRounding.percent(share);
  const range = ({ low, high }) => `${percent(low)} to ${percent(high)}`;

  const UNITS = { agree: "Share agreeing", mean: "Mean", scaled: "Mean, in percent of the scale" };
  /** A performance for people: "72%", "3.8" */
  const level = (value, kind) => (kind === "mean" ? cxRounding.text(value, 2) : percent(value / 100));

  const names = (drivers) => joined(drivers.map(({ name }) => quote(name)));

  const explained = ({ r2, drivers, outcome, n }) => {
    const known = `95% confidence interval ${range(r2)}; n = ${number(n)}`;
    return `Together the ${drivers.length} drivers explain ${percent(r2.value)} of the differences in ${quote(outcome)} (${known}).`;
  };

  const FEW_WORDS = `Fewer than ${FEW} people answered, which is too few to call that clear.`;

  const first = ({ drivers: [one, two], lead, n }) => {
    const leader = `${quote(one.name)} has the largest share of that: ${percent(one.share)} (${range(one)}).`;
    if (lead >= SURE && !cxDriversAnalysis.isSure(n)) return `${leader} It is ahead of ${quote(two.name)} here. ${FEW_WORDS}`;
    if (lead >= SURE) return `${leader} It is clearly ahead of ${quote(two.name)}.`;
    return `${leader} These answers cannot tell whether it matters more than ${quote(two.name)}.`;
  };

  const advice = ({ drivers, n }) => {
    const found = drivers.filter(({ quadrant }) => quadrant === cxDriversQuadrants.FIRST);
    const sure = found.filter(({ clear }) => clear);
    if (!found.length) return "No driver is both more important and rated lower than the average of these drivers.";
    const words = `More important and rated lower than the average of these drivers: ${names(found)}.`;
    if (!cxDriversAnalysis.isSure(n)) return `${words} With fewer than ${FEW} people, that may be chance.`;
    if (sure.length === found.length) return `${words} Look there first.`;
    if (!sure.length) return `${words} But the intervals reach over a line, so that may be chance.`;
    return `${words} Only ${names(sure)} ${verb(sure.length, "is", "are")} so beyond chance.`;
  };

  const CAUSE = "This shows what goes together with the outcome. It does not show what causes it. Talk with customers before you act.";

  /** @returns {string[]} sentences, the most important first */
  const summary = (result) => [explained(result), first(result), advice(result), CAUSE];

  const fewRows = ({ n, drivers }) => {
    const wanted = Math.max(FEW, PER_DRIVER * drivers.length);
    return say(n < wanted, `There are ${number(n)} complete rows for ${drivers.length} drivers. We suggest at least ${number(wanted)}:`,
      `${PER_DRIVER} for each driver, and ${FEW} in all. With fewer, importance is mostly chance.`);
  };

  const lostRows = ({ rows, dropped }) => say(dropped > 0,
    `${number(dropped)} of ${number(rows)} rows (${percent(dropped / rows)}) lack an answer in a chosen column and were left out.`,
    dropped > LOST * rows && "That is many. If those people differ from the others, the result is off. Try fewer drivers.");

  const alike = ({ drivers }) => {
    const wholly = drivers.filter(({ inflation }) => inflation === Infinity);
    const nearly = drivers.filter(({ inflation }) => inflation >= TWINS && inflation < Infinity);
    const rather = drivers.filter(({ inflation }) => inflation >= ALIKE && inflation < TWINS);
    return [
      say(wholly.length, `The answers to ${names(wholly)} follow wholly from those to other drivers.`,
        "They share their importance among them, and their intervals look surer than they are. Keep one of each group."),
      say(nearly.length, `${names(nearly)} ${verb(nearly.length, "is", "are")} nearly told by the other drivers`,
        `(variance inflation ${TWINS} or more). How importance splits among them is uncertain.`),
      say(rather.length, `${names(rather)} ${verb(rather.length, "overlaps", "overlap")} much with the other drivers`,
        `(variance inflation ${ALIKE} to ${TWINS}).`),
    ];
  };

  const flat = ({ drivers }) => {
    const found = drivers.filter(({ commonest }) => commonest >= SAME);
    return say(found.length, `Nearly everyone gave the same answer to ${names(found)}.`,
      "What does not vary looks unimportant, even if people would miss it sorely.");
  };

  const against = ({ drivers }) => {
    const opposite = drivers.filter(({ correlation }) => correlation < 0);
    const turned = drivers.filter(({ weight, correlation }) => weight < -0.02 && correlation >= 0);
    return [
      say(opposite.length, `The higher the answer to ${names(opposite)}, the lower the outcome. Check whether the scale runs the other way.`),
      say(turned.length, `With the other drivers held equal, ${names(turned)} ${verb(turned.length, "has", "have")} a negative weight.`,
        "That mostly comes from drivers that overlap. Do not conclude that doing worse there helps."),
    ];
  };

  const runWords = ({ runs, skipped }) => [
    say(runs < cxDriversBootstrap.RUNS, "Because the data are large,",
      `the intervals come from ${number(runs)} runs instead of ${number(cxDriversBootstrap.RUNS)}.`),
    say(skipped > 0, `${count(skipped, "run")} of ${number(runs)} had nothing to share out and ${verb(skipped, "was", "were")} skipped.`),
  ];

  const others = ({ constant, r2, values, kind }) => [
    say(constant.length, `Everyone in the complete rows gave the same answer to ${joined(constant)}, so nothing can be said about it.`,
      "It was left out."),
    say(r2.value < LITTLE, `The drivers explain little (${percent(r2.value)}). What matters most is probably not among them.`),
    say(values === 2, "The outcome has only two values. The shares still rank the drivers, but a logistic regression would suit better."),
    say(kind === "scaled", "The drivers have different scales. Performance is shown as percent of each scale,",
      "from its lowest to its highest answer; compare with care."),
  ];

  /** @returns {string[]} what to know before relying on the result; sentences */
  const warnings = (result) =>
    [fewRows(result), lostRows(result), ...alike(result), flat(result), ...against(result), ...others(result), ...runWords(result)]
      .filter(Boolean);

  const isTurned = ({ quadrant }) => quadrant === cxDriversQuadrants.TURNED;

  /** What is said of a driver in the table: "Look here first", "Keep it up, within chance" */
  const reading = ({ quadrant, clear }) => (clear || isTurned({ quadrant }) ? quadrant : `${quadrant} (within chance)`);

  const inflation = (value) => (value < 1000 ? cxRounding.text(value, 1) : "over 1,000");

  return { percent, range, level, UNITS, summary, warnings, reading, isTurned, inflation };
})();
