/* Days as "2027-01-15": in words, and whether they are over. */
const cxDays = (() => {
  const MONTHS = ["January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December"];
  const pad = (number) => String(number).padStart(2, "0");

  /** @param {Date} now @returns {string} the day where the reader is */
  const today = (now) => `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;

  /** "January 15, 2027"; a text that is no day stays as it is. */
  const words = (text) => {
    if (!cxFileDates.exists(text)) return text;
    const [year, month, day] = text.split("-").map(Number);
    return `${MONTHS[month - 1]} ${day}, ${year}`;
  };

  /** The day where the reader is, of a moment as text. */
  const ofMoment = (text) => {
    const found = new Date(text);
    return Number.isNaN(found.getTime()) ? text.slice(0, 10) : today(found);
  };

  /** What is done or does not apply waits for no date. */
  const isClosed = ({ status }) => status === "done" || status === "not-applicable";

  /** Whether something should have been done before today. */
  const isOverdue = ({ status, due }, today) =>
    !isClosed({ status }) && due < today && cxFileDates.exists(due);

  return { today, ofMoment, words, isClosed, isOverdue };
})();
