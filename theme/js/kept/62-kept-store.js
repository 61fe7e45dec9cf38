/* What one tool keeps while a page is open: values by path, steps of undo, and who wants to hear of changes. */
var cxKeptStore = (() => {
  const UNDOS = 100;

  /** Those who want to hear; a fault in one of them must not keep anything from being stored. */
  const audience = () => {
    const listeners = new Set();
    const tell = (change) => {
      for (const listener of [...listeners]) {
        try {
          listener({ paths: null, health: false, cleared: false, ...change });
        } catch (error) {
          reportError(error);
        }
      }
    };
    const subscribe = (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    };
    return { tell, subscribe };
  };

  /** Steps that can be taken back, newest last. Typing into one field is one step, however many letters it has. */
  const steps = () => {
    const done = [];
    const add = (undo, words, join) => {
      const last = done.at(-1);
      if (!join || last?.join !== join) done.push({ undo, words, join });
      else for (const one of undo) last.undo = joined(last.undo, one);
      if (done.length > UNDOS) done.shift();
    };
    return { done, add, all: () => done.flatMap(({ undo }) => undo) };
  };

  /** A later write of the same step: it goes back to what was before the first. */
  const joined = (undo, later) => {
    const first = undo.find(({ path }) => path === later.path);
    return first ? undo.map((one) => (one === first ? { ...one, written: later.written } : one)) : [...undo, later];
  };

  /** @param {string} key in localStorage */
  const make = (key) => {
    const { tell, subscribe } = audience();
    const { done, add, all } = steps();
    let state = cxKeptState.empty();
    let touched = false; // somebody entered something since the page was opened
    let taken = null; // the state that the person has as a file

    const merged = (theirs) => {
      const next = cxKeptState.merge(state, theirs);
      if (next === state) return;
      const paths = new Set(Object.keys(next).filter((path) => next[path] !== state[path]));
      state = next;
      tell({ paths });
    };

    const file = cxKeptFile.open(key, {
      merged, state: () => state, changed: () => tell({ paths: new Set(), health: true }),
    });

    const apply = (changes) => {
      const at = Math.max(Date.now(), cxKeptState.newest(state) + 1); // clocks may run back
      const made = cxKeptState.apply(state, changes, at);
      state = made.state;
      touched = true;
      file.save();
      return { undo: made.undo, at };
    };

    /** Last of all, so that who hears of it finds the step of undo as well. */
    const tellOf = (changes) => tell({ paths: new Set(changes.map(([path]) => path)) });

    const set = (changes, words = "", join = "") => {
      const real = cxKeptState.real(state, changes);
      if (!real.length) return;
      const { undo } = apply(real);
      if (words) add(undo, words, join);
      tellOf(real);
    };

    const undo = () => {
      const step = done.pop();
      if (!step) return "";
      file.refresh();
      const ours = cxKeptState.stillOurs(state, step.undo); // what another window wrote since stays
      const back = ours.map(({ path, value }) => [path, value]);
      if (back.length) cxKeptState.restamp(all(), ours, apply(back).at);
      tellOf(back);
      return step.words;
    };

    const forget = () => {
      state = cxKeptState.empty();
      [touched, taken] = [false, null];
      done.splice(0);
      file.forget();
      tell({ health: true, cleared: true });
    };

    const wouldLose = () => file.health !== "saved" && state !== taken && (touched || file.health === "gone");

    return {
      file, set, undo, forget, subscribe, wouldLose, state: () => state,
      undoWords: () => done.at(-1)?.words ?? "",
      copied: () => { taken = state; },
    };
  };

  return { make };
})();
