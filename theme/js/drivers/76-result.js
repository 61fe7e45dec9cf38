/* Step 3: the summary, what to know, the chart, the table, and files to take along. */
const cxDriversResult = (() => {
  const { button, step, list } = cxDriversParts;

  const KEY = "Squares: look here first. Numbers as in the table. Thin lines: 95% confidence intervals. "
    + "Dashed lines: equal importance, and the mean performance of these drivers.";
  const TICKED = "This is a Section 280 response file. Its drivers are boxes that people ticked, not ratings, "
    + "so you see how many ticked each one.";

  const heading = (words) => cxElement("h3", { textContent: words });

  const warningsPart = (sentences) => (sentences.length ? [heading("Before you rely on this"), list(sentences, "cx-problems")] : []);

  const summaryPart = (sentences) => cxElement("div.cx-drivers__summary", {},
    ...sentences.map((words) => cxElement("p", { textContent: words })));

  const files = ({ madeUp, forget }, write) => {
    const name = madeUp ? "drivers-made-up.csv" : "drivers.csv";
    return cxElement("div.cx-drivers__actions", {},
      button("Download the table (CSV)", () => cxDownload(name, write(madeUp), "text/csv;charset=utf-8")),
      button("Print this result", () => window.print()), button("Forget these answers", forget));
  };

  const madeUpNote = ({ madeUp }) => {
    if (!madeUp) return null;
    const strong = cxElement("strong", { textContent: "Made-up answers." });
    return cxElement("p.cx-drivers__made-up", {}, strong, " This page invented them to show how the tool works.");
  };

  /** @typedef {{number: number, source: string, madeUp: boolean, notes: string[], forget: () => void}} About */

  const whole = (about, ...content) => step("cx-drivers-result", `${about.number}. Result`,
    cxElement("p.cx-drivers__source", { textContent: `From: ${about.source}` }), madeUpNote(about), ...content.flat());

  /** @param {object} result of cxDriversAnalysis @param {About} about */
  const ratings = (result, about) => whole(about,
    summaryPart(cxDriversWords.summary(result)), warningsPart(cxDriversWords.warnings(result)),
    heading("Importance and performance"), CxDriversFrame.with((width) => cxDriversQuadrantChart.draw(result, width)),
    cxElement("p.cx-drivers__key", { textContent: KEY }), cxDriversTables.ratings(result),
    files(about, (madeUp) => cxDriversCsv.ratings(result, madeUp)));

  const sidePart = (side, scale) => {
    const words = cxElement("p", { textContent: cxDriversTickWords.hidden(side, scale) });
    const shown = side.n >= 30 && side.drivers.length > 0;
    return [heading(cxDriversTickWords.TITLES[side.side]),
      shown ? CxDriversFrame.with((width) => cxDriversTickChart.draw(side, scale, width)) : words,
      side.n >= 10 && cxDriversTables.ticks(side, scale)];
  };

  /** @param {object} result of cxDriversTicks @param {About} about */
  const ticks = (result, about) => whole(about, cxElement("p", { textContent: TICKED }),
    summaryPart(cxDriversTickWords.summary(result)), warningsPart([...about.notes, ...cxDriversTickWords.warnings(result)]),
    sidePart(result.negative, result.scale), sidePart(result.positive, result.scale),
    files(about, (madeUp) => cxDriversCsv.ticks(result, madeUp)));

  return { ratings, ticks };
})();
