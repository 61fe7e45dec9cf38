/* What a team's answers show together: where people are apart, who said what, and the combined result. */
const cxTeamView = (() => {
  const words = cxAssessmentWords;
  const { cell, head, table, fold, typed } = cxResultParts;
  const FIRST = 5; // statements to talk about first
  const COMBINED = "For each statement the middle answer counts; of two in the middle, the lower one. So somebody really gave it.";
  let count = 0;

  const statementOf = (model, id) => model.statements.find((one) => one.id === id);

  /** Who gave an answer, for those who asked to see it. */
  const names = (people, statement, answer) =>
    people.filter((one) => cxGiven.of(statement, one.answers).answer === answer).map(({ name }) => name);

  const listed = (some) => (some.length ? some.flatMap((name, at) => [at ? ", " : "", typed(name)]) : ["—"]);

  const answers = (model, tally, people, named) => {
    const statement = statementOf(model, tally.id);
    const silent = people.length - Object.values(tally.counts).reduce((sum, one) => sum + one, 0);
    const rows = cxStrip.columns(statement, tally).map(({ id, words: text, level, people: many }) => cxElement("tr", {},
      head(text), cell(level === null ? "—" : String(level)), cell(String(many)), named ? cell(...listed(names(people, statement, id))) : null));
    const none = silent ? [cxElement("tr", {}, head("No answer"), cell("—"), cell(String(silent)),
      named ? cell(...listed(names(people, statement, ""))) : null)] : [];
    return table({ id: `cx-team-${(count += 1)}`, caption: `Answers to ${words.quoted(model, tally.id)}`,
      heads: ["Answer", "Level", "People", ...(named ? ["Who"] : [])], rows: [...rows, ...none] });
  };

  const statement = (model, tally, people, named, rank) => cxElement("li.cx-apart__one", {},
    cxElement("p.cx-apart__dimension", { textContent: words.dimensionTitle(model, statementOf(model, tally.id).dimension) }),
    cxElement("h5.cx-apart__text", {}, `${rank}. `, statementOf(model, tally.id).text),
    CxPicture.with((width) => cxStrip.draw(model, statementOf(model, tally.id), tally, Math.min(width, 560))),
    cxElement("p.cx-apart__words", { textContent: words.apart(tally) }),
    fold(`table ${tally.id}`, "The same as a table", answers(model, tally, people, named)));

  const inOrder = ({ order, statements }) => order.map((id) => statements.find((one) => one.id === id));

  /** The widest first; what everybody answered alike is folded away. */
  const spread = (model, team, people, named) => {
    const all = inOrder(team);
    const first = all.filter(({ spread: wide }) => wide > 0).slice(0, FIRST);
    const rest = all.filter((one) => !first.includes(one));
    const of = (some, from) =>
      cxElement("ol.cx-apart", { role: "list" }, ...some.map((one, at) => statement(model, one, people, named, at + from)));
    const title = first.length ? `The other ${words.count(rest.length, "statement")}` : `All ${words.count(rest.length, "statement")}`;
    return [
      first.length ? cxElement("h4", { textContent: "Talk about these first" }) : null,
      first.length ? of(first, 1) : null,
      rest.length ? fold("rest", title, of(rest, first.length + 1)) : null,
    ].filter(Boolean);
  };

  const whoBox = (named, change) => {
    const box = cxElement("input", { type: "checkbox", checked: named, "data-key": "named" });
    box.addEventListener("change", () => change(box.checked));
    return cxElement("label.cx-check", {}, box, cxElement("span", {}, "Show who said what",
      cxElement("span.cx-check__hint", { textContent: "People answer more freely where this stays off. It is off until you turn it on." })));
  };

  /** @param {{named: boolean, change: (named: boolean) => void, keep: () => void, said: Node}} doing said: the place beside the button */
  const build = (model, people, { named, change, keep, said }) => {
    const team = cxTeam.combine(model, people);
    const found = cxResultView.read(model, { answers: team.combined, targets: cxResultDesk.targets() });
    const caption = `Level of each dimension, from the combined answers of ${words.count(people.length, "person", "people")}`;
    return [
      cxElement("div.cx-stand__summary", {}, ...words.team(team, people).map((text) => cxElement("p", {}, typed(text)))),
      whoBox(named, change), ...spread(model, team, people, named),
      cxElement("h4", { textContent: "The combined result" }),
      cxElement("p.cx-stand__hint", { textContent: COMBINED }),
      ...cxResultView.build(found, { caption, title: `${model.title} (${words.count(people.length, "person", "people")})` }),
      cxElement("p.cx-stand__actions", {},
        cxResultParts.button("Save as a result", keep, { className: "cx-action cx-action--main", "data-key": "keep" }), said),
    ];
  };

  return { build };
})();
