/* Figures as people say them: $1.2 million, 14 months. Nothing that is no number is ever said. */
const cxCaseFigures = (() => {
  const UNITS = [[1e12, "trillion"], [1e9, "billion"], [1e6, "million"]];
  const [TOO_LARGE, TOO_SMALL] = [999.5e12, 0.005];
  const [MINUS, UNKNOWN] = ["−", "not known"];

  const written = (value, options) => value.toLocaleString("en-US", options);
  const significant = (value, digits) => Number(written(value, { maximumSignificantDigits: digits, useGrouping: false }));

  /** The sign apart, and nothing said of what is no number. @param {string} sign $ or nothing */
  const signed = (value, sign, words) => {
    if (!Number.isFinite(value)) return UNKNOWN;
    const [size, minus] = [Math.abs(value), value < 0 ? MINUS : ""];
    if (size >= TOO_LARGE) return `${minus ? "less" : "more"} than ${minus}${sign}999 trillion`;
    if (size > 0 && size < TOO_SMALL) return `about ${sign}0`;
    return `${minus}${sign}${words(size)}`;
  };

  const large = (size, from, unit) => `${written(size / from, { maximumFractionDigits: size / from < 99.95 ? 1 : 0 })} ${unit}`;

  /** Three digits, with a word for millions and more; "" below 100. */
  const short = (size) => {
    const unit = UNITS.find(([from]) => significant(size, 3) >= from);
    if (unit) return large(size, ...unit);
    return size < 100 ? "" : written(significant(size, 3));
  };

  const cents = (size) => {
    const digits = size >= 10 || Number.isInteger(Number(size.toFixed(2))) ? 0 : 2;
    return written(size, { minimumFractionDigits: digits, maximumFractionDigits: digits });
  };

  /** Dollars as a result is said: $1.2 million, $83,300, $41, $3.50, −$60,000 */
  const money = (value) => signed(value, "$", (size) => short(size) || cents(size));

  /** A count or a measure as a result is said: 20,600, 1.2 million, 20.6 */
  const number = (value) =>
    signed(value, "", (size) => short(size) || written(significant(size, 3), { maximumFractionDigits: 2 }));

  const plural = (said, one, more) => `${said} ${said === "1" ? one : more}`;

  /** What each unit adds to a figure that is already in words. */
  const WITH = {
    count: (said) => said, dollars: (said) => said, percent: (said) => `${said}%`,
    points: (said) => plural(said, "percentage point", "percentage points"),
    minutes: (said) => plural(said, "minute", "minutes"), days: (said) => plural(said, "day", "days"),
  };

  /** A value in its unit as a result is said: 20.6%, $41, 12 minutes. @param {string} unit of cxCaseKinds */
  const value = (found, unit) => {
    if (!Number.isFinite(found)) return UNKNOWN;
    return unit === "dollars" ? money(found) : WITH[unit](number(found));
  };

  /** A value in its unit as somebody typed it: $83,333.33, 20%, 12 minutes. */
  const exact = (found, unit) => {
    if (!Number.isFinite(found)) return UNKNOWN;
    const cents = unit === "dollars" && !Number.isInteger(found) ? 2 : 0;
    const said = written(Math.abs(found), { minimumFractionDigits: cents, maximumFractionDigits: 6 });
    return WITH[unit](`${found < 0 ? MINUS : ""}${unit === "dollars" ? "$" : ""}${said}`);
  };

  /** Years as a length of time: at once, 14 months, 3.1 years. */
  const duration = (years) => {
    if (!Number.isFinite(years)) return UNKNOWN;
    const months = Math.round(12 * years);
    if (years <= 0) return "at once";
    if (months < 1) return "less than 1 month";
    return months < 24 ? plural(String(months), "month", "months") : plural(written(years, { maximumFractionDigits: 1 }), "year", "years");
  };

  /** How many years, in words for a heading or a sentence: 1 year, 5 years. */
  const years = (count) => plural(String(count), "year", "years");

  /** A share of runs: 83%, less than 1%, more than 99%. */
  const chance = (share) => {
    if (!Number.isFinite(share)) return UNKNOWN;
    if (share > 0 && share < 0.01) return "less than 1%";
    if (share < 1 && share > 0.99) return "more than 99%";
    return `${written(100 * share, { maximumFractionDigits: 0 })}%`;
  };

  return { money, number, value, exact, duration, years, chance };
})();
