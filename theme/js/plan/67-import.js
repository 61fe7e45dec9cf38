/* The dialog before a plan from elsewhere is taken in: what was read, what would change, and the person's choice. */
const cxImport = (() => {
  const { count, joined, typed } = cxAnswerWords;

  const problemWords = ({ where, wrong, remedy }) => `${where ? `${where[0].toUpperCase()}${where.slice(1)}: ` : ""}${wrong} ${remedy}`;

  const group = (title, found) => {
    const build = () => [cxElement("ul.cx-problems", { role: "list" },
      ...found.map((one) => cxElement("li", {}, typed(problemWords(one)))))];
    return found.length ? cxGroup(`${title} (${found.length})`, build, found.length <= 5) : null;
  };

  /** What was wrong, and how something was read, each as a sentence; null where nothing is to be said. */
  const problems = (found) => {
    const groups = [group("Problems", found.filter(({ remark }) => !remark)), group("Remarks", found.filter(({ remark }) => remark))];
    return groups.some(Boolean) ? cxElement("div", {}, ...groups) : null;
  };

  /** What is in a file: "12 answers and 2 own items, edition 2026.1, saved November 22, 2026" */
  const facts = (file) => {
    const own = file.own.length && count(file.own.length, "own item");
    const content = joined([count(file.items.length, "answer"), own].filter(Boolean));
    const saved = file.saved && `saved ${cxDays.words(cxDays.ofMoment(file.saved))}`;
    return [content, file.edition && `edition ${file.edition}`, saved].filter(Boolean).join(", ");
  };

  const about = (file, catalog, isTable) => {
    const name = file.name.trim();
    const newer = cxReview.age({ fields: { edition: [file.edition, 0] }, items: {} }, catalog) === "newer";
    return [
      name ? cxElement("p", {}, "Plan “", typed(name), "”: ", `${facts(file)}.`)
        : cxElement("p", { textContent: `${isTable ? "A table with" : "A plan without a name:"} ${facts(file)}.` }),
      newer && cxElement("p.cx-note", { textContent:
        `Edition ${file.edition} is newer than the edition ${catalog.edition} of this site. Items that this edition does not have go to the archive.` }),
    ].filter(Boolean);
  };

  const isEmpty = (file) => file.items.length + file.own.length === 0;

  /** Why nothing will change. */
  const nothing = ({ file, problems: found }) => {
    if (isEmpty(file)) return found.length ? "Nothing: no answer in it could be read." : "Nothing: it has no answers.";
    return found.length ? "Nothing: your plan has all of it that could be read." : "Nothing: your plan has all of it already.";
  };

  const FUTURE = "Blanks are filled. Nothing of yours is overwritten unless you choose it. Blanks in the file change nothing. Open a group to leave something out.";

  const future = (plan, news, read) => {
    if (!plan) return [cxElement("h3", { textContent: "What is in it" }), isEmpty(read.file) && cxElement("p", { textContent: nothing(read) })];
    return [cxElement("h3", {}, "What will change in “", typed(cxPlans.nameOf(plan)), "”"),
      cxElement("p", { textContent: news ? FUTURE : nothing(read) })];
  };

  const hasNews = ({ fresh, filled, conflicts, unknown, same }) =>
    fresh.length + filled.length + conflicts.length + unknown.length + same.filter(({ twin }) => twin).length > 0;

  const actionsFor = (plan, news, { file, problems: found }) => {
    const opens = !isEmpty(file) || (file.name.trim() && !found.length);
    return [
      plan && news && { words: ADD, value: "add", main: true },
      opens && { words: OPEN, value: "open", main: !(plan && news) },
      { words: "Cancel", value: null },
    ].filter(Boolean);
  };

  /** What stays out of a new plan. An item in conflict comes in: only its blanks may have been left. */
  const leftOf = ({ fresh, filled, unknown }, { left }) =>
    [...fresh, ...filled, ...unknown].map(({ id }) => id).filter((id) => left.has(id));

  const ADD = "Add to this plan";
  const OPEN = "Open as a new plan";

  const button = (dialog, words) =>
    [...dialog.querySelectorAll(".cx-modal__actions button")].find(({ textContent }) => textContent.startsWith(words));

  /** The buttons say how many items come in. */
  const recount = (dialog, file, shown, choices) => {
    const items = {
      [ADD]: new Set(cxCompare.changes(shown, choices).map(({ item }) => item)).size,
      [OPEN]: file.items.length + file.own.length - leftOf(shown, choices).length,
    };
    for (const [words, number] of Object.entries(items)) {
      const found = button(dialog, words);
      if (found) found.textContent = `${words} (${count(number, "item")})`;
    }
  };

  /** In the place of a button that could only refuse: why it is not there. */
  const refuse = (dialog, { add, open }) => {
    const why = [add, open].filter(Boolean).join(" ");
    const place = dialog.querySelector(".cx-import__why") ?? cxElement("p.cx-field__hint.cx-import__why");
    if (!place.isConnected) dialog.querySelector(".cx-modal__actions").prepend(place);
    if (place.textContent !== why) cxSay(why, "limits");
    cxSet.text(place, why);
    cxSet.hidden(place, !why);
    cxSet.hidden(button(dialog, ADD) ?? null, Boolean(add));
    cxSet.hidden(button(dialog, OPEN) ?? null, Boolean(open));
  };

  /**
   * @param {{file: object, problems: object[]}} read
   * @param {object} catalog
   * @param {{source: string, name: string}} about source: "passport.csv"; name: for a plan that has none
   * @returns {Promise<string>} what happened; "" where nothing did
   */
  const offer = async (read, catalog, { source, name }) => {
    const [{ file }, plan] = [read, cxDesk.plan()];
    const shown = cxCompare.compare(plan, file, catalog);
    const choices = { theirs: Object.create(null), left: new Set(), apart: [] };
    const news = hasNews(shown);
    const limits = cxTakeIn.limits(plan, file, catalog);
    const tell = () => {
      const dialog = body[0].closest("dialog");
      recount(dialog, file, shown, choices);
      refuse(dialog, limits(shown, choices, leftOf(shown, choices)));
    };
    const groups = cxCompareGroups(shown, catalog, choices, tell);
    const body = [...about(file, catalog, /\.csv$/i.test(source)), problems(read.problems), ...future(plan, news, read), ...groups].filter(Boolean);
    const answer = cxModal.open({ title: `Read ${source}`, body, actions: actionsFor(plan, news, read) });
    tell();
    const chosen = await answer;
    if (chosen === "add") return cxTakeIn.add(file, catalog, { shown, choices, source });
    return chosen === "open" ? cxTakeIn.open(file, catalog, { left: leftOf(shown, choices), name }) : "";
  };

  return { offer, problems, problemWords };
})();
