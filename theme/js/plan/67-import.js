/* The dialog before a plan from elsewhere is taken in: what was read, what would change, and the person's choice. */
const cxImport = (() => {
  const { count, joined, typed } = cxAnswerWords;

  const problemWords = ({ where, wrong, remedy }) => `${where ? `${where[0].toUpperCase()}${where.slice(1)}: ` : ""}${wrong} ${remedy}`;

  /** What was wrong, each as a sentence. */
  const problems = (found) => {
    if (!found.length) return null;
    const build = () => [cxElement("ul.cx-problems", { role: "list" },
      ...found.map((one) => cxElement("li", {}, typed(problemWords(one)))))];
    return cxGroup(`Problems (${found.length})`, build, found.length <= 5);
  };

  /** What is in a file: "12 answers and 2 own items, edition 2026.1, saved November 22, 2026" */
  const facts = (file) => {
    const own = file.own.length && count(file.own.length, "own item");
    const content = joined([count(file.items.length, "answer"), own].filter(Boolean));
    const saved = file.saved && `saved ${cxDays.words(file.saved.slice(0, 10))}`;
    return [content, file.edition && `edition ${file.edition}`, saved].filter(Boolean).join(", ");
  };

  const about = (file, catalog) => {
    const name = file.name.trim();
    const newer = cxReview.age({ fields: { edition: [file.edition, 0] }, items: {} }, catalog) === "newer";
    return [
      cxElement("p", {}, name ? "Plan “" : "A plan without a name: ", name ? typed(name) : null, name ? "”: " : "", `${facts(file)}.`),
      newer && cxElement("p.cx-note", { textContent:
        `Edition ${file.edition} is newer than the edition ${catalog.edition} of this site. Items that this edition does not have go to the archive.` }),
    ].filter(Boolean);
  };

  const future = (plan, news) => {
    const head = cxElement("h3", {}, "What will change in “", typed(cxPlans.field(plan, "name")), "”");
    const words = news ? "Blanks are filled. Nothing of yours is overwritten unless you choose it. Blanks in the file change nothing."
      : "Nothing: your plan has all of it already.";
    return [head, cxElement("p", { textContent: words })];
  };

  const hasNews = ({ fresh, filled, conflicts, unknown, same }) =>
    fresh.length + filled.length + conflicts.length + unknown.length + same.filter(({ twin }) => twin).length > 0;

  const actionsFor = (plan, news) => [
    plan && news && { words: "Add to this plan", value: "add", main: true },
    { words: "Open as a new plan", value: "open", main: !(plan && news) },
    { words: "Cancel", value: null },
  ].filter(Boolean);

  /**
   * @param {{file: object, problems: object[]}} read
   * @param {object} catalog
   * @param {{source: string, name: string}} about source: "passport.csv"; name: for a plan that has none
   * @returns {Promise<string>} what happened; "" where nothing did
   */
  const offer = async (read, catalog, { source, name }) => {
    const plan = cxDesk.plan();
    const shown = cxCompare.compare(plan, read.file, catalog);
    const choices = { theirs: Object.create(null), unknown: true, apart: [] };
    const news = hasNews(shown);
    const groups = cxCompareGroups(shown, catalog, choices);
    const heads = plan ? future(plan, news) : [cxElement("h3", { textContent: "What is in it" })];
    const body = [...about(read.file, catalog), problems(read.problems), ...heads, ...groups].filter(Boolean);
    const chosen = await cxModal.open({ title: `Read ${source}`, body, actions: actionsFor(plan, news) });
    if (chosen === "add") return cxTakeIn.add(read.file, catalog, { shown, choices, source });
    return chosen === "open" ? cxTakeIn.open(read.file, catalog, { choices, name }) : "";
  };

  return { offer, problems, problemWords, facts };
})();
