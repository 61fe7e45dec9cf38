/* The memo: one page for a decision maker, to look at, to print, and to copy. It has the words of the result. */
const cxCaseMemo = (() => {
  const ROWS = 7; // assumptions on the page: those that move the result most
  const WARNINGS = 3;
  const LETTERS = 90; // of where a number comes from

  const section = (title, ...content) => [cxElement("h3", { textContent: title }), ...content.filter(Boolean)];
  const paragraph = (...sentences) => cxElement("p", { textContent: cxCaseLetters(sentences.filter(Boolean).join(" ")) });

  /** Where there are too many for a page, those that move the result most; in the order of the case. */
  const chosen = (theCase, { tornado }) => {
    const all = cxCaseAssumptions.rows(theCase);
    const most = tornado.slice(0, ROWS);
    if (all.length <= ROWS) return { rows: all, left: 0 };
    const rows = all.filter(({ line, param }) => most.some((row) => row.line === line && row.param === param));
    return { rows, left: all.length - rows.length };
  };

  const assumptions = (theCase, results) => {
    const { rows, left } = chosen(theCase, results);
    const note = left > 0 && paragraph(`These move the result most. ${cxCaseNames.plural(left, "more assumption is", "more assumptions are")} in the file of the case.`);
    const brief = rows.map((row) => ({ ...row, origin: cxCaseNames.short(row.origin, LETTERS) }));
    return [cxCaseTables.assumptions(theCase, brief, "cx-bc-memo-assumptions", "In the memo: assumptions"), note];
  };

  const warnings = ({ warnings: all }) => {
    if (!all.length) return [];
    const left = all.length - WARNINGS;
    const said = all.slice(0, WARNINGS).map(({ words }) => words);
    if (left > 0) said.push(`And ${cxCaseNames.plural(left, "more warning", "more warnings")} on the page of the case.`);
    return section("Before you rely on it", cxElement("ul", {}, ...said.map((words) => cxElement("li", { textContent: cxCaseLetters(words) }))));
  };

  const head = ({ title, service, playbook, edition }) => {
    const day = cxDays.words(cxDays.today(new Date()));
    const from = [playbook, edition && `edition ${edition}`].filter(Boolean).join(", ");
    return [cxElement("p.cx-bc-memo__title", { textContent: `Business case: ${title || "no title yet"}` }),
      cxElement("p.cx-bc-memo__meta", { textContent: [service, day, from].filter(Boolean).join(" · ") })];
  };

  const METHOD = "Every number is drawn from a triangular distribution, independently of the others. Amounts count at the end of their year.";

  const decide = () => section("To decide", paragraph(...cxMemo.DECIDE.map((words) => `${words}: …`)));

  const page = (theCase, results) => {
    const words = cxCaseWords;
    return [
      ...head(theCase),
      ...section("In short", paragraph(words.net(theCase, results), words.what(theCase))),
      ...section("What it brings and costs", cxCaseTables.byKind(theCase, results, "cx-bc-memo-kinds", "In the memo: benefits by kind")),
      ...section("Range and payback", paragraph(words.range(results), words.ends(results), words.payback(results))),
      ...section("What matters most", paragraph(words.sensitivity(theCase, results))),
      ...decide(),
      ...warnings(results),
      ...section("Assumptions", ...assumptions(theCase, results)), cxElement("p.cx-bc-memo__method", { textContent: METHOD }),
    ];
  };

  /** @param {{refresh: () => void}} actions refresh: bring the result up to date */
  const build = ({ refresh }) => {
    let shown = { theCase: null, results: null };
    const heading = cxElement("h2", { id: "cx-bc-memo", tabIndex: -1, textContent: "5. Memo, file and link" });
    const paper = cxElement("div.cx-bc-memo", { hidden: true, id: "cx-bc-memo-page" });
    const button = (words, click, main = "") => cxElement(`button.cx-action${main}`, { textContent: words, click });
    const preview = button("Show the memo", () => {
      refresh();
      paper.hidden = !paper.hidden;
      tell();
    });
    const tell = () => {
      preview.textContent = paper.hidden ? "Show the memo" : "Hide the memo";
      preview.setAttribute("aria-expanded", String(!paper.hidden));
      preview.setAttribute("aria-controls", paper.id);
    };
    const copy = async () => {
      refresh();
      const done = await cxCopy.copy(cxMemo.markdown({ ...shown.theCase, saved: cxDays.today(new Date()) }, shown.results), "The memo as Markdown");
      if (done) cxSay("The memo is copied.");
      state.textContent = done ? "Copied." : "";
    };
    const print = () => {
      refresh();
      window.print();
    };
    const state = cxElement("span.cx-bc__state");
    const memoRow = cxElement("div.cx-bc__actions", {}, preview, button("Print the memo", print), button("Copy as Markdown", copy), state);
    const none = cxElement("p.cx-bc-lines__none", { textContent: "The memo is written as soon as there is a result." });
    const element = cxElement("section.cx-bc__step", { "aria-labelledby": heading.id }, heading, none, memoRow, paper, cxCaseKeep.build());
    tell();

    const show = (found) => {
      shown = found;
      const isThere = Boolean(found.results);
      none.hidden = isThere;
      memoRow.hidden = !isThere;
      paper.replaceChildren(...(isThere ? page(found.theCase, found.results) : []));
      state.textContent = "";
      element.classList.toggle("cx-bc__step--filled", isThere);
    };
    return { element, show };
  };

  return { build };
})();
