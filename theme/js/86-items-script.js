/* The script behind the items, assets/js/items.js (theme/js/items/). Who only reads does without it. It comes for who
   has a plan, when a list of items is near the window, and for whatever is done to an item: that is done once it is here. */
const cxItemsScript = (() => {
  const PLANS = "cx-playbook"; // in the browser's storage, as theme/js/items/71-storage.js has it
  const NEAR = "100% 0px"; // one window above and below
  let script = null; // what it does, once it is here
  let failed = false; // it did not come when it was last asked for

  /** Whether there is a plan or something for one; undefined where storage is forbidden. */
  const has = () => {
    const [plans, waiting] = [PLANS, cxItemsWaiting.KEY].map(cxItemsWaiting.stored);
    return plans === undefined ? undefined : plans !== null || waiting !== null;
  };

  const isBegun = () => Boolean(has() || cxItemsWaiting.here.length);

  /** What is begun only the script can count: until it is here no count is shown (theme/css/cards/37-meter.css). */
  const doubt = () => document.documentElement.classList.toggle("cx-uncounted", !script && isBegun());

  /** Who only reads is left in peace where it does not come. */
  const miss = () => {
    failed = true;
    if (isBegun()) cxMissing.tell();
  };

  const want = () => cxLoadScript("assets/js/items.js", true).catch(miss);

  const seen = (entries) => entries.some(({ isIntersecting }) => isIntersecting) && want();
  const near = new IntersectionObserver(seen, { rootMargin: NEAR });

  const take = (li, what) => {
    cxItemsWaiting.add(li, what);
    doubt();
    want();
  };

  const ticked = (box) => take(box.closest(".cx-item"), box.checked ? "done" : "to-do");

  const pressed = (button) => {
    const what = button.dataset.do;
    const back = button.getAttribute("aria-pressed") === "true"; // pressed again, a status is taken back
    if (what !== "details") button.setAttribute("aria-pressed", String(!back));
    take(button.closest(".cx-item"), back ? "to-do" : what);
  };

  const look = () => void (doubt() && document.querySelector("cx-items, cx-progress") && want());

  /** On the way back browsers put boxes as they were left, whatever was cleared meanwhile. */
  const settle = () => {
    if (script || isBegun()) return;
    for (const box of document.querySelectorAll(".cx-item__box")) box.checked = false;
  };

  /** Another window cleared everything: the plan that this one deleted goes too. */
  const forget = () => !script && has() === false && sessionStorage.removeItem("cx-playbook-deleted");

  document.addEventListener("change", ({ target }) => !script && target.matches(".cx-item__box") && ticked(target));
  document.addEventListener("click", ({ target, detail }) => {
    const button = script ? null : target.closest?.(".cx-item--live .cx-item__button");
    // The second click of a double click would take the status back.
    if (button && !(detail > 1 && button.dataset.do !== "details")) pressed(button);
  });
  for (const kind of ["focusin", "pointerover"]) {
    document.addEventListener(kind, ({ target }) => !script && !failed && target.closest?.("cx-items") && want());
  }
  // Another window has begun a plan; in the offline edition the frame with the storage has answered.
  for (const kind of ["storage", "pageshow", "focus"]) window.addEventListener(kind, look);
  window.addEventListener("pageshow", settle);
  window.addEventListener("storage", forget);
  window.addEventListener("online", () => !script && failed && want());
  for (const box of window.cxTicked.splice(0)) ticked(box);
  window.cxTicked = null;

  /** A list has come into the page, or a count. */
  const joined = (element) => {
    if (script) return script.joined(element);
    if (element.matches("cx-items")) near.observe(element);
    return look();
  };

  const left = (element) => {
    near.unobserve(element);
    script?.left(element);
  };

  /** The script is here, and does from now on what `live` says. */
  const begin = (live) => {
    script = live;
    doubt();
    near.disconnect();
    if (!document.querySelector(":not(:defined)")) cxMissing.forget();
  };

  return {
    has, joined, left, begin,
    plan: () => script?.plan() ?? null,
    /** What counts how far a list is: without the script there is no plan. */
    get progress() { return script?.progress ?? cxNoPlan; },
  };
})();
