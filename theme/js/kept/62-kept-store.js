/* What one tool keeps while a page is open: values by path, steps of undo, and who wants to hear of changes. */
var cxKeptStore = (() => {
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

  /** @param {string} key in localStorage */
  const make = (key) => {
    const { tell, subscribe } = audience();
    const steps = cxSteps.make((one, other) => one.path === other.path);
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
      if (words) steps.add({ undo, words, join });
      tellOf(real);
    };

    const undo = () => {
      const step = steps.take();
      if (!step) return "";
      file.refresh();
      const ours = cxKeptState.stillOurs(state, step.undo); // what another window wrote since stays
      const back = ours.map(({ path, value }) => [path, value]);
      if (back.length) cxKeptState.restamp(steps.changes, ours, apply(back).at);
      tellOf(back);
      return step.words;
    };

    const forget = () => {
      state = cxKeptState.empty();
      [touched, taken] = [false, null];
      steps.forget();
      file.forget();
      tell({ health: true, cleared: true });
    };

    const wouldLose = () => file.health !== "saved" && state !== taken && (touched || file.health === "gone");

    return {
      file, set, undo, forget, subscribe, wouldLose, state: () => state,
      undoWords: () => steps.last?.words ?? "",
      copied: () => { taken = state; },
    };
  };

  return { make };
})();
