/* After the last statement: what is open, which answers may not fit together, and the way to the result. */
const cxAskEnd = (() => {
  const ID = "assessment-end";

  const link = (model, id) => cxElement("a", { href: `#${id}`, textContent: model.byId.get(id).text });

  const list = (model, ids) => cxElement("ul.cx-ask-end__list", {}, ...ids.map((id) => cxElement("li", {}, link(model, id))));

  const withoutReason = (model, { reasonless }) => {
    if (!reasonless.length) return [];
    return [cxElement("h3", { textContent: reasonless.length === 1 ? "A reason is missing" : "Reasons are missing" }),
      cxElement("p", { textContent: "You chose “Does not apply” and did not say why. It counts as open until you do." }), list(model, reasonless)];
  };

  const openOnes = (model, { open, reasonless }) => {
    const plain = open.filter((id) => !reasonless.includes(id));
    return plain.length ? [cxElement("h3", { textContent: "Still open" }), list(model, plain)] : [];
  };

  const pair = (model, answers) => ({ statement, rests_on }) => {
    const side = (id) => [link(model, id), " You answered ",
      cxElement("strong", { textContent: `“${cxAssessmentTerms.answerText(model, id, answers[id].answer)}”` }), "."];
    return cxElement("li", {},
      cxElement("p", {}, ...side(statement)),
      cxElement("p", {}, "This usually rests on: ", ...side(rests_on)));
  };

  const contradictions = (model, answers) => {
    const found = cxScore.score(model, answers).contradictions;
    if (!found.length) return [];
    const title = found.length === 1 ? "Two answers to look at again" : "Answers to look at again";
    return [
      cxElement("h3", { textContent: title }),
      cxElement("p", { textContent: "These answers may not fit together. Both may be right: then leave them as they are." }),
      cxElement("ul.cx-ask-end__list.cx-ask-end__pairs", {}, ...found.map(pair(model, answers))),
    ];
  };

  const unknownWords = (number) => {
    if (!number) return [];
    const unknown = cxAssessmentTerms.SPECIAL[cxGiven.UNKNOWN];
    const said = number === 1 ? `One answer is “${unknown}”.` : `${number} answers are “${unknown}”.`;
    return [cxElement("p", { textContent: `${said} That is a real answer. The result says what would find it out.` })];
  };

  /**
   * @param {{result: () => void, full: () => void}} go
   * @returns {{element: HTMLElement, heading: HTMLElement, show: (state: object) => void}}
   */
  const build = (go) => {
    const heading = cxElement("h2.cx-ask-end__title", { tabIndex: -1 });
    const [notes, rest] = [cxElement("div.cx-ask-end__notes"), cxElement("div.cx-ask-end__rest")];
    const result = cxElement("button.cx-action.cx-action--main", { textContent: "See the result", click: go.result });
    const full = cxElement("button.cx-action", { click: go.full });
    const element = cxElement("section.cx-ask-end", { id: ID, "aria-label": "The end of the assessment" }, heading, notes,
      cxElement("div.cx-ask-end__actions", {}, result, full), rest);
    let drawn = "";

    /** @param {{model: object, asked: object, counted: object, answers: object}} state model: all of it */
    const show = ({ model, asked, counted, answers }) => {
      const state = JSON.stringify([asked.statements.length, answers]);
      if (state === drawn) return;
      drawn = state;
      const more = model.statements.length - asked.statements.length;
      heading.textContent = cxAskWords.ending(counted);
      full.hidden = more === 0;
      full.textContent = `Go on with the full assessment: ${cxAssessmentTerms.count(more, "more statement")}`;
      const found = { ...asked, byId: model.byId };
      notes.replaceChildren(...unknownWords(counted.unknown), ...withoutReason(found, counted), ...contradictions(found, answers));
      rest.replaceChildren(...openOnes(found, counted));
    };
    return { element, heading, show };
  };

  return { build, ID };
})();
