/* What the small pictures show: panels with a scale, and bars from the low to the high end of an interval.
   Places are percent of the panel's width. */
const cxCalcPicture = (() => {
  const { percent, signed, mean } = cxCalcFigures;

  const place = (value, min, max) => Math.min(100, Math.max(0, (100 * (value - min)) / (max - min)));

  const panel = (title, { min, max, ticks, zero = false }, bars) => ({
    title,
    ticks: ticks.map(({ at, text }) => ({ at: place(at, min, max), text, zero: zero && at === 0 })),
    bars: bars.map(({ low, value, high, ...words }) => ({
      ...words, low: place(low, min, max), at: place(value, min, max), high: place(high, min, max),
    })),
  });

  const SHARES = { min: 0, max: 1, ticks: [0, 0.25, 0.5, 0.75, 1].map((at) => ({ at, text: `${100 * at}%` })) };
  const MEANS = { min: 1, max: 5, ticks: [1, 2, 3, 4, 5].map((at) => ({ at, text: String(at) })) };
  const range = (words) => ({ low, high }) => `${words(low)} to ${words(high)}`;

  const isExact = ({ low, high }) => low === high; // everybody answered
  const bar = (label, estimate, words) => ({
    label, text: words(estimate.value) + (isExact(estimate) ? "" : ` (${range(words)(estimate)})`), ...estimate,
  });

  /** @param {Array<[string, {value: number, low: number, high: number}]>} named shares, 0 to 1 */
  const shares = (title, named) => panel(title, SHARES, named.map(([label, one]) => bar(label, one, percent)));

  /** @param {Array<[string, {value: number, low: number, high: number}]>} named means, 1 to 5 */
  const means = (title, named) => panel(title, MEANS, named.map(([label, one]) => bar(label, one, mean)));

  const REACHES = [0.05, 0.1, 0.2, 0.5, 1];

  /** A difference of shares around 0; the scale is as wide as it needs to be, and the same on both sides. */
  const difference = (title, label, one) => {
    const reach = REACHES.find((most) => Math.max(Math.abs(one.low), Math.abs(one.high)) <= most) ?? 1;
    const ticks = [-reach, -reach / 2, 0, reach / 2, reach].map((at) => ({ at, text: at ? signed(at, reach < 0.1 ? 1 : 0) : "0" }));
    const words = (value) => signed(value);
    return panel(title, { min: -reach, max: reach, ticks, zero: true }, [bar(label, one, words)]);
  };

  /** The picture in words, for who does not see it. */
  const words = (panels) =>
    panels.map(({ title, bars }) => `${title}. ${bars.map(({ label, text }) => `${label}: ${text}`).join("; ")}.`).join(" ");

  return { panel, SHARES, shares, means, difference, words };
})();
