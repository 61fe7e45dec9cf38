/* The element of "Keep and share". */
class CxPlanFiles extends HTMLElement {
  #parts = null;
  #end = null;
  #timer = 0;
  #turn = 0; // which file was chosen last: a large one may be read longer than the next

  connectedCallback() {
    if (!this.#parts) {
      this.#parts = cxFilesParts.build({ take: (file) => this.#take(file), tell: (words, near) => this.#tell(words, near) });
      this.append(this.#parts.section);
      cxDropFiles(this.#parts.section, ([file]) => this.#take(file));
    }
    this.#end = cxStore.subscribe(({ items }) => (items ? this.#soon(items) : this.#show()));
    this.#show();
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    this.#end();
  }

  /** After a tick, which must not wait for it. */
  #soon(items) {
    clearTimeout(this.#timer);
    if (items.size) this.#timer = setTimeout(() => this.#show(), 100);
  }

  #show() {
    this.#parts.kept.textContent = cxFiles.keptWords();
    this.#parts.asked.replaceChildren(...cxFilesParts.waiting());
    this.#parts.asked.hidden = !this.#parts.asked.hasChildNodes();
  }

  /** Shown where it was asked for, and said to those who do not see it. */
  #tell(words, near = this.#parts.input.parentElement) {
    this.#parts.state.textContent = words;
    this.#parts.state.hidden = !words;
    near.append(this.#parts.state);
    cxSay(words, "files"); // "" takes "Reading …" back
    this.#show();
  }

  #refuse(problem) {
    this.#parts.error.textContent = problem ? cxImport.problemWords(problem) : "";
    if (problem) this.#parts.input.setAttribute("aria-invalid", "true");
    else this.#parts.input.removeAttribute("aria-invalid");
  }

  async #take(chosen) {
    const turn = (this.#turn += 1);
    this.#refuse(null);
    this.#tell(`Reading ${chosen.name} …`);
    await new Promise((resolve) => setTimeout(resolve, 20)); // the words are painted before a large file is read
    const read = await cxReadFile(chosen, cxCatalog());
    if (turn !== this.#turn) return;
    this.#parts.input.value = ""; // so that the same file, mended, can be chosen again
    this.#tell("");
    const fatal = read.problems.find((problem) => problem.fatal);
    if (fatal || !read.file) return this.#refuse(fatal);
    const name = chosen.name.replace(/\.[^.]*$/, "").slice(0, 100) || "Plan from a file";
    this.#tell(await cxImport.offer(read, cxCatalog(), { source: chosen.name, name }));
  }
}

customElements.define("cx-plan-files", CxPlanFiles);
