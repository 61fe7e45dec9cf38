/* Above the statements: quick or full, one at a time or all on one page. */
const cxAskHead = (() => {
  const button = (name, choose) => ({ value, words, more = "" }) =>
    cxElement("button.cx-ask-choice", { "data-choice": name, "data-value": value, click: () => choose(name, value) },
      cxElement("span", { textContent: words + more }));

  const group = (name, label, choices, choose) =>
    cxElement("div.cx-ask-choices", { role: "group", "aria-label": label }, ...choices.map(button(name, choose)));

  /**
   * @param {object} model all of it
   * @param {(name: "mode"|"view", value: string) => void} choose
   * @returns {{element: HTMLElement, show: (mode: string, view: string) => void}}
   */
  const build = (model, choose) => {
    const number = (mode) => cxAskWords.asked(model, mode).statements.length;
    const modes = [["quick", "Quick check"], ["full", "Full assessment"]].filter(([mode]) => number(mode) > 0)
      .map(([value, words]) => ({ value, words, more: ` (${number(value)})` }));
    const views = [{ value: "one", words: "One at a time" }, { value: "all", words: "All on one page" }];
    const element = cxElement("div.cx-ask-head", {},
      group("mode", "How much", modes, choose), group("view", "How they are shown", views, choose));
    const show = (mode, view) => {
      for (const one of element.querySelectorAll("button")) {
        const { choice, value } = one.dataset;
        one.setAttribute("aria-pressed", String(value === (choice === "mode" ? mode : view)));
      }
    };
    return { element, show };
  };

  return { build };
})();
