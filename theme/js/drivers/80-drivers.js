/* <cx-drivers>: the driver analysis. The answers live in this element and nowhere else; leaving the page forgets them. */
class CxDrivers extends HTMLElement {
  static UNEXPECTED = cxDriversTable.refuse("Something unexpected went wrong, and there is no result.",
    "The answers did not leave this page. Load the page again, and try fewer columns or rows.");

  #source = null;
  #progress = null;
  #rest = document.createElement("div"); // steps 2 and 3
  #choose = null;
  #job = null;
  #about = null;
  #forgetAll = () => this.#forget();

  connectedCallback() {
    if (!this.#source) this.#build();
    // A page that the Back button brings again would still hold the answers.
    window.addEventListener("pagehide", this.#forgetAll);
  }

  disconnectedCallback() {
    window.removeEventListener("pagehide", this.#forgetAll);
    this.#forget();
  }

  #build() {
    this.#source = cxDriversSource.build({
      take: (source, name, madeUp = false) => this.#take(source, name, madeUp),
      forget: () => this.#forgetNow(),
    });
    this.#progress = cxDriversProgress.build(() => this.#cancel());
    this.replaceChildren(this.#source.section, this.#progress.element, this.#rest);
    this.classList.add("cx-live");
  }

  #stop() {
    if (this.#job) this.#job.cancelled = true;
    this.#job = null;
    this.#progress.stop();
  }

  #cancel() {
    this.#stop();
    cxSay("Cancelled.", "result");
    (this.#choose?.main ?? this.#source.input).focus();
  }

  /** @param {boolean} keepText leave what was pasted in its field */
  #forget(keepText = false) {
    this.#stop();
    this.#choose = null;
    this.#about = null;
    this.#rest.replaceChildren();
    if (!keepText) this.#source.empty();
    this.#source.fail(null);
    this.#source.tell("");
  }

  #forgetNow() {
    this.#forget();
    cxSay("The answers are forgotten.", "result");
    this.#source.heading.focus();
  }

  /** Does some work with its progress shown; null where it was cancelled, or something else came after it.
   *  Whatever goes wrong in it becomes a refusal, and the progress never stays. */
  async #work(words, begin) {
    this.#stop();
    const job = { cancelled: false, progress: this.#progress.start(words) };
    this.#job = job;
    const found = await begin(job).catch(() => CxDrivers.UNEXPECTED);
    if (job.cancelled) return null;
    this.#stop();
    return found;
  }

  async #take(source, name, madeUp) {
    this.#forget(typeof source === "string" && !madeUp);
    this.#about = { source: cxFileText.clean(name), madeUp, pasted: typeof source === "string" };
    const found = await this.#work("Reading the answers …", (job) => cxDriversRead(source, job));
    if (!found) return;
    const problem = found.wrong ? found : found.columns && cxDriversChoose.fault(found);
    if (problem) return this.#source.fail(problem, this.#about.pasted);
    const { number, count } = cxDriversLimits;
    this.#source.tell(`${this.#about.source}: ${count(found.table.lines.length, "row")}, ${number(found.table.names.length)} columns.`);
    if (found.columns) this.#offer(found);
    else await this.#countTicks(found.table);
  }

  #offer(found) {
    this.#choose = cxDriversChoose.build(found, { calculate: (choice) => this.#calculate(choice), changed: () => this.#changed() });
    this.#rest.replaceChildren(this.#choose.section);
    this.#choose.heading.focus();
  }

  /** A result that no longer fits the choice must not stand beside it. */
  #changed() {
    if (this.#job) this.#stop();
    this.#choose.fail(null);
    if (this.#rest.children.length < 2) return;
    this.#rest.lastElementChild.remove();
    cxSay("The choice has changed, so the result was taken away. Calculate again.", "result");
  }

  async #calculate(choice) {
    this.#choose.fail(null);
    while (this.#rest.children.length > 1) this.#rest.lastElementChild.remove();
    const analysis = cxDriversAnalysis.analyze(choice);
    const about = { ...this.#about, number: 3, forget: () => this.#forgetNow() };
    const result = await this.#work("Calculating importance …", async (job) => {
      const found = await cxSlices.run(analysis, job);
      return found && !found.wrong ? cxDriversResult.ratings(found, about) : found;
    });
    if (!result) return;
    if (result.wrong) return this.#choose.fail(result);
    this.#show(result);
  }

  async #countTicks(table) {
    const about = { ...this.#about, notes: table.notes, number: 2, forget: () => this.#forgetNow() };
    const result = await this.#work("Counting the ticks …", async (job) => {
      const found = await cxSlices.run(cxDriversTicks.analyze(table), job);
      return found && !found.wrong ? cxDriversResult.ticks(found, about) : found;
    });
    if (!result) return;
    if (result.wrong) return this.#source.fail(result, this.#about.pasted);
    this.#show(result);
  }

  #show({ section, heading }) {
    this.#rest.append(section);
    heading.focus();
    cxSay("The result is here.", "result");
  }
}

customElements.define("cx-drivers", CxDrivers);
