/* What one tool keeps, as one value: registers by path (theme/js/items/core/20-registers.js). In this folder names are made
   with `var`: two scripts of one window may hold them. */
var cxKeptState = (() => {
  const { bare, join, value } = cxRegisters;

  /** A path: "answer.culture.listen", "mode". */
  const PATH = /^[a-z0-9][a-z0-9._-]{0,199}$/i;

  const empty = () => bare();

  /** What stands at a path; undefined where nothing does, or where it was removed. */
  const get = (state, path) => value(state[path], null) ?? undefined;

  /** @returns {[string, unknown][]} all that stands at paths which begin so, in the order of the paths */
  const entries = (state, prefix) =>
    Object.keys(state).filter((path) => path.startsWith(prefix) && get(state, path) !== undefined).sort()
      .map((path) => [path, get(state, path)]);

  /** Both as one. Gives `a` itself where `b` holds nothing later. */
  const merge = (a, b) => join(a, b);

  /** Whether `a` holds everything that `b` holds. */
  const covers = (a, b) => merge(a, b) === a;

  /** Whether `a` can have come of `b`: it has all its paths, or at least one value as it was. */
  const follows = (a, b) => {
    const paths = Object.keys(b);
    return paths.every((path) => path in a) || paths.some((path) => a[path]?.[1] === b[path][1]);
  };

  /** The highest stamp; the next write must be above it. */
  const newest = (state) => Object.values(state).reduce((highest, [, stamp]) => Math.max(highest, stamp), 0);

  /** A value as storage will give it back, and no longer the one that a caller may go on to change. */
  const copied = (found) => (found === undefined ? null : JSON.parse(JSON.stringify(found)));

  const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

  /** The changes that make a difference. @throws {RangeError} for what is no path */
  const real = (state, changes) =>
    Object.entries(changes).map(([path, found]) => {
      if (!PATH.test(path)) throw new RangeError(`“${path}” is no path. Use letters, digits, dots and hyphens.`);
      return [path, copied(found)];
    }).filter(([path, found]) => !same(found, get(state, path) ?? null));

  /**
   * Write values.
   * @param {[string, unknown][]} changes path and value; null removes
   * @param {number} at the stamp of all of them; above `newest(state)`
   * @returns {{state: object, undo: object[]}} undo: what brings back what was; `written` is the stamp that it takes
   *   back, `before` the one it brings back
   */
  const apply = (state, changes, at) => {
    const next = bare(state);
    const undo = changes.map(([path, found]) => {
      const [old, before] = state[path] ?? [null, 0];
      next[path] = [found, at];
      return { path, value: old, before, written: at };
    });
    return { state: next, undo };
  };

  /** The part of an undo that nobody has written over since. */
  const stillOurs = (state, undo) => undo.filter(({ path, written }) => state[path]?.[1] === written);

  /** What an undo at the stamp `at` brought back counts as written then, so that earlier steps can be undone as well. */
  const restamp = (earlier, undone, at) => {
    for (const { path, before } of undone) {
      for (const one of earlier) if (one.path === path && one.written === before) one.written = at;
    }
  };

  return { PATH, empty, get, entries, merge, covers, follows, newest, real, apply, stillOurs, restamp };
})();
