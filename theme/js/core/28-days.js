/* Days as "2027-01-15": in words, and whether they are over. */
const cxDays = (() => {
  const DAY = /^(\d{4})-(\d\d)-(\d\d)$/;
  const FORMAT = { year: "numeric", month: "long", day: "numeric", timeZone: "UTC" };
  const pad = (number) => String(number).padStart(2, "0");
  let format = null; // made when first needed: it is slow to make

  /** @param {Date} now @returns {string} the day where the reader is */
  const today = (now) => `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;

  /** A moment of that day, or null where the calendar has no such day. */
  const moment = (text) => {
    const [, year, month, day] = DAY.exec(text) ?? [];
    const found = new Date(`${text}T00:00:00Z`);
    return day && found.getUTCDate() === Number(day) && found.getUTCMonth() + 1 === Number(month) && year > 0 ? found : null;
  };

  /** "January 15, 2027"; a text that is no day stays as it is. */
  const words = (text) => {
    const found = moment(text);
    format ??= new Intl.DateTimeFormat("en-US", FORMAT);
    return found ? format.format(found) : text;
  };

  /** Whether something should have been done before today. What is done or does not apply is never late. */
  const isOverdue = ({ status, due }, today) =>
    status !== "done" && status !== "not-applicable" && moment(due) !== null && due < today;

  return { today, words, isOverdue };
})();
