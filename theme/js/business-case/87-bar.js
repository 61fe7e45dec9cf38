/* The bar above the case: the example, a file, taking back, and beginning again. */
const cxCaseBar = (() => {
  const button = (words, click) => cxElement("button.cx-action", { textContent: words, click });

  const undo = () => {
    const words = cxKeptUndo.take(cxCaseBook.store);
    if (words) cxSay(`${words}.`, "step");
  };

  const anew = () => {
    if (cxCaseBook.isBlank()) return;
    cxCaseBook.startAnew();
    cxSay("Started anew. Undo brings the case back.");
  };

  const chooser = () => {
    const input = cxElement("input", { type: "file", accept: ".json,application/json", hidden: true, "aria-label": "A file of a case" });
    input.addEventListener("change", async () => {
      const [chosen] = input.files;
      if (chosen) await cxCaseOpen.file(chosen);
      input.value = ""; // the same file may be chosen again
    });
    return input;
  };

  const build = () => {
    const input = chooser();
    const back = button("Undo", undo);
    const clear = button("Start anew", anew);
    const element = cxElement("div.cx-bc__bar", {}, button("Load the worked example", cxCaseOpen.example),
      button("Open a file", () => input.click()), input, back, clear);
    const show = () => {
      const words = cxCaseBook.store.undoWords;
      back.textContent = words ? `Undo: ${words}` : "Undo";
      // Not `disabled`: focus would be lost when the last step is taken back (WCAG 2.4.3).
      back.setAttribute("aria-disabled", String(!words));
      clear.setAttribute("aria-disabled", String(cxCaseBook.isBlank()));
    };
    return { element, show };
  };

  return { build, undo };
})();
