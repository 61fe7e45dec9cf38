/* The result on the page: the answer in one sentence, then figures, picture, what to mind, report and working. */
const cxCalcResult = (() => {
  const heading = (words) => cxElement("h3", { textContent: words });

  const figures = (list) =>
    cxElement("dl.cx-calc-figures", {}, ...list.map(({ label, value, detail }) =>
      cxElement("div", {}, cxElement("dt", { textContent: label }),
        cxElement("dd", {}, cxElement("strong", { textContent: value }), Boolean(detail) && cxElement("span", { textContent: detail })))));

  const step = ({ title, formula, numbers, note }) =>
    cxElement("li", {}, cxElement("strong", { textContent: title }),
      cxElement("span.cx-calc-steps__formula", { textContent: formula }),
      cxElement("span.cx-calc-steps__numbers", { textContent: numbers }),
      Boolean(note) && cxElement("span.cx-calc-steps__note", { textContent: note }));

  const source = () => cxElement("p.cx-calc-steps__source", {},
    "Where the formulas come from: ", cxElement("a", { href: "#method", textContent: "the method and its sources" }),
    ". The steps are rounded here to four digits; the result is worked out with all of them.");

  const working = (steps) => cxElement("details.cx-calc__working", { open: true },
    cxElement("summary", { textContent: "The working shown" }), cxElement("ol.cx-calc-steps", {}, ...steps.map(step)), source());

  const select = (element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  };

  /** A button that copies; where the browser refuses, the words stand selected. Focus stays on the button. */
  const copyButton = (words, get, shown, state) => cxElement("button.cx-action", {
    textContent: words,
    click: async () => {
      const done = await cxClipboard.write(get());
      const place = shown();
      if (!done) select(place);
      state.textContent = done ? "Copied." : `The browser did not copy it. The text is selected: ${cxClipboard.KEYS}`;
      cxSay(state.textContent, "copy");
    },
  });

  const report = (sentence, link) => {
    const words = cxElement("p.cx-calc-report__words", { textContent: sentence });
    const address = cxElement("p.cx-calc-report__link", { hidden: true });
    const state = cxElement("span.cx-calc-report__state");
    const showLink = () => Object.assign(address, { textContent: link(), hidden: false });
    return cxElement("div.cx-calc-report", {}, words, cxElement("div.cx-calc__actions", {},
      copyButton("Copy the sentence", () => sentence, () => words, state),
      copyButton("Copy a link to this result", link, showLink, state), state), address);
  };

  const minds = (warnings) => cxElement("ul.cx-calc-minds", {}, ...warnings.map((words) => cxElement("li", { textContent: words })));

  /** @param {object} result of a calculator @param {() => string} link to it @returns {Node[]} */
  const parts = (result, link) => [
    cxElement("p.cx-calc__answer", { textContent: result.answer }),
    figures(result.figures),
    cxCalcDrawing.draw(result.pictures),
    heading("Mind this"), minds(result.warnings),
    heading("For your report"), report(result.report, link),
    working(result.steps),
  ];

  return { parts };
})();
