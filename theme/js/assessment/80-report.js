/* The report on paper: two pages that a director can read. It is in the page only while it is printed. */
const cxReport = (() => {
  const words = cxAssessmentWords;
  const { list, typed } = cxResultParts;
  const PLAYS = 3;
  const ITEMS = 3;
  const LINES = 6; // of what is not known; then how many more
  const PAIRS = 2; // of answers that do not fit together
  const RADAR = 520; // px
  const MARK = "cx-printing-report"; // on the body
  let shown = null;

  const heading = (text) => cxElement("h2", { textContent: text });

  /** "Before the redesign. November 22, 2026. Full assessment, edition 2026.1 of …" */
  const head = (model, result) => [
    cxElement("p.cx-report__kicker", { textContent: `${model.playbook}, edition ${model.playbook_edition}` }),
    cxElement("h1", { textContent: model.title }),
    cxElement("p.cx-report__about", {}, result.name ? cxElement("strong", {}, typed(result.name)) : null, result.name ? " · " : null,
      [cxDays.words(result.saved), result.kind === "quick" ? "Quick check" : "Full assessment",
        `Assessment edition ${result.edition || model.edition}`].join(" · ")),
  ];

  const drawing = (found) => {
    const rows = cxResultView.rows(found);
    const about = { title: "Levels", words: cxResultView.pictureWords(found) };
    return rows.length < cxRadar.LEAST ? cxBars.draw(rows, RADAR, about) : cxRadar.draw(rows, RADAR, about);
  };

  /** The first lines, and how many more there are. */
  const some = (lines, most, what) =>
    list("cx-report__list", lines.length > most ? [...lines.slice(0, most), `${words.count(lines.length - most, what)}.`] : lines);

  const doubts = ({ model, score, answers }) => (score.contradictions.length
    ? [heading("Look at these again"), some(score.contradictions.map((one) => words.contradiction(model, one, answers)), PAIRS, "more pair")] : []);

  const meanings = ({ levels }) => levels.map(({ number, name, meaning }) => `${number} ${name}: ${meaning}`).join(" ");

  const first = (found, result) => cxElement("section.cx-report__page", {}, ...head(found.model, result),
    cxElement("div.cx-report__top", {}, cxElement("div.cx-report__picture", {}, drawing(found)),
      cxElement("div.cx-report__summary", {}, heading("In short"), ...found.summary.map((text) => cxElement("p", { textContent: text })))),
    heading("Levels"), cxLevelsTable.build({ ...found, caption: "Level of each dimension, from 1 to 5; target and gap where one is set." }, null),
    cxElement("p.cx-report__levels", { textContent: meanings(found.model) }),
    ...doubts(found));

  const because = (text) => cxElement("span.cx-report__because", { textContent: text });
  const item = (model, one) => cxElement("li", {}, words.item(model, one), because(words.because(model, one.because[0])));

  const others = (more) => (more ? `${words.count(more, "more answer")} ${words.verb(more, "points", "point")} here.` : "");

  const play = (model, one) => cxElement("li", {}, cxElement("strong", { textContent: words.play(model, one) }),
    because(words.say(words.because(model, one.because[0]), others(one.because.length - 1))),
    cxElement("ul", {}, ...one.items.slice(0, ITEMS).map((each) => item(model, each))));

  const advice = ({ model, answers, targets }) => {
    const found = cxAdvice.advise(model, answers, targets, cxIntoPlan.closed(cxDesk.plan()));
    if (found.empty) return [cxElement("p", { textContent: words.empty(found.empty) })];
    const rest = found.plays.length - PLAYS;
    return [cxElement("ol.cx-report__plays", {}, ...found.plays.slice(0, PLAYS).map((one) => play(model, one))),
      rest > 0 ? cxElement("p", { textContent: `${words.count(rest, "more play")} on the page of the assessment.` }) : null].filter(Boolean);
  };

  const unknowns = ({ model, answers }) => {
    const of = (kind) => cxGiven.all(model, answers).filter((one) => one.kind === kind).map(({ statement }) => statement.text);
    const [unknown, open] = [of(cxGiven.UNKNOWN), of("unanswered").length];
    return [
      unknown.length ? some(unknown, LINES, "more statement")
        : cxElement("p", { textContent: `Nothing was answered “${words.SPECIAL.unknown}”.` }),
      open ? cxElement("p", { textContent: `${words.count(open, "statement")} ${words.verb(open, "has", "have")} no answer yet.` }) : null,
    ].filter(Boolean);
  };

  const second = (found) => cxElement("section.cx-report__page", {},
    heading("Where to begin"), ...advice(found),
    heading("What is not known"), ...unknowns(found),
    cxElement("p.cx-report__aid", { textContent: found.model.aid }));

  const build = (model, result) => {
    const found = cxResultView.read(model, result);
    return cxElement("div.cx-report", {}, first(found, result), second(found));
  };

  const clear = () => {
    shown?.remove();
    shown = null;
    document.body.classList.remove(MARK);
  };

  /** @param {object} result a Result, saved or as it stands on the page */
  const print = (result) => {
    clear();
    shown = build(cxAssessmentModel(), result);
    document.querySelector(".md-content__inner").append(shown);
    document.body.classList.add(MARK);
    window.addEventListener("afterprint", clear, { once: true });
    window.print();
  };

  return { print };
})();
