/* What windows write and take back. A step of undo brings back what its window wrote over, where nobody has written
   since. A window: { life, shelf, looked, undo }. */
class Model {
  shared = new Shelf(); // what is in storage
  steps = 0;

  /** What a window may not know: another one wrote it after this one last looked. */
  isNews(change, { shelf, life, looked }) {
    const found = shelf.find(change);
    return Boolean(found) && found.by !== life && found.step > looked;
  }

  /** @param {object[]} changes { plan, item, field, value } @param {object[]} about.undoes those that undo takes back */
  write(window, changes, { join = "", blind = false, undoes = changes } = {}) {
    this.steps += 1;
    const step = { at: this.steps, join, blind, changes: [] };
    for (const change of changes) {
      const { value = "", step: before = 0 } = window.shelf.find(change) ?? {};
      if (undoes.includes(change)) step.changes.unshift({ ...change, value, before, written: this.steps });
      window.shelf.put(change, this.steps, window.life);
    }
    const last = window.undo.at(-1);
    if (!join || last?.join !== join) return void window.undo.push(step);
    last.blind ||= blind;
    for (const one of last.changes) one.written = this.steps;
    return undefined;
  }

  /** @returns {object[]} the changes that undo makes */
  takeBack(window) {
    const step = window.undo.pop();
    if (!step) return [];
    const taken = takenBack(step, window);
    if (taken.length) this.steps += 1;
    for (const change of taken) {
      window.shelf.put(change, this.steps, window.life);
      for (const one of window.undo.flatMap(({ changes }) => changes)) {
        if (keyOf(one) === keyOf(change) && one.written === change.before) one.written = this.steps;
      }
    }
    return taken;
  }

  /** Storage was emptied: a window goes on with what it has. */
  part(window) {
    if (window.shelf !== this.shared) return;
    window.missing = this.shared;
    window.shelf = this.shared.copy();
  }

  /** Somebody saved again what a window misses: so it works with all others again, and what it wrote is there too. */
  rejoin(window) {
    if (window.shelf === this.shared || !this.shared.holds(window.missing)) return false;
    this.shared.take(window.shelf);
    window.shelf = this.shared;
    return true;
  }
}

/** Of a step what may be taken back: a plan or an own item that others have worked in since is not taken from them. */
const takenBack = ({ at, changes }, { shelf, life }) => {
  const isTheirs = (one) => one.step > at && one.by !== life;
  const takesPlan = ({ item, field, value }) => item === null && field === "removed" && value === true;
  const takesItem = ({ item, field, value }) =>
    isTeams(item) && ((field === "text" && value === "") || (field === "removed" && value === true));
  const isWorkedIn = (one) => shelf.of(one.plan).some((found) =>
    isTheirs(found) && !(found.item === null && found.field === "removed") && (takesPlan(one) || found.item === one.item));
  const kept = changes.filter((one) => (takesPlan(one) || takesItem(one)) && isWorkedIn(one));
  const isKept = (one) => kept.some((other) => other === one || (takesItem(other) && other.plan === one.plan && other.item === one.item));
  return changes.filter((one) => shelf.find(one).step === one.written && !isKept(one));
};
