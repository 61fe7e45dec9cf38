/* What one window sees of the browser's storage. As with the real one, its keys are its properties. */
class Storage {
  #changed;

  /** @param {(key: string, value: string|null) => void} changed called when the window writes */
  constructor(changed = () => {}) {
    this.#changed = changed;
  }

  getItem(key) { return Object.hasOwn(this, key) ? this[key] : null; }

  setItem(key, value) {
    this.see(key, String(value));
    this.#changed(key, String(value));
  }

  removeItem(key) {
    this.see(key, null);
    this.#changed(key, null);
  }

  /** Another window wrote. */
  see(key, value) {
    if (value === null) delete this[key];
    else this[key] = value;
  }

  /** @param {Map<string, string>} stored what there is, and nothing else */
  become(stored) {
    for (const key of Object.keys(this)) delete this[key];
    Object.assign(this, Object.fromEntries(stored));
  }
}
