/* The dialog before results from elsewhere are kept: what is in them, and the person's choice. Nothing is written over:
   they come beside the results that are there. */
const cxAssessmentPreview = (() => {
  const { count } = cxAssessmentWords;
  const { typed } = cxResultParts;
  const ASK = "Tick what you want to keep. It is added beside your saved results. Your own answers and results stay as they are.";

  /** What is wrong, each as a sentence; many of them folded. */
  const problems = (found) => (found.length
    ? [cxGroup(`Problems (${found.length})`, () => [cxElement("ul.cx-problems", { role: "list" },
      ...found.map((one) => cxElement("li", {}, typed(cxAssessmentFiles.words(one)))))], found.length <= 5)] : []);

  const dated = (one) => `${one.saved} ${cxResultDesk.mark(one)}`;

  /** One result to tick; what is here already is not ticked. */
  const choice = (one, model, chosen, mine) => {
    const there = mine.has(dated(one));
    if (!there) chosen.add(one);
    const box = cxElement("input", { type: "checkbox", checked: !there });
    box.addEventListener("change", () => (box.checked ? chosen.add(one) : chosen.delete(one)));
    const { answered, total } = cxScore.score(model, one.answers);
    const facts = [one.saved && cxDays.words(one.saved), `${answered} of ${count(total, "statement")} answered`,
      one.edition && `edition ${one.edition}`, there && "you have this result already"].filter(Boolean).join(" · ");
    return cxElement("label.cx-check", {}, box, cxElement("span", {},
      typed(one.name || "Without a name"), cxElement("span.cx-check__hint", { textContent: facts })));
  };

  const others = (all, model) => [...new Set(all.map(({ edition }) => edition))].filter((edition) => edition && edition !== model.edition);

  const editionNote = (all, model) => {
    const found = others(all, model);
    const words = `Made with edition ${found.join(", ")} of the assessment; this page has edition ${model.edition}. `
      + "Answers to statements that this edition does not have are kept, but have no level here.";
    return found.length ? [cxElement("p.cx-note", { textContent: words })] : [];
  };

  /** @returns {object[]} the results of a file: what stood on its page, if it had answers, and its saved ones */
  const allOf = ({ file, results }) =>
    [file && Object.keys(file.answers).length ? file : null, ...results].filter(Boolean);

  const NOTHING = { words: "", kept: [] };

  /** Keep what was chosen. @returns {{words: string, kept: object[]}} what happened */
  const keep = (chosen, source) => {
    if (!chosen.length) return { ...NOTHING, words: "Nothing was added." };
    const named = chosen.map((one) => ({ ...one, name: one.name || source, saved: one.saved || cxResultDesk.today() }));
    const kept = cxResultDesk.keep(named, `Added from ${source}`);
    const added = kept.length === 1 ? `Added to your saved results: ${cxResultDesk.label(kept[0])}.`
      : `Added ${count(kept.length, "result")} to your saved results.`;
    return { words: cxResultDesk.store().healthWords || added, kept };
  };

  /**
   * @param {{file: object|null, results: object[], problems: object[]}} read
   * @param {{title: string, source: string, more?: Node[]}} about
   * @returns {Promise<{words: string, kept: object[]}>} what happened, in words: "" where nothing did; and what was kept
   */
  const offer = async (read, model, { title, source, more = [] }) => {
    const all = allOf(read);
    const chosen = new Set();
    const mine = new Set(cxResultDesk.results().map(dated));
    const boxes = all.map((one) => choice(one, model, chosen, mine));
    const body = [
      ...more, cxElement("p", { textContent: all.length ? ASK : "There are no answers in it." }),
      ...boxes, ...editionNote(all, model), ...problems(read.problems),
    ];
    const actions = [all.length && { words: "Keep", value: "keep", main: true }, { words: "Cancel", value: null }].filter(Boolean);
    return (await cxModal.open({ title, body, actions })) === "keep" ? keep([...chosen], source) : NOTHING;
  };

  return { offer, NOTHING };
})();
