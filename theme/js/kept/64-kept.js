/* A small store for one tool: what a person enters there stays in this browser, in step with other windows. Of two
   writes to a path the later one holds. "Clear everything on this computer" takes it along.
   The names of a tool's stores outlive its script, which instant navigation may bring a second time. */
var cxKept = cxKept ?? (() => {
  const stores = new Map();
  const each = (action) => [...stores.values()].forEach(action);

  window.addEventListener("storage", ({ storageArea, key, newValue }) => {
    if (storageArea !== localStorage) return;
    each(({ file }) => {
      if (key !== null && key !== file.key) return;
      if (newValue === null) file.refresh(); // who saved again before hearing that all was removed has it back by now
      else file.look(newValue);
    });
  });
  const refresh = () => each(({ file }) => file.refresh());
  window.addEventListener("pageshow", (event) => event.persisted && refresh());
  window.addEventListener("focus", refresh);
  document.addEventListener("visibilitychange", () => document.hidden || refresh());
  cxStore.subscribe(({ cleared }) => cleared && each(({ forget }) => forget()));

  /** Ask before something is lost. Only then: the listener alone makes going back slower in some browsers. */
  const hold = (event) => [...stores.values()].some(({ wouldLose }) => wouldLose()) && event.preventDefault();
  const follow = () => {
    const well = [...stores.values()].every(({ file }) => file.health === "saved");
    if (well) window.removeEventListener("beforeunload", hold);
    else window.addEventListener("beforeunload", hold);
  };

  /** What a tool sees of its store. */
  const face = ({ file, set, undo, subscribe, state, undoWords, copied }) => ({
    /** @param {string} path @returns {unknown} undefined where nothing stands. An object is not to be changed. */
    get: (path) => cxKeptState.get(state(), path),
    /** @param {string} prefix @returns {[string, unknown][]} path and value, in the order of the paths */
    entries: (prefix = "") => cxKeptState.entries(state(), prefix),
    /**
     * Write values; what is the same already is no write.
     * @param {Record<string, string|number|boolean|object|null>} changes by path; null removes
     * @param {string} [words] what was done, for the undo button: "Answer to …"; without words it is no step of undo
     * @param {string} [join] steps with the same mark in a row are undone together, for example typing in one field
     */
    set,
    /** Take back the last step; what another window wrote since stays. @returns {string} its words; "" for none */
    undo,
    get undoWords() { return undoWords(); },
    /**
     * @param {(change: {paths: Set<string>|null, health: boolean, cleared: boolean}) => void} listener
     *   after any change, also of another window; paths null: anything may differ
     * @returns {() => void} ends it
     */
    subscribe,
    /** @returns {"saved"|"full"|"forbidden"|"gone"|"newer"|"damaged"} anything else than "saved": storage has less */
    get health() { return file.health; },
    /** What is wrong and what to do; "" where all is saved. */
    get healthWords() { return cxKeptWords.words(file.health); },
    /** The person chose to write whatever is there; a newer edition's text stays. @returns {boolean} whether it is saved */
    saveAgain: () => {
      file.saveAgain();
      return file.health === "saved";
    },
    /** The person has all of it as a file: leaving the page needs no question. */
    copied,
  });

  /**
   * @param {string} name of the tool: "assessment"
   * @returns {object} its store; the same one each time in this window
   */
  const open = (name) => {
    if (!stores.has(name)) {
      const store = cxKeptStore.make(`${cxStorage.KEY}-${name}`);
      stores.set(name, { ...store, face: face(store) });
      store.subscribe(({ health }) => health && follow());
      store.file.refresh();
    }
    return stores.get(name).face;
  };

  return { open };
})();
