/* <cx-assessment-team>: several people's files together. They stay in this page's memory until it is loaded anew. */
class CxAssessmentTeam extends HTMLElement {
  static WHY = "Each person answers alone, enters a name and downloads the file: Over time, Keep and share, File (JSON). "
    + "Choose all files at once, or drop them here. They stay in this page: loading it anew forgets them.";
  static FULL = `A team has at most ${cxPeople.MOST} people here.`;

  #parts = null;
  #named = false;
  #kept = new Set(); // ids of the results that this team was saved as
  #end = null;

  connectedCallback() {
    if (!cxAssessmentModel()) return;
    if (!this.#parts) this.#build();
    this.#end = cxResultDesk.store().subscribe(({ paths }) => this.#targetsChanged(paths));
    this.#show();
  }

  disconnectedCallback() {
    this.#end?.();
  }

  #targetsChanged(paths) {
    if (!paths || [...paths].some((path) => path.startsWith("target."))) this.#show();
  }

  #build() {
    const error = cxElement("div.cx-team__errors", { id: "cx-team-error", role: "alert" });
    const about = { multiple: true, hint: "cx-team-why", error: error.id };
    const input = cxHistoryParts.chooser("cx-team-input", about, (files) => this.#take(files));
    const notice = cxElement("p.cx-note", { hidden: true });
    const [list, view] = [cxElement("div"), cxElement("div.cx-stand__view.cx-team")];
    const said = cxElement("span.cx-team__said", { role: "status" });
    this.#parts = { input, error, notice, list, view, said };
    const section = cxElement("div.cx-files.cx-files--team", {}, cxElement("div.cx-files__part", {},
      cxElement("label.cx-field__label", { for: input.id, textContent: "Files of the team" }),
      cxElement("p.cx-field__hint", { id: "cx-team-why", textContent: CxAssessmentTeam.WHY }),
      input, error, cxElement("p.cx-stand__actions", {}, cxResultParts.button("Add the answers on this page", () => this.#addOwn()))));
    this.replaceChildren(section, notice, list, view);
    cxDropFiles(section, (files) => this.#take(files));
    this.classList.add("cx-live");
  }

  #show() {
    const model = cxAssessmentModel();
    if (!model) return;
    const people = cxPeople.all;
    const doing = { changed: (words) => this.#tell(words), remove: (one) => this.#remove(one) };
    const title = `The team: ${cxAssessmentWords.count(people.filter(cxPeople.counts).length, "person", "people")}`;
    const list = people.length ? [cxElement("h3", { textContent: title }), cxPeopleList.build(model, doing)] : [];
    this.#parts.said.replaceChildren();
    cxResultParts.redraw(this.#parts.list, ...list);
    cxResultParts.redraw(this.#parts.view, ...this.#together(model, people));
  }

  #together(model, all) {
    if (!all.length) return [];
    const people = all.filter(cxPeople.counts);
    if (people.length === 1) return [cxElement("p.cx-stand__none", { textContent: "Add a second file to see where you agree and where not." })];
    return cxTeamView.build(model, people, {
      named: this.#named, keep: () => this.#keep(model, people), said: this.#parts.said,
      change: (named) => {
        this.#named = named;
        this.#tell(named ? "The tables show who said what." : "The tables no longer show who said what.");
      } });
  }

  #tell(words, more = null) {
    const { notice } = this.#parts;
    notice.replaceChildren(...[words, more && " ", more].filter(Boolean));
    notice.hidden = !words;
    if (words) cxSay(words);
    this.#show();
    if (words && document.activeElement === document.body) {
      notice.tabIndex = -1;
      notice.focus();
    }
  }

  #complain(lines) {
    this.#parts.error.replaceChildren(...lines.map((text) => cxElement("p.cx-field__error", {}, cxResultParts.typed(text))));
    if (lines.length) this.#parts.input.setAttribute("aria-invalid", "true");
    else this.#parts.input.removeAttribute("aria-invalid");
  }

  /** One file is one person; what is wrong with a file is told with its name, and the others are taken. */
  async #take(files) {
    const model = cxAssessmentModel();
    this.#complain([]);
    const wrong = [];
    let [added, over] = [0, 0];
    for (const chosen of files) {
      const fault = cxPeople.isFull() ? null : await this.#read(chosen, model);
      if (fault === null) over += 1;
      else if (fault) wrong.push(`${chosen.name}: ${fault}`);
      else added += 1;
    }
    if (over) wrong.push(`${cxAssessmentWords.count(over, "file")} not read. ${CxAssessmentTeam.FULL}`);
    this.#parts.input.value = ""; // so that the same file, mended, can be chosen again
    this.#complain(wrong);
    this.#tell(added ? `Added ${cxAssessmentWords.count(added, "person", "people")}.` : "");
  }

  /** Add the person of a file. @returns {Promise<string>} what is wrong with it; "" where it was added */
  async #read(chosen, model) {
    const { file, results, problems } = await cxAssessmentFiles.read(chosen, model);
    const one = file && Object.keys(file.answers).length ? file : results[0];
    if (!one) return problems.map(cxAssessmentFiles.words).join(" ") || "There are no answers in it.";
    cxPeople.add({ ...one, name: one.name || chosen.name.replace(/\.[^.]*$/, ""), file: chosen.name, problems });
    return "";
  }

  #addOwn() {
    const now = cxResultDesk.now();
    if (!Object.keys(now.answers).length) return this.#tell("There are no answers on this page yet.");
    if (cxPeople.isFull()) return this.#tell(CxAssessmentTeam.FULL);
    cxPeople.add({ ...now, name: now.name || "Me", file: "" });
    return this.#tell("Added the answers on this page.");
  }

  #remove(one) {
    const at = cxPeople.all.indexOf(one);
    cxPeople.remove(one.key);
    const bring = () => {
      if (!cxPeople.all.includes(one)) cxPeople.bring(one, at);
      this.#tell(`Brought back: ${one.name}.`);
    };
    this.#tell(`Taken out: ${one.name}.`, cxResultParts.button("Undo", bring));
  }

  #combined(model, people) {
    const name = `Team of ${cxAssessmentWords.count(people.length, "person", "people")}`;
    const kind = people.every((one) => one.kind === "quick") ? "quick" : "full";
    return { ...cxResultDesk.now(), kind, name, answers: cxTeam.combine(model, people).combined };
  }

  /** The result that the team was saved as today, with nothing changed since; undefined for none. */
  #same(result) {
    const mark = cxResultDesk.mark(result);
    return cxResultDesk.results().find((one) => one.saved === result.saved && cxResultDesk.mark(one) === mark
      && (this.#kept.has(one.id) || one.name === result.name));
  }

  /** Said beside the button: what is above may be far out of sight. */
  #keep(model, people) {
    const result = this.#combined(model, people);
    const there = this.#same(result);
    const [kept] = there ? [there] : cxResultDesk.keep([result], "Saved the combined result");
    this.#kept.add(kept.id);
    const wrong = cxResultDesk.store().healthWords;
    const link = cxElement("a", { href: `#${cxSaved.place(kept)}` }, cxResultParts.typed(cxResultDesk.label(kept)));
    this.#parts.said.replaceChildren(there ? "Saved already: " : "Saved: ", link, wrong ? `. ${wrong}` : ".");
  }
}
