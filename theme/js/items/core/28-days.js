/* Days as "2027-01-15": in words, and whether they are over. */
const cxDays = (() => {
  const FORMAT = { year: "numeric", month: "long", day: "numeric", timeZone: "UTC" };
  const pad = (number) => String(number).padStart(2, "0");
  let format = null; // made when first needed: it is slow to make

  /** @param {Date} now @returns {string} the day where the reader is */
  const today = (now) => `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;

  /** "January 15, 2027"; a text that is no day stays as it is. */
  const words = (text) => {
    if (!cxFileDates.exists(text)) return text;
    format ??= new Intl.DateTimeFormat("en-US", FORMAT);
    return format.format(new Date(`${text}T00:00:00Z`));
  };

  /** What is done or does not apply waits for no date. */
  const isClosed = ({ status }) => status === "done" || status === "not-applicable";

  /** Whether something should have been done before today. */
  const isOverdue = ({ status, due }, today) =>
    !isClosed({ status }) && cxFileDates.exists(due) && due < today;

  return { today, words, isClosed, isOverdue };
})();
