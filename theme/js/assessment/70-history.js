/* <cx-assessment-history>: saved results, comparing two, files, and links. */
class CxAssessmentHistory extends HTMLElement {
  #parts = null;
  #end = null;
  #timer = 0;
  #turn = 0; // which file was chosen last: a large one may be read longer than the next
  #busy = false;
  #came = null; // { id, words }: the result that was kept last from a file or link, as long as nothing else is told
  #look = () => this.#receive();

  connectedCallback() {
    if (!cxAssessmentModel()) return;
    if (!this.#parts) this.#build();
    this.#end = cxResultDesk.store().subscribe(() => this.#soon());
    window.addEventListener("hashchange", this.#look);
    this.#show();
    this.#receive();
  }

  disconnectedCallback() {
    clearTimeout(this.#timer);
    this.#end?.();
    window.removeEventListener("hashchange", this.#look);
  }

  #soon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#show(), 80);
  }

  #build() {
    const tell = (words, more) => this.#tell(words, more);
    const files = cxHistoryParts.files({ take: (file) => this.#take(file), tell });
    this.#parts = {
      notice: cxElement("p.cx-note", { hidden: true }), list: cxElement("div"), compare: cxElement("div.cx-stand__view"), ...files };
    const { notice, list, compare, section } = this.#parts;
    this.replaceChildren(cxSaved.saving(tell), notice, list, compare, section);
    cxDropFiles(section, ([file]) => this.#take(file));
    this.classList.add("cx-live");
  }

  #show() {
    const model = cxAssessmentModel();
    if (!model) return;
    const { name } = this.#parts;
    if (document.activeElement !== name) name.value = cxResultDesk.now().name;
    const saved = cxResultDesk.results();
    cxResultParts.redraw(this.#parts.list, cxElement("h3", { textContent: "Saved results" }),
      saved.length ? cxElement("ul.cx-saved", { role: "list" }, ...saved.map((one) => this.#entry(model, one)))
        : cxElement("p.cx-stand__none", { textContent: "Nothing is saved yet. Save this result now and again in some months, and see what moved." }));
    cxResultParts.redraw(this.#parts.compare, ...cxComparing.build(model, () => this.#show()));
  }

  /** Shown, and said to those who do not see it. */
  #tell(words, more = null) {
    const { notice } = this.#parts;
    this.#came = null;
    const hadFocus = notice.contains(document.activeElement);
    notice.replaceChildren(...[words, more && " ", more].filter(Boolean));
    notice.hidden = !words;
    if (words) cxSay(words);
    this.#show();
    // Its button is gone, or what was pressed is: the keyboard goes on at the message (WCAG 2.4.3).
    if (hadFocus || (words && document.activeElement === document.body)) {
      notice.tabIndex = -1;
      notice.focus();
    }
  }

  #entry(model, one) {
    const came = this.#came?.id === one.id ? this.#came.words : "";
    return cxSaved.entry(model, one, (...words) => this.#tell(...words), came);
  }

  /** What was kept is told where it stands now, and the keyboard goes on there. */
  #bring({ words, kept }) {
    this.#tell("");
    const ids = new Set(kept.map(({ id }) => id));
    const first = cxResultDesk.results().find(({ id }) => ids.has(id));
    if (!first) return this.#tell(words);
    this.#came = { id: first.id, words };
    this.#show();
    const heading = document.getElementById(cxSaved.place(first));
    cxAskFocus.bring(heading, heading, true);
    return cxSay(words);
  }

  #refuse(problems) {
    const { error, input } = this.#parts;
    error.textContent = problems.map(cxAssessmentFiles.words).join(" ");
    if (problems.length) input.setAttribute("aria-invalid", "true");
    else input.removeAttribute("aria-invalid");
  }

  async #take(chosen) {
    const turn = (this.#turn += 1);
    this.#refuse([]);
    this.#tell(`Reading ${chosen.name} …`);
    const model = cxAssessmentModel();
    const read = await cxAssessmentFiles.read(chosen, model);
    if (turn !== this.#turn) return;
    this.#parts.input.value = ""; // so that the same file, mended, can be chosen again
    this.#tell("");
    if (!read.file && !read.results.length) return this.#refuse(read.problems);
    const source = chosen.name.replace(/\.[^.]*$/, "").slice(0, 100) || "A file";
    this.#bring(await cxAssessmentPreview.offer(read, model, { title: `Read ${chosen.name}`, source }));
  }

  async #receive() {
    const link = cxAssessmentIncoming.code();
    const model = cxAssessmentModel();
    if (link === null || this.#busy || !model) return;
    this.#busy = true;
    await cxLinkAddress.othersClosed();
    const told = await cxAssessmentIncoming.receive(link, model);
    this.#busy = false;
    if (told.words) this.#bring(told);
    this.#receive(); // another link may have come meanwhile
  }
}
