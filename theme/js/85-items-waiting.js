/* What people did to items before the script behind the items was here. It waits in this window and, because the page
   may be left before, in the browser's storage too, where the next page finds it. */
const cxItemsWaiting = (() => {
  const KEY = "cx-playbook-waiting"; // [[page, item's id, status, wording], …]
  const PAGE = `${Date.now()}-${Math.random()}`; // tells what was done on this page
  const here = []; // [li, status or "details"], oldest first
  let lost = false; // whether some of it is not in storage

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

  const others = () => all().filter(([page]) => page !== PAGE);

  const entry = ([li, what]) =>
    [PAGE, cxItemParts.id(li), what, li.querySelector(".cx-item__label").textContent.replace(/\s+/g, " ").trim()];

  /** Nothing is lost with an open form. */
  const done = () => here.filter(([, what]) => what !== "details");

  const hold = (event) => event.preventDefault();

  const safe = () => {
    lost = false;
    window.removeEventListener("beforeunload", hold); // with it the browser keeps no page for the way back
  };

  const add = (li, what) => {
    here.push([li, what]);
    if (what === "details") return;
    try {
      localStorage.setItem(KEY, JSON.stringify([...others(), ...done().map(entry)]));
      safe();
    } catch { // full or forbidden: it still waits here, and the browser asks before the page is left
      lost = true;
      window.addEventListener("beforeunload", hold);
    }
  };

  return {
    KEY, stored, add, here,
    /** What becomes of what was done here; "" where nothing was. */
    get words() {
      if (lost) return "What you ticked here is lost when you leave it. Tick anything to try again.";
      return `${done().length ? "What you ticked here is kept. " : ""}Reload it to go on.`;
    },
    /** What was done on other pages: [id, status, wording], oldest first. */
    elsewhere: () => others().map(([, ...rest]) => rest),
    /** All of it stands in the plan now. */
    clear: () => {
      here.splice(0);
      safe();
      if (stored(KEY)) localStorage.removeItem(KEY);
    },
  };
})();
