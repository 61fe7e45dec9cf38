/* A browser with some windows, one storage, and a clock that only a test moves. */
const DAY = 86_400_000; // ms
const PUT_OFF = 110; // ms; by then a slow window has written what it put off (theme/js/items/72-store.js)

class Browser {
  constructor(code, seed, windows) {
    const chosen = chances(seed);
    Object.assign(this, { chances: chosen, stored: new Map(), now: Date.UTC(2026, 10, 22), worked: 0, timers: 0, writes: 0 });
    this.slow = chosen.is(0.5) ? 10 : 0; // ms to write: a slow one writes later, when what was done is painted
    // Windows in processes of their own see what another one wrote only when they hear of it: two may write at once.
    this.isSlowToTell = chosen.is(0.4);
    this.isSetBack = chosen.is(0.2); // its clock
    const clock = () => this.now;
    this.Date = class extends Date {
      constructor(...parts) { super(...(parts.length ? parts : [clock()])); }
      static now() { return clock(); }
    };
    this.tabs = [];
    while (this.tabs.length < windows) this.tabs.push(new Tab(this, code));
  }

  get text() { return this.stored.get("cx-playbook") ?? null; }

  /** @param {string|null} value null: removed */
  write(from, key, value) {
    this.worked += this.slow;
    from.own = this.writes += 1;
    if ((this.stored.get(key) ?? null) === value) return;
    if (value === null) this.stored.delete(key);
    else this.stored.set(key, value);
    this.#tell({ key, value, number: this.writes }, from);
  }

  #tell(news, from) {
    for (const tab of this.tabs) {
      if (tab === from) continue;
      if (!this.isSlowToTell) tab.local.see(news.key, news.value);
      tab.waiting.push(news);
    }
  }

  /** Somebody cleared the data of sites. @param {boolean} isTold whether the browser tells the windows */
  empty(isTold) {
    this.stored.clear();
    for (const tab of this.tabs) {
      tab.catchUp();
      if (isTold) tab.waiting.push({ key: null, value: null });
    }
  }

  pass(time) {
    this.now += time;
    for (const tab of this.tabs) tab.ring();
  }

  /** Every window has written what it put off and heard of everything. */
  settle() {
    this.pass(PUT_OFF);
    for (let left = 20; this.tabs.some(({ waiting }) => waiting.length); left -= 1) {
      if (!left) throw new Error("the windows go on telling each other");
      for (const tab of this.tabs) tab.hear();
      this.pass(PUT_OFF);
    }
  }
}
