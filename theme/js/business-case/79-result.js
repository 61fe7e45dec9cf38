/* The result of the case: in words first, then figures, pictures, what to know, and tables. */
const cxCaseResult = (() => {
  const { money, chance, duration, value } = cxCaseFigures;
  const MOST = 8; // bars of the tornado chart

  const heading = (words) => cxElement("h3", { textContent: words });
  const paragraph = (words, kind = "p") => cxElement(kind, { textContent: cxCaseLetters(words) });

  const figure = (label, words, note) => cxElement("div", {}, cxElement("dt", { textContent: label }),
    cxElement("dd", {}, cxElement("span.cx-bc-figures__value", { textContent: cxCaseLetters(words) }), note && cxElement("span.cx-bc-figures__note", { textContent: note })));

  const payback = ({ years }, likely) => {
    if (likely.payback === null) return ["Not reached", `within ${cxCaseFigures.years(years)}`];
    return likely.costs > 0 ? [duration(likely.payback), "with all numbers at likely"] : ["No costs", "to pay back"];
  };

  const figures = (theCase, { likely, simulated }) => {
    const { p5, p95, chancePositive } = simulated;
    return cxElement("dl.cx-bc-figures", {},
      figure("Net benefit", money(likely.net), "with all numbers at likely"),
      figure("Range", ...(p5 === p95 ? [money(p5), "no number that counts has a range"] : [`${money(p5)} to ${money(p95)}`, "9 of 10 simulated runs are in it"])),
      figure("Chance that it pays", chance(chancePositive), "of the simulated runs bring more than they cost"),
      figure("Payback", ...payback(theCase, likely)));
  };

  /** What a row of the tornado chart is called: the number, its line, and how far it goes. */
  const named = (theCase, row) => {
    const { triple, param } = cxCaseNames.of(theCase, row.line, row.param);
    const { low, high } = cxCaseTriple.of(triple, param);
    const line = row.line && cxCaseNames.line(theCase.lines.find(({ id }) => id === row.line));
    const span = `${value(low, param.unit)} to ${value(high, param.unit)}`;
    return { ...row, name: param.label, detail: [line, span].filter(Boolean).join(", ") };
  };

  const swatch = (words, kind = "") => cxElement("span", {}, cxElement(`span.cx-bc__swatch${kind}`, { "aria-hidden": "true" }), words);

  const spread = (simulated) => (simulated.p5 === simulated.p95 ? [] : [
    heading("How sure it is"), cxCasePictures.spread(simulated),
    cxElement("p.cx-bc__key", {}, swatch("The benefits exceed the costs"), swatch("The costs exceed the benefits", ".cx-bc__swatch--low"),
      cxElement("span", { textContent: "The line above the bars holds 9 of 10 runs." })),
  ]);

  const more = (words, ...content) => cxElement("details.cx-bc__more", {}, cxElement("summary", { textContent: words }), ...content);

  const matters = (rows, likely) => (rows.length === 0 ? [] : [
    heading("What matters most"), cxCasePictures.tornado(rows.slice(0, MOST), likely.net),
    cxElement("p.cx-bc__key", {}, swatch("Net benefit at the high value"), swatch("Net benefit at the low value", ".cx-bc__swatch--low"),
      cxElement("span", { textContent: "The dashed line is the likely net benefit." })),
    more("Table of this chart", cxCaseTables.tornado(rows)),
  ]);

  const warned = ({ warnings }) => (warnings.length === 0 ? [] : [
    heading("Before you rely on it"), cxElement("ul.cx-bc-warnings", { role: "list" }, ...warnings.map(({ words }) => paragraph(words, "li")))]);

  const whole = (theCase, results) => {
    const { likely, simulated, tornado } = results;
    const words = cxCaseWords;
    return [
      paragraph(words.net(theCase, results), "p.cx-bc-summary"), figures(theCase, results),
      paragraph(words.sensitivity(theCase, results), "p.cx-bc-break-even"),
      ...[`${words.what(theCase)} ${words.range(results)}`, words.ends(results), words.payback(results), words.apart(theCase, results)]
        .filter(Boolean).map((one) => paragraph(one, "p.cx-bc-words")),
      ...warned(results), ...spread(simulated), ...matters(tornado.map((row) => named(theCase, row)), likely),
      heading("By kind of benefit"), cxCaseTables.byKind(theCase, results),
      more("Year by year", cxCaseTables.byYear(theCase, likely)), more("All assumptions", cxCaseTables.assumptions(theCase)),
    ];
  };

  const NOTHING = "Add a benefit and a cost, and give each number at least a likely value. The result comes by itself.";

  const isOpen = (place) => [...place.querySelectorAll("details")].map((details) => details.open);

  const isThere = (theCase) => cxCaseLines.of(theCase).lines.length > 0;

  /** Draw it; what was unfolded stays so. */
  const draw = (place, theCase, results) => {
    const opened = isOpen(place);
    place.replaceChildren(...(results ? whole(theCase, results) : [paragraph(NOTHING, "p.cx-bc-lines__none")]));
    place.querySelectorAll("details").forEach((details, at) => { details.open = opened[at] ?? false; });
    return { theCase, results, words: results ? cxCaseWords.net(theCase, results) : "" };
  };

  /**
   * @returns {{element: HTMLElement, now: () => object, soon: (job: {cancelled: boolean}) => Promise<object|null>}} both show
   *   the result and give the case, its results (null where it has none), and the result in one sentence; `soon` lets the
   *   page breathe, and gives null where it was cancelled
   */
  const build = () => {
    const title = cxElement("h2", { id: "cx-bc-result", tabIndex: -1, textContent: "4. Result" });
    const place = cxElement("div");
    const element = cxElement("section.cx-bc__step", { "aria-labelledby": title.id }, title, place);
    const now = () => {
      const theCase = cxCaseBook.theCase();
      return draw(place, theCase, isThere(theCase) ? cxCaseResults.of(theCase) : null);
    };
    const soon = async (job) => {
      const theCase = cxCaseBook.theCase();
      if (!isThere(theCase)) return draw(place, theCase, null);
      const simulated = await cxSlices.run(cxSimulate.steps(theCase), job);
      return simulated && !job.cancelled ? draw(place, theCase, cxCaseResults.of(theCase, { simulated })) : null;
    };
    return { element, now, soon };
  };

  return { build };
})();
