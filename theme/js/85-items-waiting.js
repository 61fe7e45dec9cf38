/* What people did to items before the script behind the items was here. It waits in this window and, because the page
   may be left before, in the browser's storage too, where the next page finds it. */
const cxItemsWaiting = (() => {
  const KEY = "cx-playbook-waiting"; // [[page, item's id, status, wording], …]
  const PAGE = `${Date.now()}-${Math.random()}`; // tells what was done on this page
  const here = []; // [li, status or "details"], oldest first

  /** @returns {string|null|undefined} undefined where storage is forbidden */
  const stored = (key) => {
    try {
      return localStorage.getItem(key);
    } catch {
      return undefined;
    }
  };

  const isEntry = (one) => Array.isArray(one) && one.length === 4 && one.every((part) => typeof part === "string");

  /** All that waits in storage; whatever is there was not necessarily written by us. */
  const all = () => {
    try {
      return JSON.parse(stored(KEY)).filter(isEntry);
    } catch {
      return [];
    }
  };

  const add = (li, what) => {
    here.push([li, what]);
    if (what === "details") return; // nothing is lost with an open form
    const words = li.querySelector(".cx-item__label").textContent.replace(/\s+/g, " ").trim();
    try {
      localStorage.setItem(KEY, JSON.stringify([...all(), [PAGE, cxItemParts.id(li), what, words]]));
    } catch { /* full or forbidden: it still waits here */ }
  };

  return {
    KEY, stored, add, here,
    /** What was done on other pages: [id, status, wording], oldest first. */
    elsewhere: () => all().filter(([page]) => page !== PAGE).map(([, ...rest]) => rest),
    /** All of it stands in the plan now. */
    clear: () => {
      here.splice(0);
      if (stored(KEY)) localStorage.removeItem(KEY);
    },
  };
})();
