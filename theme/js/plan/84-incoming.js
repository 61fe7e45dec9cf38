/* <cx-plan-incoming>: somebody opened a link with a plan in it. Nothing is taken in unless the person says so. */
const cxIncoming = (() => {
  const START = "#plan=";
  const NAME = "Shared plan";

  const code = () => cxLinkAddress.code(START);

  const body = (read, catalog) => {
    const { told, typed } = cxAnswerWords;
    const edition = read.file.edition ? `, made with edition ${read.file.edition}` : "";
    return [
      cxElement("p", {}, cxElement("strong", {}, typed(read.file.name || NAME)), `${edition}. It contains:`),
      cxElement("ul", {}, ...told(cxShare.describe(read.file, catalog)).map((words) => cxElement("li", {}, typed(words)))),
      cxImport.problems(read.problems),
      cxElement("p", { textContent: "Your own plans stay as they are." }),
    ].filter(Boolean);
  };

  const refuse = (problem) =>
    cxModal.open({
      title: "This link cannot be opened",
      body: [cxElement("p", { textContent: cxImport.problemWords(problem) }), cxElement("p", { textContent: "Your own plans are as they were." })],
      actions: [{ words: "Close", value: null, main: true }],
    });

  const ask = (read, catalog) =>
    cxModal.open({
      title: "Someone shared a plan with you",
      body: body(read, catalog),
      actions: [
        { words: "Open as a new plan", value: "open", main: true },
        { words: cxProgress.isBegun(cxDesk.plan()) ? `Add to “${cxPlans.nameOf(cxDesk.plan())}” …` : "Choose what to open …", value: "choose" },
        { words: "Not now", value: null },
      ],
    });

  const answer = async (read, catalog) => {
    const chosen = await ask(read, catalog);
    if (chosen === "open") return cxTakeIn.open(read.file, catalog, { name: NAME });
    return chosen === "choose" ? cxImport.offer(read, catalog, { source: "the shared plan", name: NAME }) : "";
  };

  /** @returns {Promise<string>} what happened; "" where nothing did */
  const receive = async (link) => {
    const catalog = cxCatalog();
    const read = await cxShare.decode(link, catalog, (edition) => cxOlderEditions.need(edition, catalog));
    const fatal = read.problems.find((problem) => problem.fatal);
    const words = fatal || !read.file ? await refuse(fatal).then(() => "") : await answer(read, catalog);
    if (code() === link) cxLinkAddress.forget(); // unless another link came meanwhile
    return words;
  };

  return { START, code, receive };
})();

class CxPlanIncoming extends HTMLElement {
  #busy = false;
  #look = () => this.#receive();

  connectedCallback() {
    window.addEventListener("hashchange", this.#look);
    this.#receive();
  }

  disconnectedCallback() {
    window.removeEventListener("hashchange", this.#look);
  }

  async #answer(link) {
    this.#busy = true;
    try {
      await cxLinkAddress.othersClosed();
      return await cxIncoming.receive(link);
    } finally {
      this.#busy = false; // after a fault the next link is still heard
    }
  }

  async #receive() {
    const link = cxIncoming.code();
    if (link === null || this.#busy || !cxCatalog()) return;
    const words = await this.#answer(link);
    this.replaceChildren(...(words ? [cxElement("p.cx-note", { textContent: words })] : []));
    if (words) cxSay(words, "files"); // said instead of a choice in the dialog a moment before
    this.#receive(); // another link may have come meanwhile
  }
}

customElements.define("cx-plan-incoming", CxPlanIncoming);
