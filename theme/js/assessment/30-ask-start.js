/* The beginning: quick or full. */
const cxAskStart = (() => {
  const WAYS = [
    { mode: "quick", title: "Quick check", time: "about two minutes", text: "Enough to see where to look first." },
    { mode: "full", title: "Full assessment", time: "about fifteen minutes", text: "For a result to plan with, and to compare over time." },
  ];

  const way = (model, choose) => ({ mode, title, time, text }) => {
    const number = cxAskWords.asked(model, mode).statements.length;
    return cxElement("button.cx-ask-way", { "data-mode": mode, click: () => choose(mode) },
      cxElement("span.cx-ask-way__title", { textContent: title }),
      cxElement("span.cx-ask-way__time", { textContent: `${cxAssessmentTerms.count(number, "statement")}, ${time}` }),
      cxElement("span.cx-ask-way__text", { textContent: text }));
  };

  /** @param {object} model all of it @param {(mode: "quick"|"full") => void} choose */
  const build = (model, choose) => {
    const ways = WAYS.filter(({ mode }) => cxAskWords.asked(model, mode).statements.length > 0);
    return cxElement("section.cx-ask-start", { "aria-labelledby": "cx-ask-start" },
      cxElement("h2.cx-ask-start__title", { id: "cx-ask-start", textContent: "How much time do you have?" }),
      cxElement("div.cx-ask-ways", {}, ...ways.map(way(model, choose))),
      cxElement("p.cx-ask-start__kept", {},
        "Your answers are kept in this browser as you go. You can stop at any time and go on later, and change from the quick check to the full assessment without losing anything."));
  };

  return { build };
})();
