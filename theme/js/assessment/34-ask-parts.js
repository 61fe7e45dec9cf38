/* The dimensions, with how far each one is: where you are, and a way to go elsewhere. */
const cxAskParts = (() => {
  const mark = (kind) => cxElement(`span.cx-ask-mark.cx-ask-mark--${kind}`);

  const part = ({ id, title }, go) => {
    const marks = cxElement("span.cx-ask-part__marks", { "aria-hidden": "true" });
    const words = cxElement("span.cx-ask-part__words");
    const button = cxElement("button.cx-ask-part", { "data-dimension": id, click: () => go(id) },
      cxElement("span.cx-ask-part__title", { textContent: title }), " ", marks, words);
    return { id, marks, words, button, item: cxElement("li", {}, button) };
  };

  const draw = (one, { total, answered, unknown }, isHere) => {
    const kinds = [...Array(answered - unknown).fill("known"), ...Array(unknown).fill("unknown"), ...Array(total - answered).fill("open")];
    one.item.hidden = total === 0;
    one.marks.replaceChildren(...kinds.map(mark));
    one.words.textContent = cxAskWords.progress({ total, answered, unknown }, "");
    one.button.classList.toggle("cx-ask-part--done", answered === total);
    if (isHere) one.button.setAttribute("aria-current", "step");
    else one.button.removeAttribute("aria-current");
  };

  /**
   * @param {{id: string, title: string}[]} dimensions
   * @param {(dimension: string) => void} go
   * @returns {{element: HTMLElement, show: (counted: object, here: string) => void}} here: a dimension, or ""
   */
  const build = (dimensions, go) => {
    const parts = dimensions.map((one) => part(one, go));
    const element = cxElement("nav.cx-ask-parts", { "aria-label": "Parts of the assessment" },
      cxElement("ol", { role: "list" }, ...parts.map(({ item }) => item)));
    const show = (counted, here) => parts.forEach((one) => draw(one, counted.find(({ id }) => id === one.id), one.id === here));
    return { element, show };
  };

  return { build };
})();
