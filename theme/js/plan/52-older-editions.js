/* The older editions that this site knows. Each is a script, loaded when a plan or a link comes from it: pages opened as
   files cannot fetch data. */
const cxOlderEditions = (() => {
  const known = new Map();
  const asked = new Map(); // edition -> promise

  /** Called by editions/plan-….js. */
  const add = (data) => known.set(data.edition, cxOlderEdition.read(data));

  /** What an edition said, or null where that is not known (yet). */
  const get = (edition) => known.get(edition) ?? null;

  /** Whether it can be had and nobody has asked for it. */
  const isWaiting = (edition, catalog) => (catalog.older ?? []).includes(edition) && !known.has(edition) && asked.get(edition) !== false;

  const ask = async (edition) => {
    await cxLoadScript(`editions/plan-${edition}.js`).catch(() => {});
    // Offline, say, or the server sent something else: then the review tells what it can tell without, and asks no more.
    if (!known.has(edition)) asked.set(edition, false);
  };

  /** @returns {Promise<object|null>} what the edition said; null where this site does not know it */
  const need = async (edition, catalog) => {
    if (isWaiting(edition, catalog)) {
      if (!asked.has(edition)) asked.set(edition, ask(edition));
      await asked.get(edition);
    }
    return get(edition);
  };

  return { add, get, need, isWaiting };
})();
