/* When something is due, as a person with a calendar would say it. Weeks run from Sunday to Saturday. */
const cxBoardDates = (() => {
  const DAY = 86_400_000; // ms
  const TITLES = {
    overdue: "Overdue", week: "Due this week", month: "Due later this month", later: "Due later",
    none: "No due date", closed: "Done or not applicable",
  };

  const asDay = (text) => new Date(`${text}T00:00:00Z`);
  const asText = (day) => day.toISOString().slice(0, 10);

  /** The last day of today's week. */
  const weekEnd = (today) => {
    const day = asDay(today);
    return asText(new Date(day.getTime() + (6 - day.getUTCDay()) * DAY));
  };

  /** @returns {keyof typeof TITLES} */
  const place = (entry, today) => {
    if (cxDays.isClosed(entry)) return "closed";
    if (!cxFileDates.exists(entry.due)) return "none";
    if (cxDays.isOverdue(entry, today)) return "overdue";
    if (entry.due <= weekEnd(today)) return "week";
    return entry.due.slice(0, 7) === today.slice(0, 7) ? "month" : "later";
  };

  return { TITLES, place };
})();
