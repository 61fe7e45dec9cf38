"use strict";
/* Only for the offline edition. No browser starts a worker for a page from a file; here its script runs in a frame of
   the page instead. Just what Material's search asks of a worker. */
if (location.protocol === "file:") {
  /** Add a script to a document. @returns {Promise<void>} when it has run */
  const load = (where, address) =>
    new Promise((resolve, reject) => {
      const script = where.createElement("script");
      Object.assign(script, { src: address, onload: resolve, onerror: reject });
      where.head.append(script);
    });

  window.Worker = class extends EventTarget {
    #inside;
    #ready;

    /** @param {string} address of the worker's script */
    constructor(address) {
      super();
      const { href } = new URL(address, document.baseURI);
      const frame = document.createElement("iframe");
      document.head.append(frame); // nothing in the head is shown, focused or read out
      this.#inside = frame.contentWindow;
      this.#inside.postMessage = (data) => this.dispatchEvent(new MessageEvent("message", { data }));
      this.#inside.importScripts = (...more) => more.reduce(
        (before, one) => before.then(() => load(frame.contentDocument, new URL(one, href).href)), Promise.resolve());
      this.#ready = load(frame.contentDocument, href);
    }

    /** @param {unknown} data for the worker's script */
    postMessage(data) {
      void this.#ready.then(() => this.#inside.dispatchEvent(new this.#inside.MessageEvent("message", { data })));
    }
  };
}
