/* A window without a page. It has the real scripts in a scope of their own; events of storage wait in it until it is
   let to hear. */
const SEEN = ["cxStore", "cxDesk", "cxDeskPlans", "cxPlans", "cxTakeIn", "cxCompare", "cxUndo"];
const NAMES = ["window", "document", "localStorage", "sessionStorage", "Storage", "performance", "Date", "crypto",
  "setTimeout", "clearTimeout", "cxSay", "cxItemWords", "cxSentences"];

class Target {
  #listeners = [];
  addEventListener(type, heard) { this.#listeners.push([type, heard]); }
  dispatchEvent(event) {
    for (const [type, heard] of this.#listeners) if (type === event.type) heard(event);
  }
}

class Tab {
  constructor(browser, code) {
    Object.assign(this, { browser, code, session: new Storage() });
    this.load();
  }

  /** The scripts begin anew. What this window had not heard of, it never will. */
  load() {
    const { browser, session } = this;
    this.life = {}; // who wrote what: a window that is loaded again is another one
    this.window = new Target();
    this.document = Object.assign(new Target(), { hidden: false, querySelector: () => ({ content: "2026.1" }) });
    this.timers = new Map();
    this.local = new Storage((key, value) => browser.write(this, key, value));
    this.catchUp();
    const given = {
      window: this.window, document: this.document, localStorage: this.local, sessionStorage: session, Storage,
      performance: { now: () => browser.worked }, Date: browser.Date,
      crypto: { getRandomValues: (list) => list.fill(browser.chances.below(2 ** 32)) },
      setTimeout: (due, wait) => this.later(due, wait), clearTimeout: (number) => this.timers.delete(number),
      cxSay: () => {}, cxItemWords: { progress: () => "" }, cxSentences: (...texts) => texts.join(" "),
    };
    Object.assign(this, this.code(...NAMES.map((name) => given[name])));
  }

  later(due, wait) {
    const number = (this.browser.timers += 1);
    this.timers.set(number, { due, at: this.browser.now + wait });
    return number;
  }

  ring() {
    for (const [number, { due, at }] of [...this.timers]) {
      if (at <= this.browser.now && this.timers.delete(number)) due();
    }
  }

  /** Storage as it is by now, without having been told. */
  catchUp() {
    this.waiting = [];
    this.own = 0; // the number of its last write
    this.local.become(this.browser.stored);
  }

  /** Events arrive in the order in which they were sent; what was written before our own last write is overtaken. */
  hear(most = Infinity) {
    for (const { key, value, number } of this.waiting.splice(0, most)) {
      if (this.browser.isSlowToTell && key !== null && number > this.own) this.local.see(key, value);
      this.window.dispatchEvent({ type: "storage", storageArea: this.local, key, newValue: value });
    }
  }

  focus() { this.window.dispatchEvent({ type: "focus" }); }

  show(isShown) {
    this.document.hidden = !isShown;
    this.document.dispatchEvent({ type: "visibilitychange" });
  }

  /** Nobody leaves a page within the moment that news takes from one process to another, there and back. */
  leave() {
    if (this.browser.isSlowToTell) this.browser.settle();
    this.window.dispatchEvent({ type: "pagehide" });
  }

  reload() {
    this.leave();
    this.load();
  }

  /** Away and back as it was: the browser kept the page, and told it of nothing meanwhile. */
  comeBack() {
    this.catchUp();
    this.window.dispatchEvent({ type: "pageshow", persisted: true });
  }

  close() {
    this.leave();
    this.session.become(new Map());
    this.load();
  }
}
