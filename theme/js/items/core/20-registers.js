/* Registers: a value with the stamp of its last write. Of two writes the later one holds, whatever order they
   arrive in; so two tabs that merge what the other wrote end with the same plan and lose no field.
   (A last-writer-wins map: Shapiro and others, "A comprehensive study of convergent and commutative replicated
   data types", INRIA report 7506, 2011, sections 3.2 and 3.3.) No file of this folder touches the page. */
const cxRegisters = (() => {
  /** @typedef {[unknown, number]} Register a value and its stamp: a whole number that grows with each write */

  /** An object that inherits nothing, so that no key of a file can be one of JavaScript's own. */
  const bare = (from) => Object.assign(Object.create(null), from);

  const order = (value) => JSON.stringify(value) ?? "";

  /** The later of two registers; at the same stamp the greater text, so that both sides choose the same. */
  const later = (a, b) => {
    if (!a || !b) return a || b;
    if (a[1] !== b[1]) return a[1] > b[1] ? a : b;
    return order(a[0]) >= order(b[0]) ? a : b;
  };

  /** All keys of both, each with what `choose` makes of the two values. Gives `a` itself where nothing changes. */
  const union = (a, b, choose) => {
    let result = a;
    for (const key of Object.keys(b)) {
      const chosen = choose(a[key], b[key]);
      if (chosen === a[key]) continue;
      if (result === a) result = bare(a);
      result[key] = chosen;
    }
    return result;
  };

  /** Two records of registers as one. */
  const join = (a, b) => union(a ?? bare(), b ?? bare(), later);

  const LATEST = 8.64e15; // ms; JavaScript's last date. A stamp above it leaves no room for a later write

  /** A stamp that nobody can outdo is no stamp of ours: the value stays, and any write is later. */
  const stamped = ([value, stamp]) => [value, stamp > LATEST ? 1 : stamp];

  /** A register's value, or what stands for a blank. */
  const value = (register, blank = "") => (register ? register[0] : blank);

  return { bare, later, union, join, stamped, value };
})();
