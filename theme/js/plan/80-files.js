/* <cx-plan-files>: keeping a plan in files, taking files in, sharing it as a link, and clearing this computer. */
const cxFiles = (() => {
  const TYPES = { csv: "text/csv;charset=utf-8", md: "text/markdown;charset=utf-8", ics: "text/calendar;charset=utf-8" };

  const FORMATS = [
    ["json", "Plan file (JSON)", "To keep the plan, to move it to another computer, or to give it to a colleague. All of it is inside."],
    ["csv", "Spreadsheet (CSV)", "To work in Excel or another spreadsheet program, and to read it back here."],
    ["md", "Text for a ticket or wiki (Markdown)", "A list of what you answered, for people who do not use this page."],
    ["ics", "Due dates for a calendar (.ics)", "Each item that is open and has a due date, as a day in your calendar."],
  ];

  /** The plan of this window; before the first answer one without answers, so that the spreadsheet can be filled in. */
  const plan = () => cxDesk.plan() ?? cxState.blank("", "");

  const write = {
    csv: (file, catalog) => cxCsv.write(file, catalog),
    md: (file, catalog) => cxMarkdown.write(file, catalog),
    ics: (file, catalog, now) => cxCalendar.write(file, catalog, now, plan().id),
  };

  const make = (kind) => {
    const [catalog, now] = [cxCatalog(), new Date()];
    const file = cxFile.write(plan(), catalog, now);
    return { text: write[kind](file, catalog, now), name: cxFile.name(file, kind, cxDays.today(now)) };
  };

  /** Only the plan file has all of a plan, so only it counts as a copy. @returns {string} its name; "" where there is nothing */
  const give = (kind) => {
    if (kind === "json") return cxPlanFile.download(plan(), cxCatalog());
    const { text, name } = make(kind);
    if (text) cxDownload(name, text, TYPES[kind]);
    return text && name;
  };

  /** "" where there are none. @param {number} number of items without the reason that they need */
  const waitingWords = (number) => {
    if (!number) return "";
    const [are, hold] = number === 1 ? ["item is", "it"] : ["items are", "them"];
    return `${cxFileWords.number(number)} ${are} not applicable without a reason. Files and links hold ${hold} as to do.`;
  };

  /** @returns {string} what happened */
  const download = (kind) => {
    const name = give(kind);
    if (!name) return "No open item has a due date yet, so there is nothing for a calendar.";
    return cxSentences(`Downloaded ${name}.`, waitingWords(cxFile.waiting(plan())));
  };

  const copyText = async () => ((await cxCopy.copy(make("md").text, "Copy the text")) ? "Copied the text." : "");

  const share = () =>
    cxShareDialog.open(cxFile.write(plan(), cxCatalog(), new Date()), cxCatalog(), waitingWords(cxFile.waiting(plan())));

  /** When the plan was last kept in a file, in words. */
  const keptWords = () => {
    const found = cxDesk.plan();
    if (!found) return "Your plan begins with your first answer. It stays in this browser unless you download or share it.";
    const name = cxPlans.field(found, "name");
    const { day } = cxPlanAge(found);
    if (!day) return `“${name}” is only in this browser so far. Download the plan file to keep a copy.`;
    return `“${name}” was last downloaded on ${day}.`;
  };

  return { FORMATS, download, copyText, share, keptWords, waitingWords };
})();
