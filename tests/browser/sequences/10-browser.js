/* A browser for the scripts of a plan: windows without pages, one storage, and a clock that only a test moves. Each
   window has the real scripts in a scope of their own. Events of storage wait in each window until it is let to hear. */
const DAY = 86_400_000; // ms
const SEEN = ["cxStore", "cxDesk", "cxDeskPlans", "cxPlans", "cxTakeIn", "cxCompare", "cxUndo"];
const NAMES = ["window", "document", "localStorage", "sessionStorage", "performance", "Date", "crypto", "setTimeout",
  "clearTimeout", "cxSay", "cxItemWords", "cxSentences"];

/** A stream of chances that is the same for the same words. */
const chances = (words) => {
  let state = [...words].reduce((sum, one) => Math.imul(sum ^ one.codePointAt(0), 16777619) >>> 0, 2166136261);
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (number) => Math.floor(next() * number);
  return { next, below, is: (chance) => next() < chance, of: (list) => list[below(list.length)] };
};

class Target {
  #listeners = [];
  addEventListener(type, heard) { this.#listeners.push([type, heard]); }
  dispatchEvent(event) {
    for (const [type, heard] of this.#listeners) if (type === event.type) heard(event);
  }
}

class Tab {
  constructor(browser, code) {
    Object.assign(this, { browser, code, session: new Map() });
    this.load();
  }

  /** The scripts begin anew. What this window had not heard of, it never will. */
  load() {
    const { browser, session } = this;
    this.life = {}; // who wrote what: a window that is loaded again is another one
    this.window = new Target();
    this.document = Object.assign(new Target(), { hidden: false, querySelector: () => ({ content: "2026.1" }) });
    this.waiting = [];
    this.timers = new Map();
    this.local = {
      getItem: (key) => browser.stored.get(key) ?? null,
      setItem: (key, value) => browser.write(this, key, String(value)),
    };
    const own = { getItem: (key) => session.get(key) ?? null, setItem: (key, value) => session.set(key, String(value)) };
    const given = {
      window: this.window, document: this.document, localStorage: this.local, sessionStorage: own,
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

  /** Events arrive in the order in which they were sent. */
  hear(most = Infinity) {
    for (const newValue of this.waiting.splice(0, most)) {
      this.window.dispatchEvent({ type: "storage", storageArea: this.local, key: "cx-playbook", newValue });
    }
  }

  focus() { this.window.dispatchEvent({ type: "focus" }); }

  show(isShown) {
    this.document.hidden = !isShown;
    this.document.dispatchEvent({ type: "visibilitychange" });
  }

  leave() { this.window.dispatchEvent({ type: "pagehide" }); }

  reload() {
    this.leave();
    this.load();
  }

  /** Away and back as it was: the browser kept the page, and told it of nothing meanwhile. */
  comeBack() {
    this.waiting = [];
    this.window.dispatchEvent({ type: "pageshow", persisted: true });
  }

  close() {
    this.leave();
    this.session.clear();
    this.load();
  }
}

class Browser {
  constructor(code, seed, windows) {
    const chosen = chances(seed);
    Object.assign(this, { chances: chosen, stored: new Map(), now: Date.UTC(2026, 10, 22), worked: 0, timers: 0 });
    this.slow = chosen.is(0.5) ? 10 : 0; // ms to write: a slow one writes later, when what was done is painted
    const clock = () => this.now;
    this.Date = class extends Date {
      constructor(...parts) { super(...(parts.length ? parts : [clock()])); }
      static now() { return clock(); }
    };
    this.tabs = Array.from({ length: windows }, () => new Tab(this, code));
  }

  write(from, key, value) {
    this.worked += this.slow;
    if (this.stored.get(key) === value) return;
    this.stored.set(key, value);
    for (const tab of this.tabs ?? []) if (tab !== from) tab.waiting.push(value);
  }

  pass(time) {
    this.now += time;
    for (const tab of this.tabs) tab.ring();
  }

  /** Every window has written what it put off and heard of everything. */
  settle() {
    this.pass(60);
    for (let left = 20; this.tabs.some(({ waiting }) => waiting.length); left -= 1) {
      if (!left) throw new Error("the windows go on telling each other");
      for (const tab of this.tabs) tab.hear();
      this.pass(60);
    }
  }
}
