/* Bringing the focus to what comes next, and what comes next into sight. */
const cxAskFocus = (() => {
  const HIGH = 0.3; // of the window: what begins above needs no scrolling

  const header = () => document.querySelector(".md-header")?.getBoundingClientRect().bottom ?? 0;

  /**
   * @param {HTMLElement} target takes the focus @param {HTMLElement} shown its place begins here
   * @param {boolean} rests whether the page may stay where it is as long as the beginning is high in the window
   */
  const bring = (target, shown, rests = false) => {
    target.focus({ preventScroll: true });
    const { top } = shown.getBoundingClientRect();
    if (!rests || top < header() || top > window.innerHeight * HIGH) shown.scrollIntoView({ block: "start" });
  };

  /** The heading above the result. */
  const result = () => {
    let heading = document.querySelector("cx-assessment-result");
    while (heading && !heading.matches("h2")) heading = heading.previousElementSibling ?? heading.parentElement;
    if (!heading) return;
    heading.tabIndex = -1;
    bring(heading, heading);
  };

  return { bring, result };
})();
