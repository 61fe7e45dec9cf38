/* The browser's storage, which may be full, forbidden or gone at any moment. Nothing here throws. */
const cxStorage = (() => {
  const KEY = "cx-playbook"; // the plans
  const CURRENT = "cx-playbook-current"; // the plan this window shows
  const CLEARED = "cx-playbook-cleared"; // when this window cleared everything, or heard of it
  const DELETED = "cx-playbook-deleted"; // the plan that this window deleted last

  // Not what somebody entered in a tool: dark colors, the keys for search, and ticks that wait for their plan.
  const NO_TOOLS = new Set(["colors", "search-keys", "waiting"].map((name) => `${KEY}-${name}`));
  const isOfTool = (key) => key.startsWith(`${KEY}-`) && !NO_TOOLS.has(key);

  const attempt = (action) => {
    try {
      return { value: action() };
    } catch (error) {
      return { fault: error && error.name === "QuotaExceededError" ? "full" : "forbidden" };
    }
  };

  const ofWindow = (key) => attempt(() => sessionStorage.getItem(key)).value ?? "";
  const setOfWindow = (key, value) => attempt(() => sessionStorage.setItem(key, value));
  const markCleared = () => setOfWindow(CLEARED, String(Date.now()));

  return {
    KEY,
    /** @returns {{value?: string|null, fault?: "forbidden"}} */
    read: (key = KEY) => attempt(() => localStorage.getItem(key)),
    /** @returns {{fault?: "full"|"forbidden"}} */
    write: (text, key = KEY) => attempt(() => localStorage.setItem(key, text)),
    /** Whether tools keep something beside the plans and the settings. */
    hasMore: () => attempt(() => Object.keys(localStorage).some(isOfTool)).value === true,
    current: () => ofWindow(CURRENT),
    setCurrent: (id) => setOfWindow(CURRENT, id),
    clearedAt: () => Number(ofWindow(CLEARED)),
    deleted: () => ofWindow(DELETED),
    /** @param {string} text "": none @returns {{fault?: "full"|"forbidden"}} */
    setDeleted: (text) => (text ? setOfWindow(DELETED, text) : attempt(() => sessionStorage.removeItem(DELETED))),

    /** Pages of this window that the browser keeps for the way back will learn of it. */
    markCleared,

    /** Another window cleared everything: what was kept for this window goes as well. */
    forgetWindow: () =>
      attempt(() => {
        for (const key of Object.keys(sessionStorage)) if (key.startsWith(KEY) && key !== CLEARED) sessionStorage.removeItem(key);
      }),

    /** Remove all that this site stored, and nothing of others that share its address. */
    clear: () => {
      attempt(() => localStorage.setItem(KEY, cxStored.CLEARED)); // full storage has no room for the mark
      return attempt(() => {
        for (const storage of [localStorage, sessionStorage]) {
          for (const key of Object.keys(storage)) if (key.startsWith(KEY)) storage.removeItem(key);
        }
        markCleared();
      });
    },
  };
})();
