"use strict";
/* Only for the offline edition. Firefox gives every file a storage of its own: what is ticked on one page would be
   unknown on the next. Here all pages use the storage of one file, assets/offline/storage.html, through a frame.
   The page's localStorage becomes an object in memory, which the frame fills as another window would change it. */
if (location.protocol === "file:" && "mozInnerScreenX" in window) {
  const PATIENCE = 5000; // ms until a frame that says nothing means: this browser keeps nothing
  const address = new URL("../offline/storage.html", document.currentScript.src).href;
  const frame = document.createElement("iframe");
  const early = new Set(); // what was written before the frame has answered
  let isReady = false;
  let fault = null; // the name of the error with which the frame's storage refuses

  const send = (area, key, value) => {
    if (isReady) frame.contentWindow.postMessage({ area, key, value }, "*"); // a file's origin has no name
    else early.add(key);
  };

  const refuse = () => {
    if (fault) throw new DOMException("The storage of the offline edition refuses.", fault);
  };

  /** As much of Storage as the site uses. Its keys are its own properties, as there. */
  const memory = Object.create({
    getItem(key) {
      if (fault === "SecurityError") refuse();
      return Object.hasOwn(this, key) ? this[key] : null;
    },
    setItem(key, value) {
      send("local", key, String(value)); // also where it was refused before: there may be room again
      refuse();
      this[key] = String(value);
    },
    removeItem(key) {
      delete this[key];
      send("local", key, null);
    },
  });
  Object.defineProperty(window, "localStorage", { value: memory });

  // The session's storage holds which plan this window shows. It stays, and what is written goes to the frame too.
  const { setItem, removeItem } = Storage.prototype;
  Storage.prototype.setItem = function (key, value) {
    setItem.call(this, key, value);
    send("session", key, String(value));
  };
  Storage.prototype.removeItem = function (key) {
    removeItem.call(this, key);
    send("session", key, null);
  };

  /** Tell the page as a browser tells of another window's writes. */
  const tell = (key, newValue) => {
    const event = new StorageEvent("storage", { key, newValue });
    Object.defineProperty(event, "storageArea", { value: memory });
    window.dispatchEvent(event);
  };

  const put = (key, value) => {
    if (value === null) delete memory[key];
    else memory[key] = value;
  };

  const takeSession = (values) => {
    for (const key of Object.keys(sessionStorage)) {
      if (!early.has(key) && !Object.hasOwn(values, key)) removeItem.call(sessionStorage, key);
    }
    for (const [key, value] of Object.entries(values)) if (!early.has(key)) setItem.call(sessionStorage, key, value);
  };

  /** Take in all that is stored. The plan and the tools merge it with what was typed before and write that. */
  const takeAll = ({ local, session }) => {
    isReady = true;
    fault = null;
    takeSession(session);
    const mine = Object.keys(memory).filter((key) => early.has(key) && !Object.hasOwn(local, key));
    const keys = Object.keys({ ...memory, ...local }).filter((key) => !mine.includes(key));
    for (const key of keys) put(key, local[key] ?? null);
    for (const key of mine) send("local", key, memory[key]);
    for (const key of early) if (sessionStorage.getItem(key) !== null) send("session", key, sessionStorage.getItem(key));
    early.clear();
    announce(keys);
  };

  const announce = (keys) => {
    window.dispatchEvent(new Event("focus")); // who holds something of the storage looks at it anew
    for (const key of keys) tell(key, memory[key] ?? null);
  };

  const refused = ({ name, key, value }) => {
    fault = name;
    if (key) put(key, value);
    announce(key ? [key] : []);
  };

  /** What was refused once was kept now: there is room again. */
  const kept = ({ key, value }) => {
    if (fault) put(key, value);
    fault = null;
  };

  const wrote = ({ key, value }) => {
    put(key, value);
    tell(key, value);
  };

  const said = { all: takeAll, refusal: refused, kept, wrote };
  const take = (message) => Object.entries(message).forEach(([kind, about]) => said[kind]?.(about));

  window.addEventListener("message", ({ source, data }) => source === frame.contentWindow && take(data));
  // Scripts that read the storage before the frame answered, and began to listen only after it.
  document.addEventListener("DOMContentLoaded", () => isReady && announce(Object.keys(memory)));
  // Back to a page that the browser had put to sleep: it has heard nothing meanwhile.
  window.addEventListener("pageshow", (event) => event.persisted && frame.contentWindow.postMessage({ again: true }, "*"));
  setTimeout(() => isReady || refused({ name: "SecurityError" }), PATIENCE);
  frame.src = address;
  document.head.append(frame); // nothing in the head is shown, focused or read out
}
