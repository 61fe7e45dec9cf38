/* One text in the browser's storage, shared with other windows: it says what is wrong, and writes over nothing that it
   has not read. */
var cxKeptFile = (() => {
  const UNSURE = new Set(["gone", "newer", "damaged"]); // until somebody has written what we can read

  /**
   * @param {string} key in localStorage
   * @param {{state: () => object, merged: (state: object) => void, changed: () => void}} owner what is kept; `merged`
   *   takes another window's writes in; `changed` hears of another health
   */
  const open = (key, owner) => {
    let known = null; // the text in storage, as we last saw it
    let health = "saved";

    const setHealth = (next) => {
      if (next === health) return;
      health = next;
      owner.changed();
    };

    /** Storage was emptied, and others have begun anew in it: ours goes beside theirs only when the person says so. */
    const isAnew = ({ kind, state }) =>
      kind === "ours" && known !== null && !cxKeptState.follows(state, cxKeptText.read(known).state);

    /** Take in a text from storage. @returns {boolean} whether it can be written over */
    const take = (text) => {
      const { kind, state } = cxKeptText.read(text);
      if (isAnew({ kind, state })) {
        setHealth("gone");
        return false;
      }
      known = text;
      owner.merged(state);
      if (kind === "newer" || kind === "damaged") setHealth(kind);
      else if (kind === "ours" && UNSURE.has(health)) setHealth("saved");
      return kind === "ours" || kind === "none";
    };

    const write = () => {
      const text = cxKeptText.write(owner.state());
      const { fault } = cxStorage.write(text, key);
      if (!fault) known = text;
      setHealth(fault ?? "saved");
    };

    /** Write what we have, unless storage was emptied behind our back, or holds what we cannot read. */
    const save = () => {
      const { value, fault } = cxStorage.read(key);
      if (fault) return setHealth(fault);
      if (value === null && known !== null) return setHealth("gone");
      if ((value !== known || UNSURE.has(health)) && !take(value)) return undefined;
      return UNSURE.has(health) ? undefined : write();
    };

    /** Another window wrote: take it in, and write if it lacks something of ours. */
    const look = (text) => {
      if (text === null) return known === null ? undefined : setHealth("gone");
      if ((text === known && !UNSURE.has(health)) || !take(text)) return undefined;
      return cxKeptState.covers(cxKeptText.read(text).state, owner.state()) ? undefined : save();
    };

    const refresh = () => {
      const { value, fault } = cxStorage.read(key);
      return fault ? setHealth(fault) : look(value);
    };

    /** The person chose to write, whatever is there; only a newer edition's text stays. */
    const saveAgain = () => {
      const { value = null } = cxStorage.read(key);
      const { kind, state } = cxKeptText.read(value);
      if (kind === "newer") return setHealth("newer");
      owner.merged(state);
      return write();
    };

    const forget = () => {
      known = null;
      setHealth("saved");
    };

    return { key, save, look, refresh, saveAgain, forget, get health() { return health; } };
  };

  return { open };
})();
