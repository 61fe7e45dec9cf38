/* Days as "2027-01-15", and moments. Counted by hand: Date turns 30 February into 2 March. */
const cxFileDates = (() => {
  /** Of a due date. Those before are slips of the keyboard: 0027, 0202. playbook/model/plan_file.py has it too. */
  const FIRST_YEAR = "1900";

  const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

  const leap = (year) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = (year, month) => (month === 2 && leap(year) ? 29 : LENGTHS[month - 1] ?? 0);
  const pad = (value, width = 2) => String(value).padStart(width, "0");

  /** Whether a text has the form of a day, in the calendar or not. */
  const isDay = (text) => /^\d{4}-\d{2}-\d{2}$/.test(text);

  /** Whether the calendar has this day. */
  const exists = (text) => {
    if (!isDay(text)) return false;
    const [year, month, day] = text.split("-").map(Number);
    return year >= 1 && day >= 1 && day <= length(year, month);
  };

  /** Whether a day may be a due date. */
  const isDue = (text) => exists(text) && text >= FIRST_YEAR;

  /** The day after; "" after the last day that has four digits. */
  const next = (text) => {
    const [year, month, day] = text.split("-").map(Number);
    if (day < length(year, month)) return `${pad(year, 4)}-${pad(month)}-${pad(day + 1)}`;
    if (month < 12) return `${pad(year, 4)}-${pad(month + 1)}-01`;
    return year < 9999 ? `${pad(year + 1, 4)}-01-01` : "";
  };

  /** @param {Date|number|string} now @returns {string} the moment as "2026-11-22T09:30:00Z" */
  const moment = (now) => new Date(now).toISOString().replace(/\.\d+Z$/, "Z");

  /** The day of a moment; of a text, the day that it names, whatever its time zone. */
  const day = (now) => (typeof now === "string" && exists(now.slice(0, 10)) ? now : moment(now)).slice(0, 10);

  const MOMENT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

  /** Whether a text is a moment with its time zone. */
  const isMoment = (text) => exists(MOMENT.exec(text)?.[1] ?? "");

  return { FIRST_YEAR, isDay, exists, isDue, next, moment, day, isMoment };
})();
