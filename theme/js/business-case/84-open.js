/* Another case in place of this one: from a file, from a link, or the worked example. Nothing is taken in unless the
   person says so, and one Undo brings the old case back. */
const cxCaseOpen = (() => {
  const UNDO = "Your case here is replaced. Undo brings it back.";

  const said = (problem) => [problem.where && `${problem.where}:`, problem.wrong, problem.remedy].filter(Boolean).join(" ");

  const list = (words) => cxElement("ul", {}, ...words.map((one) => cxElement("li", { textContent: one })));

  const count = (number, one, more) => `${number} ${number === 1 ? one : more}`;

  const facts = (theCase) => {
    const costs = theCase.lines.filter(({ kind }) => cxCaseKinds.isCost(kind)).length;
    return [
      theCase.service && `Service: ${theCase.service}`,
      `${count(theCase.lines.length - costs, "benefit", "benefits")} and ${count(costs, "cost", "costs")}, over ${cxCaseFigures.years(theCase.years)}`,
      `Net benefit, with all numbers at likely: ${cxCaseFigures.money(cxCase.evaluate(theCase).net)}`,
      theCase.saved && `Saved on ${cxDays.words(theCase.saved.slice(0, 10))}${theCase.edition ? `, with edition ${theCase.edition}` : ""}`,
    ].filter(Boolean);
  };

  const refuse = (title, problems) => cxModal.open({
    title, body: [list(problems.map(said)), cxElement("p", { textContent: "Your case is as it was." })],
    actions: [{ words: "Close", value: null, main: true }],
  });

  /**
   * @param {{file: object|null, problems: object[]}} read
   * @param {{title: string, failed: string, words: string}} about words: for the undo button
   * @returns {Promise<boolean>} whether it was taken
   */
  const offer = async (read, { title, failed, words }) => {
    if (!read.file) return refuse(failed, read.problems).then(() => false);
    const isBlank = cxCaseBook.isBlank();
    const body = [
      cxElement("p", {}, cxElement("strong", { textContent: read.file.title || "A case without a name" })), list(facts(read.file)),
      read.problems.length > 0 && cxElement("h3", { textContent: "What to know" }), read.problems.length > 0 && list(read.problems.map(said)),
      !isBlank && cxElement("p", { textContent: UNDO }),
    ].filter(Boolean);
    const action = isBlank ? "Open it" : "Replace my case";
    const chosen = await cxModal.open({ title, body, actions: [{ words: action, value: true, main: true }, { words: "Cancel", value: null }] });
    if (chosen !== true) return false;
    cxCaseBook.replace(read.file, words);
    cxSay(isBlank ? "The case is open." : "The case is replaced. Undo brings the old one back.");
    return true;
  };

  const readFile = async (chosen) => {
    const { text, wrong, remedy } = await cxChosen.text(chosen, cxCaseReadFields.LIMITS.bytes, "Choose a file that was downloaded from this page.");
    return wrong ? cxFileProblems.refuse(wrong, remedy) : cxCaseFile.read(text);
  };

  /** @param {File} chosen */
  const file = async (chosen) => {
    const name = cxFileText.clean(chosen.name);
    return offer(await readFile(chosen), { title: `Open ${name}`, failed: "This file cannot be opened", words: `Opened “${name}”` });
  };

  /** @param {string} letters of an address */
  const link = async (letters) => offer(await cxCaseShare.decode(letters),
    { title: "Someone shared a business case with you", failed: "This link cannot be opened", words: "Opened a shared case" });

  const example = async () => {
    const isSure = cxCaseBook.isBlank() || (await cxModal.confirm({ title: "Load the worked example?", text: UNDO, action: "Load the example" }));
    if (!isSure) return false;
    cxCaseBook.replace(cxCaseExample.read(), "Loaded the worked example");
    cxSay("The worked example is here.");
    return true;
  };

  return { file, link, example };
})();
