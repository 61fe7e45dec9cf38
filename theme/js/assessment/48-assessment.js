/* <cx-assessment>: makes the form of statements a tool. What a person sees is always what the store holds. */
class CxAssessment extends HTMLElement {
  #model = null;
  #scope = null;
  #sheet = null;
  #frame = null;
  #here = ""; // id of the statement that is shown, or of the end
  #first = ""; // what was shown when the page was opened: the address does not name it
  #waits = false; // to be drawn in a moment
  #listeners = new AbortController();

  connectedCallback() {
    this.#model = cxAssessmentModel();
    if (!this.#model || !this.querySelector("fieldset.cx-statement")) return;
    this.#scope = new CxAskScope(this.#model);
    if (!this.#sheet) this.#build();
    this.#listen();
    this.classList.add("cx-live"); // before: what waits for the script cannot take the focus
    this.#begin();
  }

  disconnectedCallback() {
    this.#listeners.abort();
  }

  #build() {
    this.#sheet = new CxAskSheet(this);
    this.#frame = cxAskFrame.build(this, this.#model, {
      start: (mode) => this.#start(mode), choose: (name, value) => this.#choose(name, value),
      part: (dimension) => this.#go(this.#sheet.firstOf(dimension)), undo: () => this.#undo(),
      back: () => this.#step(-1), next: () => this.#step(1), first: () => this.#go(this.#scope.firstOpen),
      result: () => cxAskFocus.result(), full: () => this.#goFull(), anew: () => this.#anew(), saved: () => this.#focus(),
    });
  }

  #listen() {
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    cxStatementEvents.listen(this, signal, { said: (set) => this.#say(set), goOn: () => this.#scope.view === "one" && this.#step(1) });
    cxKeptUndo.listen(cxAnswers.store(), signal, () => this.#undo());
    signal.addEventListener("abort", cxAnswers.store().subscribe((change) => this.#follow(change)));
    for (const name of ["popstate", "hashchange"]) window.addEventListener(name, () => this.#followAddress(), { signal });
    window.addEventListener("pageshow", () => this.#sheet.show(null), { signal }); // browsers put radios as they were left
    this.addEventListener("focusin", ({ target }) => this.#meet(target), { signal });
  }

  get #isEnd() {
    return this.#here === cxAskEnd.ID;
  }

  /** Open at the statement of the address, else at the one shown last, else at the first. */
  #begin() {
    this.#sheet.ask(this.#scope.ids);
    const wanted = this.#wanted();
    this.#here = wanted || cxAnswers.at;
    this.#arrange();
    this.#first = this.#here;
    this.#sheet.show(null);
    if (wanted) this.#focus();
  }

  /** What the address asks for, ready to be shown; "" for nothing. */
  #wanted() {
    const id = cxAskWanted.read(this, this.#sheet, this.#scope);
    if (id) cxAskWanted.open(id, this.#sheet, this.#scope);
    return id;
  }

  #followAddress() {
    const wanted = this.#wanted();
    const id = wanted || (location.hash ? "" : this.#first);
    if (id && this.#scope.mode) this.#go(id, { writes: false });
  }

  /** Everything in its place, after quick or full, or one or all, was chosen. */
  #arrange() {
    this.#sheet.ask(this.#scope.ids);
    this.#sheet.number();
    if (!this.#isEnd && !this.#sheet.ids.includes(this.#here)) this.#here = this.#scope.firstOpen ?? this.#sheet.ids[0];
    this.dataset.view = this.#scope.view;
    this.dataset.mode = this.#scope.mode;
    cxAskFrame.placeParts(this.#frame, this.#scope.view);
    this.#place();
  }

  #place() {
    this.#sheet.place(this.#isEnd ? "" : this.#here);
    this.toggleAttribute("data-end", this.#isEnd);
    this.#refreshSoon();
  }

  /** How far everything is. */
  #refresh() {
    const { mode, view, asked, counted } = this.#scope;
    const [answers, { ids }] = [cxAnswers.all(), this.#sheet];
    this.#frame.head.show(mode, view);
    this.#frame.printed.show(mode, counted);
    this.#frame.parts.show(counted.dimensions, view === "one" ? this.#sheet.dimensionOf(this.#here) : "");
    this.#frame.end.show({ model: this.#model, asked, counted, answers });
    this.#frame.strip.show({
      counted, view, here: this.#here, isFirst: this.#here === ids[0], isLast: this.#here === ids.at(-1), isEnd: this.#isEnd,
      undoWords: cxAnswers.store().undoWords,
    });
    this.#frame.storage.show();
  }

  /** The store has changed, here or in another window. */
  #follow({ paths, cleared }) {
    if (cleared) this.#here = "";
    const answers = paths && [...paths].filter((path) => path.startsWith("answer."));
    if (!answers || answers.length) {
      this.#frame.anew.show(0);
      this.#sheet.show(answers && new Set(answers.map((path) => path.slice("answer.".length))), cleared);
    }
    if (this.dataset.mode !== this.#scope.mode || this.dataset.view !== this.#scope.view) this.#arrange();
    else this.#refreshSoon();
  }

  /** Once for all that changes at a time. */
  #refreshSoon() {
    if (this.#waits) return;
    this.#waits = true;
    queueMicrotask(() => {
      this.#waits = false;
      this.#refresh();
    });
  }

  /** All on one page: the place is where the person is. */
  #meet(target) {
    const set = target.closest("fieldset.cx-statement");
    if (!set || this.#scope.view !== "all" || this.#here === cxStatement.idOf(set)) return;
    this.#here = cxStatement.idOf(set);
    cxAnswers.keep({ at: this.#here });
    cxAskAddress.write(this.#here, false);
    this.#place();
  }

  #start(mode) {
    cxAnswers.keep({ mode });
    this.#here = this.#scope.firstOpen ?? this.#sheet.ids[0];
    this.#first = this.#here;
    this.#go(this.#here, { isNew: false });
  }

  #choose(name, value) {
    if (value === (name === "mode" ? this.#scope.mode : this.#scope.view)) return;
    cxAnswers.keep({ [name]: value });
    this.#go(this.#here, { isNew: false });
    cxSay(`${cxAskWords.progress(this.#scope.counted)}.`, "progress");
  }

  #goFull() {
    cxAnswers.keep({ mode: "full" });
    this.#go(this.#scope.firstOpen ?? this.#sheet.ids[0]);
  }

  /** @returns {boolean} whether there was somewhere to go */
  #step(by) {
    const to = this.#isEnd ? by < 0 && this.#sheet.ids.at(-1) : this.#sheet.next(this.#here, by) || (by > 0 && cxAskEnd.ID);
    if (to) this.#go(to);
    return Boolean(to);
  }

  /** Show a statement or the end, and put the focus there. */
  #go(id, { isNew = true, writes = true, focus = true } = {}) {
    if (!id) return;
    this.#leave(id);
    this.#here = id;
    if (!this.#isEnd) cxAnswers.keep({ at: id });
    if (writes) cxAskAddress.write(id, isNew && this.#scope.view === "one");
    this.#place();
    if (focus) this.#focus();
  }

  /** Who goes on without saying why a statement does not apply hears that it does not count. */
  #leave(next) {
    const set = this.#sheet.of(this.#here);
    if (next === this.#here || set?.dataset.state !== "asked") return;
    cxStatement.blame(set, true);
    cxSay(`“Does not apply” to the statement before: ${cxAskWords.REASON}`, "progress");
  }

  #focus() {
    const set = this.#sheet.of(this.#here);
    const target = set ? cxStatement.legend(set) : this.#frame.end.heading;
    const section = this.#scope.view === "one" ? set?.closest("[data-dimension]") : set;
    cxAskFocus.bring(target, section ?? target, this.#scope.view === "one");
  }

  #say(set) {
    const asks = set.dataset.state === "asked" ? ` ${cxAskWords.REASON}` : "";
    cxSay(`${cxAskWords.progress(this.#scope.counted)}.${asks}`, "progress");
  }

  /** What was taken back comes into sight; the focus goes with it, where what held it is gone. */
  #undo() {
    const held = document.activeElement;
    const undone = cxAskUndo.take();
    if (!undone) return;
    cxSay(undone.words, "progress");
    const changed = undone.changed.filter((id) => this.#sheet.ids.includes(id));
    const isLost = this.contains(held) && Boolean(held.closest(".cx-statement, .cx-ask-anew, .cx-ask-end"));
    if (changed.length === 1) this.#go(changed[0], { isNew: false, focus: isLost || this.#scope.view === "all" });
    else if (changed.length && isLost) this.#focus();
  }

  #anew() {
    const number = Object.keys(cxAnswers.all()).length;
    if (!number) return cxSay("There are no answers to take away.");
    cxAnswers.clear();
    this.#here = this.#sheet.ids[0];
    this.#go(this.#here, { isNew: false, focus: false });
    this.#frame.anew.show(number);
    this.#frame.anew.button.focus();
    return cxSay(this.#frame.anew.element.textContent);
  }
}
