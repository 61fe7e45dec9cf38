/* Due dates as an iCalendar file (RFC 5545). Events for whole days and not tasks: Outlook leaves VTODO out. */
const cxCalendar = (() => {
  const value = (text) =>
    text.replace(/[\\;,]/g, "\\$&").replace(/\r\n?|\n/g, "\\n");

  const width = (letter) => {
    const code = letter.codePointAt(0);
    if (code < 0x80) return 1;
    if (code < 0x800) return 2;
    return code < 0x10000 ? 3 : 4;
  };

  /** No line is longer than 75 octets (section 3.1); the next one begins with a space. No letter is cut in two. */
  const fold = (line) => {
    let [folded, used] = ["", 0];
    for (const letter of line) {
      const more = width(letter);
      if (used + more > 75) [folded, used] = [`${folded}\r\n `, 1];
      folded += letter;
      used += more;
    }
    return folded;
  };

  const compact = (text) => text.replace(/[-:]/g, "");

  const description = ({ owner, note, evidence }, name) =>
    [name && `Plan: ${name}`, owner && `Owner: ${owner}`, note, evidence && `Evidence: ${evidence}`].filter(Boolean).join("\n");

  const event = (one, { slug, name, stamp }) => {
    const after = cxFileDates.next(one.due);
    const details = description(one, name);
    return [
      "BEGIN:VEVENT",
      `UID:${one.id}@${slug}`,
      `DTSTAMP:${stamp}`,
      `DTSTART;VALUE=DATE:${compact(one.due)}`,
      after && `DTEND;VALUE=DATE:${compact(after)}`,
      `SUMMARY:${value(`Due: ${one.text}`)}`,
      details && `DESCRIPTION:${value(details)}`,
      // The day stays free: a due date is no meeting.
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ];
  };

  const isDue = (one) => cxFileDates.exists(one.due) && !cxDays.isClosed(one);

  /**
   * @param {object} file a PlanFile
   * @param {object} catalog
   * @param {Date|number|string} now
   * @param {string} [id] the plan's own id: with it an event stays the same one when the plan is renamed
   * @returns {string|null} null where nothing is due
   */
  const write = (file, catalog, now, id = "") => {
    const due = cxFileEntries.all(file, catalog).filter(isDue);
    if (!due.length) return null;
    const name = file.name ?? "";
    const about = { name, slug: id || cxFileText.slug(name) || "plan", stamp: compact(cxFileDates.moment(now)) };
    const lines = [
      "BEGIN:VCALENDAR",
      "VERSION:2.0",
      `PRODID:-//${value(catalog.playbook)}//Plan//EN`,
      name && `X-WR-CALNAME:${value(name)}`,
      ...due.flatMap((one) => event(one, about)),
      "END:VCALENDAR",
    ];
    return lines.filter(Boolean).map((line) => `${fold(line)}\r\n`).join("");
  };

  return { write };
})();
