/* The one place that holds the plans while a page is open. It keeps them in storage, and in step with other windows:
   before it writes it takes in what is there, and whatever it hears of it merges (theme/js/items/core/21-state.js). */
const cxStore = (() => {
  const SLOW = 5; // ms; a store that takes longer to write waits until the tick is painted
  const PAINTED = 100; // ms; by then slow computers have painted it
  const UNSURE = new Set(["gone", "newer", "damaged"]); // until somebody has written what we can read
  let cleared = Date.now(); // what was cleared before this moment is not shown here
  const listeners = new Set();
  let state = cxState.empty();
  let highest = 0; // of all stamps given or taken in: looking through a large state at every tick would be felt
  let known = null; // the text in storage, as we last saw it
  let health = "saved"; // or "full", "forbidden", "gone", "newer", "damaged": then storage has less than we have
  let timer = 0;
  let cost = 0;

  const tell = (change) => {
    for (const listener of listeners) {
      try {
        listener({ items: null, health: false, cleared: false, elsewhere: false, ...change });
      } catch (error) {
        reportError(error); // a fault in drawing must not keep anything from being stored
      }
    }
  };

  const setHealth = (next) => {
    if (next === health) return;
    health = next;
    tell({ items: new Set(), health: true });
  };

  /**
   * Storage was emptied, and others have begun anew in it. Our plans go back only when the person says so: they may have
   * been removed on purpose, on a computer that others share. "Save again" puts them beside the new ones. A window that
   * slept meanwhile was told of nothing; it finds plans of which it knows none.
   */
  const isAnew = ({ state: found }) => {
    if (known === null || !found) return false;
    if (health === "gone") return !cxState.covers(found, cxStored.read(known).state ?? cxState.empty());
    return !UNSURE.has(health) && !cxState.meets(found, state);
  };

  /** Take in a text from storage. @returns {boolean} whether it can be written over */
  const take = (text) => {
    const found = cxStored.read(text);
    if (isAnew(found)) {
      setHealth("gone");
      return false;
    }
    known = text;
    if (found.kind === "newer" || found.kind === "damaged") {
      setHealth(found.kind);
      return false;
    }
    if (found.kind === "ours" && UNSURE.has(health)) setHealth("saved");
    const merged = found.state ? cxState.merge(state, found.state) : state;
    if (merged !== state) {
      state = merged;
      highest = Math.max(highest, cxState.newest(state));
      tell({});
    }
    return true;
  };

  const write = () => {
    const text = cxStored.write(state);
    const { fault } = cxStorage.write(text);
    if (!fault) known = text;
    setHealth(fault ?? "saved");
  };

  /** Write what we have, unless storage was emptied behind our back: then the person decides. */
  const save = () => {
    clearTimeout(timer);
    timer = 0;
    const begun = performance.now();
    const { value, fault } = cxStorage.read();
    if (fault) return setHealth(fault);
    if (value === null && known !== null) return setHealth("gone");
    if ((value !== known || UNSURE.has(health)) && !take(value)) return undefined;
    if (!UNSURE.has(health)) write();
    cost = performance.now() - begun;
    return undefined;
  };

  const soon = () => {
    if (cost < SLOW) save();
    else timer ||= setTimeout(save, PAINTED);
  };

  const flush = () => timer && save();

  /** Another state of ours: tell the page about these items, and store it. */
  const set = (next, items) => {
    state = next;
    tell({ items });
    soon();
  };

  /** Take in what only this window kept: the answers of a plan that is deleted. Nothing that is shown differs. */
  const join = (kept) => {
    state = cxState.merge(state, kept);
    highest = Math.max(highest, cxState.newest(state));
  };

  const forget = (elsewhere = false) => {
    cxStorage.forgetWindow();
    state = cxState.empty();
    known = null;
    health = "saved";
    cleared = Math.max(Date.now(), cxStorage.clearedAt());
    clearTimeout(timer);
    timer = 0;
    tell({ health: true, cleared: true, elsewhere });
  };

  /** Look at storage again: another window wrote, or this page was away. */
  const look = (text) => {
    if (text === cxStored.CLEARED) {
      cxStorage.markCleared();
      return forget(true);
    }
    if (text === null) return known === null ? undefined : setHealth("gone");
    const isKnown = text === known && !UNSURE.has(health); // what was gone may be back, letter by letter
    if (isKnown || !take(text)) return undefined;
    const mine = cxStored.kept(state);
    const theirs = cxStored.read(text).state;
    return cxState.covers(theirs, mine) ? undefined : save();
  };

  /** Take in what another window wrote, even where the browser has not told us yet. */
  const refresh = () => {
    if (cxStorage.clearedAt() > cleared) forget();
    const { value, fault } = cxStorage.read();
    return fault ? setHealth(fault) : look(value);
  };

  const begin = () => {
    const { value, fault } = cxStorage.read();
    if (fault) health = fault;
    else take(value);
    // With the plans went their deletions. In the offline edition a frame says later what there is.
    if (value === null && localStorage instanceof Storage) cxStorage.setDeleted("");
    window.addEventListener("storage", ({ storageArea, key, newValue }) => {
      if (storageArea !== localStorage || (key !== null && key !== cxStorage.KEY)) return undefined;
      // Who saved again before hearing that all was removed has it back by now.
      return newValue === null ? refresh() : look(newValue);
    });
    window.addEventListener("pageshow", (event) => event.persisted && refresh());
    window.addEventListener("focus", refresh);
    window.addEventListener("pagehide", flush);
    document.addEventListener("visibilitychange", () => (document.hidden ? flush() : refresh()));
  };

  return {
    begin, set, save, join, forget, refresh,
    get state() { return state; },
    get health() { return health; },
    /**
     * @param {(change: {items: Set<string>|null, health: boolean, cleared: boolean, elsewhere: boolean}) => void} listener
     *   items null: anything may differ; cleared: somebody cleared everything on purpose; elsewhere: in another window
     */
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    /** Nothing was written, and yet all looks different: another day has begun. */
    redraw: () => tell({}),
    /** A stamp above all there is; clocks may run back. */
    stamp: () => {
      highest = Math.max(Date.now(), highest + 1);
      return highest;
    },
    /** Storage was emptied, or holds what we cannot read: the person chose to write over it. A newer edition's text stays. */
    saveAgain: () => {
      const { value = null } = cxStorage.read();
      const { kind } = cxStored.read(value);
      if (kind === "newer") return setHealth(kind);
      health = "saved";
      known = null; // whatever was begun there meanwhile, ours goes beside it
      if (kind === "ours") take(value); // another window was quicker
      write();
      return tell({ items: new Set(), health: true });
    },
  };
})();
