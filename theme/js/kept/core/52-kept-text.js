/* What a tool keeps, as text in the browser's storage and back. Whatever is there was not necessarily written by us,
   so only what fits is taken, and the caller hears that there was more. */
var cxKeptText = (() => {
  const FORMAT = "cx-playbook-kept";
  const VERSION = 1;

  const { isRecord } = cxFileText;

  const fits = ([path, register]) =>
    cxKeptState.PATH.test(path) && Array.isArray(register) && register.length === 2
    && Number.isSafeInteger(register[1]) && register[1] >= 0 && !Array.isArray(register[0]);

  const taken = (entries) => {
    const state = cxKeptState.empty();
    for (const [path, register] of entries) state[path] = cxRegisters.stamped(register);
    return state;
  };

  const parsed = (text) => {
    try {
      return JSON.parse(text);
    } catch {
      return null;
    }
  };

  /**
   * @param {string|null} text what stands in storage
   * @returns {{kind: "none"|"ours"|"newer"|"damaged", state: object}} what could be read; of "damaged" a part, or nothing
   */
  const read = (text) => {
    const state = cxKeptState.empty();
    if (text === null) return { kind: "none", state };
    const found = parsed(text);
    if (!isRecord(found) || found.format !== FORMAT || !isRecord(found.values)) return { kind: "damaged", state };
    if (found.version > VERSION) return { kind: "newer", state };
    const entries = Object.entries(found.values);
    const good = entries.filter(fits);
    return { kind: good.length === entries.length ? "ours" : "damaged", state: taken(good) };
  };

  const write = (state) => JSON.stringify({ format: FORMAT, version: VERSION, values: state });

  return { read, write };
})();
