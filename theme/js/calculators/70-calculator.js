/* <cx-calculator data-kind="compare">: the form and its result in place of the words for readers without scripts.
   The figures stand in the address, so that a link shows them, and Back and Forward go through them. */
class CxCalculator extends HTMLElement {
  static KINDS = { "answers-needed": cxSampleSize, margin: cxMarginOfError, compare: cxCompareResults, change: cxQuarterChange };
  static PAUSE = 600; // ms without a key before the page judges what was typed

  #definition = null;
  #state = null;
  #timer = 0;
  #pending = ""; // the field that was typed in and is not judged yet
  #changing = ""; // the field whose letters go into one step of the history
  #isExample = false;
  #isFolded = false; // the working
  #listeners = new AbortController();
  #form = null;
  #parts = {};

  connectedCallback() {
    this.#definition = CxCalculator.KINDS[this.dataset.kind];
    if (!this.#definition) return;
    this.#listeners = new AbortController();
    if (!this.#form) this.#build();
    const { signal } = this.#listeners;
    window.addEventListener("hashchange", () => this.#open(), { signal });
    window.addEventListener("popstate", () => this.#open(), { signal });
    this.#open(true);
    this.classList.add("cx-live");
  }

  disconnectedCallback() {
    this.#listeners.abort();
    clearTimeout(this.#timer);
  }

  #build() {
    this.#form = cxElement("form.cx-calc__form", { noValidate: true, autocomplete: "off", "aria-labelledby": "cx-calc-figures" });
    this.#parts = { notice: cxElement("p.cx-calc__notice"), fields: cxElement("div.cx-calc__sections"), result: cxElement("section.cx-calc__result", { "aria-labelledby": "cx-calc-result" }) };
    this.#form.append(
      cxElement("h2", { id: "cx-calc-figures", textContent: "Your figures" }), this.#parts.notice, this.#parts.fields,
      cxElement("div.cx-calc__actions", {},
        cxElement("button.cx-action", { textContent: "Clear all fields", click: () => this.#clear() }),
        cxElement("button.cx-action", { textContent: "Show the example", click: () => this.#restart() })));
    this.#form.addEventListener("input", (event) => this.#typed(event.target));
    this.#form.addEventListener("change", ({ target }) => target.name === "in" && this.#switch(target.value));
    this.#form.addEventListener("keydown", ({ key, target }) => key === "Enter" && target.matches("[type=text]") && this.#finish(target.name));
    this.#form.addEventListener("focusout", () => { this.#changing = ""; });
    this.#form.addEventListener("submit", (event) => event.preventDefault());
    this.#parts.result.addEventListener("click", (event) => this.#judgeFirst(event), true);
    this.replaceChildren(this.#form, this.#parts.result);
  }

  /** Who is quicker than the pause must not copy the result before: what was typed is judged, then the same button is pressed. */
  #judgeFirst(event) {
    const buttons = () => [...this.#parts.result.querySelectorAll("button")];
    const at = buttons().indexOf(event.target);
    if (!this.#pending || at < 0) return;
    event.stopImmediatePropagation();
    this.#finish(this.#pending);
    buttons()[at]?.click();
  }

  /** Show what the address says; where it says nothing of ours, the example, or what is there. */
  #open(isQuiet = false) {
    const { state, problem } = cxCalcFragment.read(location.hash, this.#definition);
    if (!state && !problem && this.#state && location.hash) return; // a place on this page
    const written = this.#state && !this.#isExample && this.#fragment;
    if (state && cxCalcFragment.write(this.#definition, state) === written) return;
    this.#show(state ?? cxCalcForm.example(this.#definition), !state, { problem, isQuiet });
  }

  #show(state, isExample, { problem = "", isQuiet = false } = {}) {
    clearTimeout(this.#timer);
    this.#pending = "";
    this.#state = state;
    const ways = cxCalcFields.ways(this.#definition, state.mode);
    const sections = this.#definition.sections(state.mode).map((one) => cxCalcFields.section(one, state.values));
    const kind = sections.length > 1 ? ".cx-calc__surveys" : "";
    this.#parts.fields.replaceChildren(...(ways ? [ways] : []), cxElement(`div${kind}`, {}, ...sections));
    this.#tell(isExample, problem);
    this.#judge(isQuiet || problem !== "");
    if (problem) cxSay(problem, "result");
  }

  #tell(isExample, problem = "") {
    this.#isExample = isExample;
    const example = isExample ? "This is an example. Type your own figures over it." : "";
    this.#parts.notice.textContent = problem || example;
    this.#parts.notice.classList.toggle("cx-calc__notice--problem", problem !== "");
    this.#parts.notice.hidden = !this.#parts.notice.textContent;
  }

  #typed(field) {
    if (field.name === "in") return;
    this.#state.values[field.name] = field.value;
    this.#pending = field.name;
    clearTimeout(this.#timer);
    // Not when the field is left: the result would be drawn anew under the pointer that presses its button.
    this.#timer = setTimeout(() => this.#finish(field.name), CxCalculator.PAUSE);
  }

  #finish(name) {
    clearTimeout(this.#timer);
    this.#pending = "";
    this.#keep(name);
    this.#judge();
  }

  #switch(mode) {
    const state = cxCalcForm.switched(this.#definition, this.#state, mode);
    const wasExample = this.#isExample;
    this.#show(state, wasExample);
    cxCalcAddress.write(this.#fragment, true);
    this.#form.elements.in.value = mode;
    this.#form.querySelector(`[name="in"][value="${mode}"]`).focus();
  }

  #clear() {
    const values = Object.fromEntries(cxCalcForm.fields(this.#definition, this.#state.mode).map(({ name }) => [name, ""]));
    this.#show({ mode: this.#state.mode, values }, false);
    cxCalcAddress.write(this.#fragment, true);
  }

  #restart() {
    const { mode } = this.#state;
    this.#show({ mode, values: { ...this.#definition.examples[mode] } }, true);
    cxCalcAddress.write(this.#fragment, true);
  }

  /** Put the figures into the address: one step of the history for each field that was changed. */
  #keep(name) {
    this.#tell(false);
    cxCalcAddress.write(this.#fragment, this.#changing !== name);
    this.#changing = name;
  }

  get #fragment() {
    return cxCalcFragment.write(this.#definition, this.#state);
  }

  /** Read what was typed; say what is wrong beside its field, or show the result. */
  #judge(isQuiet = false) {
    const found = cxCalcForm.read(this.#definition, this.#state);
    const fields = cxCalcForm.fields(this.#definition, this.#state.mode);
    for (const field of fields) {
      cxCalcFields.tell(this.#form, field, found.errors[field.name]);
      if (found.errors[field.name]) this.#form.elements[field.name].closest("details")?.setAttribute("open", "");
    }
    const words = cxCalcForm.state(fields, found);
    if (words) this.#nothing(words);
    else this.#solve(found.values);
    if (!isQuiet) cxSay(this.#parts.result.querySelector(".cx-calc__answer").textContent, "result");
  }

  #nothing(words) {
    this.#replace(cxElement("p.cx-calc__answer.cx-calc__answer--none", { textContent: words }));
  }

  #solve(values) {
    try {
      const result = this.#definition.solve(values, this.#state.mode);
      this.#replace(...cxCalcResult.parts(result, () => cxCalcAddress.link(this.#fragment)));
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      this.#nothing("This cannot be worked out from these figures. Check them: some are very large or very small.");
    }
  }

  /** Draw the result anew. Who was on one of its buttons stays there, and what was folded stays folded. */
  #replace(...nodes) {
    const { result } = this.#parts;
    const stops = () => [...result.querySelectorAll("button, summary, a")];
    const working = () => result.querySelector(".cx-calc__working");
    const held = stops().indexOf(document.activeElement);
    this.#isFolded = working() ? !working().open : this.#isFolded;
    result.replaceChildren(cxElement("h2", { id: "cx-calc-result", textContent: "Result", tabIndex: -1 }), ...nodes);
    if (working()) working().open = !this.#isFolded;
    if (held >= 0) (stops()[held] ?? result.firstChild).focus({ preventScroll: true });
  }
}

customElements.define("cx-calculator", CxCalculator);
