/* Days as spreadsheets write them back: 31.03.2027, and with slashes 3/31/2027 or 31/03/2027. Which of the two a table
   means, only its days that fit no other reading can tell. */
const cxCsvDates = (() => {
  const { exists, isDue } = cxFileDates;
  const { quote } = cxFileText;
  const { number } = cxFileWords;
  const FORMS = { monthFirst: "month/day/year", dayFirst: "day/month/year" };
  const SHOWN = 3; // cells that a sentence names

  const iso = (year, month, day) => `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;

  /** Both readings of a day with slashes, in the calendar or not; null for any other form. */
  const readings = (text) => {
    const [, first, second, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
    return year ? { monthFirst: iso(year, first, second), dayFirst: iso(year, second, first) } : null;
  };

  const withDots = (text) => {
    const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
    return year ? iso(year, month, day) : null;
  };

  /** Cells with slashes by what they can be: only one of the forms, or both. What is in no calendar tells nothing. */
  const sorted = (cells) => {
    const found = { monthFirst: [], dayFirst: [], both: [] };
    for (const cell of cells) {
      const days = readings(cell.text);
      const fits = days ? Object.keys(FORMS).filter((form) => exists(days[form])) : [];
      if (fits.length) found[fits.length === 2 ? "both" : fits[0]].push(cell);
    }
    return found;
  };

  const remark = (found, form, problems) => {
    const [proof] = found[form];
    // A day that could be another one shows best what was done.
    const example = [...found.both, ...found[form]].find(({ text }) => isDue(readings(text)[form]));
    if (!example) return;
    const because = proof && proof !== example ? `, because ${quote(proof.text)} can be nothing else` : "";
    const day = cxDays.words(readings(example.text)[form]);
    problems.remark("dates", `line ${example.line}`,
      `Dates like ${quote(example.text)} were read as ${FORMS[form]}: ${day}${because}.`, "If that is wrong, write them as 2027-01-31.");
  };

  /** "“31/03/2027” (line 2), “15/01/2027” (line 4) and 2 more" */
  const named = (cells) => {
    const shown = cells.slice(0, SHOWN).map(({ text, line }) => `${quote(text)} (line ${number(line)})`).join(", ");
    return cells.length > SHOWN ? `${shown} and ${number(cells.length - SHOWN)} more` : shown;
  };

  const contradiction = ({ monthFirst, dayFirst, both }, problems) => {
    const all = monthFirst.length + dayFirst.length + both.length;
    problems.add("", `The due dates contradict each other: ${named(dayFirst)} can only be ${FORMS.dayFirst}, but ${named(monthFirst)} only ${FORMS.monthFirst}.`,
      `All ${number(all)} due dates with slashes were left blank. Write them as 2027-01-31.`);
  };

  /** Without a proof it is as in the US. */
  const formOf = ({ monthFirst, dayFirst }) => {
    if (!dayFirst.length) return "monthFirst";
    return monthFirst.length ? "" : "dayFirst";
  };

  /** With no form a day is left out; it was named as a contradiction. What is no day under any form stays one. */
  const dayOf = (days, form) => {
    if (form) return days[form];
    return exists(days.monthFirst) || exists(days.dayFirst) ? "" : days.monthFirst;
  };

  /**
   * Tell how the days of a column are written, and say it.
   * @param {{text: string, line: number}[]} cells
   * @param {object} problems
   * @returns {(text: string) => string} a cell as "2027-01-31", whether the calendar has it or not; other texts as they are
   */
  const reader = (cells, problems) => {
    const found = sorted(cells);
    const form = formOf(found);
    if (form) remark(found, form, problems);
    else contradiction(found, problems);
    return (text) => {
      const days = readings(text);
      return days ? dayOf(days, form) : withDots(text) ?? text;
    };
  };

  return { reader };
})();
