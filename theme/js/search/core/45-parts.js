/* The index comes in parts, each a script of the site that calls cxSearchPut; they are loaded as they are needed. */

/** One index, loaded part by part. */
class CxSearchParts {
  #load;
  #data = new Map();
  #fingerprint = null;

  /** @param {(path: string) => Promise<void>} load runs a script of this site, by its path from the root */
  constructor(load) {
    this.#load = load;
  }

  /** Take what a script brings. @param {string} name @param {string} fingerprint of the whole index @param {any} data */
  put(name, fingerprint, data) {
    if (name === "words") {
      if (this.#fingerprint !== fingerprint) this.#data.clear();
      this.#fingerprint = fingerprint;
    }
    this.#data.set(name, { fingerprint, data });
  }

  /** What every search needs. @returns {Promise<any>} rejected where it cannot be had */
  words() {
    return this.#get("words", "search/words.js");
  }

  /**
   * @param {string} name for example "postings-007"
   * @returns {Promise<any>} rejected where it cannot be had, or where the site was built anew in the meantime
   */
  async part(name) {
    // The fingerprint in the address keeps parts of two builds apart in the browser's cache.
    const data = await this.#get(name, `search/${name}.js?${this.#fingerprint}`);
    if (this.#data.get(name).fingerprint === this.#fingerprint) return data;
    throw new CxSearchStale(this.#data.get(name).fingerprint);
  }

  /** Begin again with the words of another build. @param {string} fingerprint */
  async renew(fingerprint) {
    this.#data.clear();
    await this.#get("words", `search/words.js?${fingerprint}`);
  }

  async #get(name, path) {
    if (!this.#data.has(name)) await this.#load(path);
    if (!this.#data.has(name)) throw new Error(`${path} brought nothing.`);
    return this.#data.get(name).data;
  }
}

/** The site was built anew between two parts of its index. */
class CxSearchStale extends Error {
  /** @param {string} fingerprint of the newer build */
  constructor(fingerprint) {
    super("The site has changed since search began.");
    this.fingerprint = fingerprint;
  }
}
