/* Made-up answers to try the page with. They come from a generator, not from people. */
const cxDriversSample = (() => {
  const { from, normal } = cxRandom;
  const ROWS = 900;
  const RATINGS = [ // how much a driver matters, how high it is rated, how much it varies
    ["ease", 0.85, 3.4, 1.1], ["effectiveness", 0.55, 4.1, 0.9], ["efficiency", 0.3, 3.2, 1.2],
    ["transparency", 0.15, 3.6, 1], ["employee", 0.3, 4.3, 0.8],
  ];
  const CHANNELS = ["phone", "web", "in person"];

  const rating = (value) => Math.max(1, Math.min(5, Math.round(value)));

  const ratingRow = (random, number) => {
    const mood = normal(random);
    const drivers = RATINGS.map(([, weight, level, spread]) => (
      { weight, own: 0.55 * mood + 0.83 * normal(random), level, spread }));
    const trust = 3.6 + drivers.reduce((sum, { weight, own }) => sum + weight * 0.6 * own, 0) + 0.7 * normal(random);
    const cells = drivers.map(({ own, level, spread }) => (random() < 0.02 ? "" : String(rating(level + spread * own))));
    return [`made-up-${number}`, CHANNELS[Math.floor(random() * 3)], String(rating(trust)), ...cells];
  };

  /** @returns {string} a table with ratings from 1 to 5 */
  const ratings = () => {
    const random = from(2026);
    const rows = Array.from({ length: ROWS }, (_, index) => ratingRow(random, index + 1));
    return cxCsvRows.write([["response_id", "channel", "trust", ...RATINGS.map(([name]) => name)], ...rows]);
  };

  const NEGATIVE = [0.3, 0.42, 0.55, 0.22, 0.1, 0.16, 0.08];
  const POSITIVE = [0.6, 0.48, 0.3, 0.24, 0.28, 0.4, 0.04];

  const tickRow = (random, number) => {
    const up = random() < 0.71;
    const ticks = (wanted, chances) => chances.map((chance) => (wanted && random() < chance ? "1" : "0"));
    return [`made-up-${number}`, up ? "1" : "0", ...ticks(up, POSITIVE), ...ticks(!up, NEGATIVE), ""];
  };

  /** @returns {string} a table with the 17 columns of the Section 280 response file */
  const ticks = () => {
    const random = from(280);
    return cxCsvRows.write([cxDriversTicks.HEADER, ...Array.from({ length: ROWS }, (_, index) => tickRow(random, index + 1))]);
  };

  return { ratings, ticks };
})();
