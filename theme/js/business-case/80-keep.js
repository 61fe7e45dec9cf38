/* Taking the case along: as a file, or as a link. */
const cxCaseKeep = (() => {
  const file = () => cxCaseFile.write(cxCaseBook.theCase(), { ...cxCaseExample.meta(), now: new Date() });

  /** A file holds numbers only; what somebody typed in their place must not go without a word. */
  const leftOut = () => {
    const wrong = cxCaseLines.faults(cxCaseBook.theCase()).filter(({ fault }) => fault === "number" || fault === "range").length;
    return wrong ? ` Left blank in it, because they are no numbers or out of range: ${cxCaseNames.plural(wrong, "entry", "entries")}.` : "";
  };

  const nameOf = (theCase, ending) => cxCaseFile.name(theCase, ending, cxDays.today(new Date()));

  const told = (words) => {
    cxSay(words);
    return words;
  };

  /** @returns {string} what happened */
  const save = () => {
    const made = file();
    const name = nameOf(made, "json");
    cxDownload(name, cxCaseFile.text(made));
    cxCaseBook.store.copied();
    return told(`Downloaded ${name}.${leftOut()}`);
  };

  /** The assumptions for a spreadsheet program; the page reads only files of a whole case. */
  const saveTable = () => {
    const theCase = cxCaseBook.theCase();
    const name = nameOf(theCase, "csv");
    cxDownload(name, cxCaseAssumptions.csv(theCase), "text/csv;charset=utf-8");
    return told(`Downloaded ${name}.`);
  };

  const button = (words, click) => cxElement("button.cx-action", { textContent: words, click });

  const build = () => {
    const state = cxElement("p.cx-bc__kept");
    return cxElement("div.cx-bc__keep", {}, cxElement("h3", { textContent: "Take the case along" }),
      cxElement("p", { textContent: "Keep it as a file, check its assumptions in a spreadsheet, or send a link that holds all of it." }),
      cxElement("div.cx-bc__actions", {}, button("Download as a file", () => { state.textContent = save(); }),
        button("Assumptions as a table (CSV)", () => { state.textContent = saveTable(); }),
        button("Share a link", () => cxCaseShareDialog.open(file()))), state);
  };

  return { save, build };
})();
