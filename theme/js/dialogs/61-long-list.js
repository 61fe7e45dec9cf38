/* Lists that may be very long: a part at a time, so that the page stays quick. */
var cxLongList = (() => {
  const STEP = 100;

  const addTo = (list, entries, build) => list.append(...entries.map(build));

  /**
   * @param {object[]} entries
   * @param {(entry: object) => HTMLLIElement} build
   * @param {string} [kind] classes of the list
   * @returns {HTMLElement} the list, and a button for the rest where there is one
   */
  return (entries, build, kind = "") => {
    const list = cxElement(`ul.cx-changes${kind}`, { role: "list" });
    let shown = 0;
    const more = cxElement("button.cx-action", { click: () => show(true) });
    const show = (focus) => {
      const next = entries.slice(shown, shown + STEP);
      addTo(list, next, build);
      // The keyboard goes on where the new part begins.
      const first = list.children[shown];
      shown += next.length;
      more.hidden = shown >= entries.length;
      more.textContent = `Show more (${cxFileWords.number(entries.length - shown)} left)`;
      if (focus) {
        first.tabIndex = -1;
        first.focus();
      }
    };
    show(false);
    return cxElement("div", {}, list, more);
  };
})();

/** A group that opens: its title with a count, and what is in it, which is built when it is first opened. */
function cxGroup(title, build, open = false) {
  const details = cxElement("details.cx-group", {}, cxElement("summary.cx-group__title", { textContent: title }));
  const fill = () => {
    if (details.open && details.childElementCount === 1) details.append(...build());
  };
  details.addEventListener("toggle", fill);
  details.open = open;
  fill();
  return details;
}
