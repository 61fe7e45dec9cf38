/* The dock: a strip that stays at the lower edge of the window, for the plan bar and for what must be noticed. It
   hangs on the body, where Material's instant navigation leaves it alone, and keeps its own room at the page's end. It
   is fixed: whatever brings one of its buttons into view, such as a screen reader, leaves the page where it is. */
const cxDock = (() => {
  const dock = document.querySelector("body > .cx-dock") ?? document.body.appendChild(
    cxElement("section.cx-dock", { hidden: true, "aria-label": "Your plan" })); // theme/js/85-missing.js may have made it
  dock.classList.add("cx-dock--fixed");

  /** The page moves only for what would be covered. */
  const isUnder = (element) => dock.offsetHeight && element.getBoundingClientRect().bottom > dock.getBoundingClientRect().top;

  // What has the focus is never under it (WCAG 2.4.11): the page keeps this height free when it scrolls. Not by a
  // custom property: every element of the page would inherit it, and be styled anew.
  const keepClear = () => {
    document.body.style.paddingBottom = `${dock.offsetHeight}px`;
    document.documentElement.style.scrollPaddingBottom = `calc(${dock.offsetHeight}px + 1rem)`;
    const focused = document.activeElement;
    if (!isUnder(focused) || dock.contains(focused)) return;
    if (focused.matches(":focus-visible, .cx-item *")) focused.scrollIntoView({ block: "nearest" });
  };
  new ResizeObserver(keepClear).observe(dock);

  /** Put a part into the dock; the dock shows while one of its parts does. */
  const add = (part) => dock.append(part);

  const refresh = () => {
    dock.hidden = [...dock.children].every((part) => part.hidden);
  };

  /** A notice with the focus is gone: it goes on to the plan bar, or to the page. */
  const focusBeside = () => {
    const next = document.querySelector(".cx-bar:not([hidden]) a") ?? document.querySelector(".cx-main");
    next?.focus({ preventScroll: true });
  };

  return { add, refresh, focusBeside };
})();

/** The address of the plan page. A folder has no index of its own where the site is read from files. */
const cxPlanAddress = (() => {
  const { href, protocol } = new URL(document.querySelector("meta[name=cx-plan]")?.content ?? "", location.href);
  return protocol === "file:" ? href.replace(/\/$/, "/index.html") : href;
})();
