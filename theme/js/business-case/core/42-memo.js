/* A case on one page, as Markdown, for a decision maker. */
const cxMemo = (() => {
  const { text } = cxMarkdownText;
  const { short, plural } = cxCaseNames;
  const { money, years } = cxCaseFigures;
  const MOST = { lines: 4, warnings: 4, name: 36, cost: 40, source: 64, title: 80 };
  /** Printed lines for warnings and assumptions together, and letters of a line and of a cell. */
  const ROOM = { lines: 17, line: 110, cell: 45, rows: 4 };

  /** What no calculation can say; the writer fills it in. */
  const DECIDE = ["What we ask for", "Date of the next decision", "Result that would make us stop", "Who checked the numbers"];

  const row = (cells) => `| ${cells.join(" | ")} |`;

  /** @param {string[]} head @param {string[][]} rows cells that are Markdown already */
  const table = (head, rows, right = []) => [
    row(head), row(head.map((_, at) => (right.includes(at) ? "---:" : "---"))), ...rows.map(row),
  ];

  const clip = (value, most) => text(short(value, most));

  const head = ({ title, service, saved, playbook, edition }) => {
    const day = text(cxDays.words(String(saved ?? "").slice(0, 10)));
    const from = text([short(playbook, MOST.title), edition && `edition ${edition}`].filter(Boolean).join(", "));
    const facts = [clip(service, MOST.title), day, from].filter(Boolean).join(" · ");
    return [`# Business case: ${clip(title, MOST.title) || "no title yet"}`, "", facts];
  };

  const amountOf = (likely, { id }) => likely.lines.find((line) => line.id === id)?.amount ?? 0;

  /** The largest first, and how many more there are. */
  const costs = (theCase, { likely }) => {
    const lines = (theCase.lines ?? []).filter(({ kind }) => cxCaseKinds.isCost(kind));
    const sorted = [...lines].sort((a, b) => amountOf(likely, b) - amountOf(likely, a));
    const words = sorted.slice(0, MOST.lines).map((line) =>
      `${clip(cxCaseNames.line(line), MOST.cost)} ${money(amountOf(likely, line))}${line.kind === "cost-yearly" ? " a year" : " once"}`);
    if (sorted.length > MOST.lines) words.push(`and ${plural(sorted.length - MOST.lines, "other cost", "other costs")}`);
    return `${money(likely.costs)} over ${years(likely.years.length - 1)}${words.length ? `: ${words.join("; ")}` : ""}.`;
  };

  const benefits = (theCase, results) => {
    const total = `Over ${years(results.likely.years.length - 1)}`;
    const rows = cxCaseWords.columns(theCase, results).map(({ label, yearly, total: sum, counts, note }) =>
      [note ? `${label} (${note})` : label, yearly, sum, counts ? "Yes" : "No"]);
    return table(["Kind of benefit", "A year", total, "In the net benefit"], rows, [1, 2]);
  };

  const told = ({ warnings }) => warnings.slice(0, MOST.warnings).map(({ words }) => words);

  const warnings = (results) => {
    const said = told(results).map((words) => `- ${text(words)}`);
    const more = results.warnings.length - said.length;
    if (more) said.push(`- And ${plural(more, "more warning", "more warnings")} on the page of the case.`);
    return said.length ? ["", "## Before you rely on it", "", ...said] : [];
  };

  const cellsOf = ({ name, label, said, origin }) =>
    [`${short(name, MOST.name)}: ${cxCaseNames.lower(label)}`, ...said, short(origin, MOST.source)];

  const height = (words, width) => Math.ceil(Array.from(words).length / width);

  /** How many of some rows fit beside the warnings. */
  const fitting = (rows, results) => {
    let left = ROOM.lines - told(results).reduce((sum, words) => sum + height(words, ROOM.line), 0);
    const full = rows.findIndex((row) => (left -= Math.max(...cellsOf(row).map((words) => height(words, ROOM.cell)))) < 0);
    return full < 0 ? rows.length : Math.max(full, ROOM.rows);
  };

  /** Where there are too many for a page, those that move the result most; in the order of the case. */
  const chosen = (theCase, results) => {
    const all = cxCaseAssumptions.rows(theCase);
    const rank = new Map(results.tornado.map(({ line, param }, at) => [cxCaseLines.key(line, param), at]));
    const of = ({ line, param }) => rank.get(cxCaseLines.key(line, param)) ?? Infinity;
    const ranked = all.map((row, at) => [of(row), at, row]).sort(([a, x], [b, y]) => (a === b ? x - y : a - b)).map(([, , row]) => row);
    const kept = new Set(ranked.slice(0, fitting(ranked, results)));
    return { rows: all.filter((row) => kept.has(row)), more: all.length - kept.size };
  };

  const assumptions = (theCase, results) => {
    const { rows, more } = chosen(theCase, results);
    const cells = rows.map((row) => cellsOf(row).map(text));
    return [...table(["Assumption", "Low", "Likely", "High", "Source"], cells, [1, 2, 3]),
      ...(more ? ["", `Of all assumptions, these matter most. ${plural(more, "more is", "more are")} in the file of the case.`] : [])];
  };

  const method = ({ simulated: { runs } }) =>
    `Amounts count at the end of their year. The range comes from ${cxFileWords.number(runs)} runs; in each one every number is drawn `
    + "from a triangular distribution, independently of the others.";

  const sections = (theCase, results) => ({
    "In short": [text(cxCaseWords.summary(theCase, results)[0])],
    "What it costs": [costs(theCase, results)],
    "What it brings": benefits(theCase, results),
    "Range and payback": [[cxCaseWords.range(results), cxCaseWords.ends(results), cxCaseWords.payback(results)].filter(Boolean).join(" ")],
    "What matters most": [text(cxCaseWords.sensitivity(theCase, results))],
  });

  /**
   * @param {object} theCase
   * @param {object} results of cxCaseResults
   * @returns {string} Markdown; what a person typed is escaped, and shortened where it is long
   */
  const markdown = (theCase, results) => {
    const body = Object.entries(sections(theCase, results)).flatMap(([title, lines]) => ["", `## ${title}`, "", ...lines]);
    const decide = ["", "## To decide", "", DECIDE.map((words) => `${words}: …`).join(" ")];
    return `${[...head(theCase), ...body, ...decide, ...warnings(results), "", "## Assumptions", "", ...assumptions(theCase, results), "",
      method(results)].join("\n")}\n`;
  };

  return { markdown, DECIDE };
})();
