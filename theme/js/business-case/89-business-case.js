/* <cx-business-case>: the case of this browser, in place of the words for readers without scripts. */
class CxBusinessCase extends HTMLElement {
  static PAUSE = 300; // ms without a change before the result is worked out
  static SPEAK = 1500; // ms more before it is said to those who do not see it

  #parts = null;
  #timers = [];
  #job = { cancelled: false };
  #isLate = false;
  #leave = () => {};
  #busy = false;
  #said = "";
  #listeners = new AbortController();

  connectedCallback() {
    if (!this.#parts) this.#build();
    this.#listeners = new AbortController();
    const { signal } = this.#listeners;
    this.#leave = cxCaseBook.store.subscribe(() => this.#show());
    window.addEventListener("hashchange", () => this.#receive(), { signal });
    window.addEventListener("beforeprint", this.#refresh, { signal });
    cxKeptUndo.listen(cxCaseBook.store, signal, cxCaseBar.undo);
    this.#show(true);
    this.classList.add("cx-live");
    this.#receive();
  }

  disconnectedCallback() {
    this.#leave();
    this.#listeners.abort();
    this.#stop();
  }

  #build() {
    const notice = cxCaseNotice.build({ save: cxCaseKeep.save });
    const bar = cxCaseBar.build();
    const [about, benefits, costs] = [cxCaseAbout.build(), cxCaseLists.build("benefits"), cxCaseLists.build("costs")];
    const [result, memo] = [cxCaseResult.build(), cxCaseMemo.build({ refresh: this.#refresh })];
    bar.element.append(notice.kept);
    cxDropFiles(this, ([file]) => cxCaseOpen.file(file));
    this.#parts = { notice, bar, about, benefits, costs, result, memo };
    this.replaceChildren(notice.fault, bar.element, about.element, benefits.element, costs.element, result.element, memo.element);
  }

  #show(atOnce = false) {
    const { notice, bar, about, benefits, costs } = this.#parts;
    const draft = cxCaseBook.draft();
    for (const part of [about, benefits, costs]) part.show(draft);
    notice.show();
    bar.show();
    this.#stop();
    this.#isLate = true;
    if (atOnce) this.#now(true);
    else this.#timers = [setTimeout(() => this.#soon(), CxBusinessCase.PAUSE)];
  }

  #stop() {
    this.#job.cancelled = true;
    this.#timers.forEach(clearTimeout);
    this.#timers = [];
  }

  async #soon() {
    this.#job = { cancelled: false };
    this.#take(await this.#parts.result.soon(this.#job));
  }

  /** Who prints or copies sooner than the pause must not get the result before. */
  #now(isQuiet = false) {
    this.#stop();
    this.#take(this.#parts.result.now(), isQuiet);
  }

  #take(shown, isQuiet = false) {
    if (!shown) return;
    this.#isLate = false;
    this.#parts.memo.show(shown);
    if (shown.words === this.#said) return;
    this.#said = shown.words;
    if (!isQuiet && shown.words) this.#timers.push(setTimeout(() => cxSay(shown.words, "result"), CxBusinessCase.SPEAK));
  }

  /** The result is brought up to date if it is not. */
  #refresh = () => this.#isLate && this.#now();

  async #receive() {
    const letters = cxCaseShare.fromHash(location.hash);
    if (!letters || this.#busy || document.querySelector("dialog[open]")) return;
    this.#busy = true;
    await cxCaseOpen.link(letters);
    this.#busy = false;
    if (cxCaseShare.fromHash(location.hash) === letters) cxLinkAddress.forget();
    else this.#receive(); // another link came meanwhile
  }
}

customElements.define("cx-business-case", CxBusinessCase);
