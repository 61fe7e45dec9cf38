/* A table from a spreadsheet, read as a result. What the cells say is checked as the fields of a file are. */
const cxAssessmentCsvRead = (() => {
  const { refuse, collect } = cxAssessmentProblems;
  const SAVE = "Save the table as “CSV UTF-8” and read that file.";
  const PLAN = "Open it on the page of your plan.";
  const NOTE = "To keep what it says, put it into the column “note”.";
  const ANSWER = "Fill in the column “answer”; the level is worked out from it.";
  const OURS = "Download the answers as CSV, fill that in, and keep its first line.";

  const columns = ({ cells, line }, problems) => {
    const found = new Map();
    cells.forEach((cell, index) => {
      const name = cell.trim().toLowerCase();
      const says = (what, remedy) => problems.add(`line ${line}`, what, remedy);
      if (found.has(name)) says(`Two columns are called ${cxFileText.quote(name)}.`, "The first one was read.");
      else if (cxAssessmentCsv.HEADER.includes(name)) found.set(name, index);
      else if (name) says(`Column ${cxFileText.quote(name)} was not read.`, NOTE);
    });
    return found;
  };

  const letters = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

  /** The id of an answer as somebody wrote it: its id, its words or something like them; else as it was written. */
  const answerId = (statement, cell) => {
    const typed = cell.trim();
    const special = Object.entries(cxAssessmentTerms.SPECIAL);
    const all = [...(statement?.answers ?? []).map(({ id, text }) => [id, text]), ...special];
    const alike = (pair) => pair.some((one) => letters(one) === letters(typed));
    const found = all.find((pair) => pair.includes(typed)) ?? all.find(alike);
    return (typed && found?.[0]) || typed;
  };

  const record = ({ cells }, known, model) => {
    const cell = (name) => cxCsvGuard.unguard(cells[known.get(name)] ?? "");
    const id = cell("statement").trim();
    const statement = model.statements.find((one) => one.id === id);
    const answer = answerId(statement, cell("answer"));
    return { id, text: cell("text"), answer, reason: cell("reason"), note: cell("note") };
  };

  /** A row with more cells than the first line has holds a comma where none should be. */
  const isWide = ({ cells, line }, width, problems) => {
    if (!cells.slice(width).some((cell) => cell.trim())) return false;
    problems.add(`line ${line}`, `The row has ${cells.length} cells where the first line has ${width}.`,
      "This row was left out. Put quotation marks around cells that hold a comma.");
    return true;
  };

  const lostLetters = (all, problems) => {
    const lost = all.find(({ cells }) => cells.some((cell) => cell.includes("\ufffd")));
    if (lost) problems.add(`line ${lost.line}`, "Some letters could not be read.", SAVE);
  };

  /** Who fills in levels instead of answers hears once where the answers go. */
  const onlyLevels = (all, known, problems) => {
    const filled = (cells, name) => Boolean(cells[known.get(name)]?.trim());
    const bare = all.filter(({ cells }) => filled(cells, "level") && !filled(cells, "answer"));
    const rows = bare.length === 1 ? "This row has" : `From here on, ${cxFileWords.number(bare.length)} rows have`;
    if (bare.length) problems.add(`line ${bare[0].line}`, `${rows} a level and no answer.`, ANSWER);
  };

  const foreign = (known, { cells }) => {
    if (known.has("statement") && known.has("answer")) return null;
    const names = cells.map((cell) => cell.trim().toLowerCase());
    if (names.includes("id") && names.includes("status")) return refuse("This is a table of a plan, not of an assessment.", PLAN);
    return refuse("This is not a table of an assessment: its first line has no columns “statement” and “answer”.", OURS);
  };

  const table = ([head, ...body], model) => {
    const problems = collect();
    const known = columns(head, problems);
    const refused = foreign(known, head);
    if (refused) return refused;
    const most = cxAssessmentFormat.LIMITS.statements;
    const { number } = cxFileWords;
    const many = `The table has ${number(body.length)} rows, and at most ${number(most)} are read.`;
    if (body.length > most) return refuse(many, OURS);
    lostLetters([head, ...body], problems);
    onlyLevels(body, known, problems);
    const taken = body.filter((one) => !isWide(one, head.cells.length, problems));
    const answers = taken.map((one) => record(one, known, model));
    return cxAssessmentResult.normalise({ answers }, model, problems, (index) => `line ${taken[index].line}`);
  };

  const readText = (text, model) => {
    const large = cxAssessmentRead.tooLarge(text);
    if (large) return large;
    if (text.startsWith("PK\u0003\u0004")) return refuse("This is a workbook, not a CSV file.", SAVE);
    const source = text.replace(/^\ufeff/, "");
    const { rows: all, open } = cxCsvRows.parse(source, cxCsvRows.delimiter(source));
    const line = cxFileWords.number(open);
    if (open) return refuse(`The table cannot be read: a quotation mark in line ${line} is never closed.`, SAVE);
    const filled = all.filter(({ cells }) => cells.some((cell) => cell.trim()));
    return filled.length ? table(filled, model) : refuse("The file is empty.", OURS);
  };

  /** @see cxAssessmentCsv.read */
  const read = (text, model) => {
    try {
      return readText(String(text ?? ""), model);
    } catch {
      return refuse("The table cannot be read; it is damaged.", SAVE);
    }
  };

  return { read };
})();
