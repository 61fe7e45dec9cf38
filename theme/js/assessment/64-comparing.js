/* Comparing two results: a table of the dimensions, and in words what moved. */
const cxComparing = (() => {
  const words = cxAssessmentWords;
  const { cell, head, note, table, select, labelled, fold, list } = cxResultParts;
  const NOW = "now";
  let pair = null; // the ids that were chosen, as long as the page stands

  const options = () => {
    const now = cxResultDesk.now();
    const saved = cxResultDesk.results().map((one) => [one.id, cxResultDesk.label(one)]);
    return Object.keys(now.answers).length ? [[NOW, "The answers on this page"], ...saved] : saved;
  };

  const resultOf = (id) => (id === NOW ? { ...cxResultDesk.now(), name: "The answers on this page" } : cxResultDesk.result(id));

  /** The last two that differ, unless the person chose others that are still there. */
  const pairOf = (all) => {
    const there = (id) => all.some(([one]) => one === id);
    if (pair?.every(there)) return pair;
    const [newest] = cxResultDesk.results();
    const isSaved = all[0][0] === NOW && all.length > 2
      && cxResultDesk.mark(newest) === cxResultDesk.mark(cxResultDesk.now());
    return isSaved ? [all[2][0], all[1][0]] : [all[1][0], all[0][0]];
  };

  const named = ({ name, saved }) => (name ? `“${name}” (${cxDays.words(saved)})` : cxDays.words(saved));

  const value = (model, level) => (level === null ? "No level yet" : `${level} ${words.levelName(model, level)}`);

  const rows = (model, { dimensions }) => dimensions.map((one, index) => cxElement("tr", {},
    head(cxElement("span.cx-stand__letter", { textContent: cxRadar.letter(index) }), " ", words.dimensionTitle(model, one.id)),
    cell(value(model, one.before)), cell(value(model, one.after)), cell(cxMovedView.step(one), ...note(cxMovedView.indication(one)))));

  const outcome = (model, ids) => {
    const [earlier, later] = ids.map(resultOf);
    if (ids[0] === ids[1]) return [cxElement("p.cx-stand__none", { textContent: "Choose two different results." })];
    const moved = cxMoved.compare(model, earlier, later);
    const caption = `From ${named(earlier)} to ${named(later)}`;
    return [
      cxElement("div.cx-stand__summary", {}, ...words.movements(model, moved).map((text) => cxElement("p", { textContent: text }))),
      table({ id: "cx-compared", caption, heads: ["Dimension", "Earlier", "Later", "Moved"], rows: rows(model, moved) }),
      ...cxMovedView.groups(model, moved).map(([key, title, lines]) =>
        fold(`moved ${key}`, `${title} (${lines.length})`, list("cx-stand__list", lines))),
    ];
  };

  /** @param {() => void} again draws it anew */
  const build = (model, again) => {
    const all = options();
    if (all.length < 2) return [];
    const ids = pairOf(all);
    const chooser = (at, label) => {
      const field = select(`cx-compare-${at}`, all, ids[at], { "data-key": `compare ${at}` });
      field.addEventListener("change", () => {
        pair = ids.map((id, index) => (index === at ? field.value : id));
        again();
        cxSay("Compared.");
      });
      return labelled(label, field);
    };
    return [
      cxElement("h3", { textContent: "Compare two results" }),
      cxElement("div.cx-compare", {}, chooser(0, "Earlier"), chooser(1, "Later")),
      ...outcome(model, ids),
    ];
  };

  return { build };
})();
