/* Keys. Material listens on the window; what it must not see is stopped one step before, at the document.
   While search is open it closes on Tab and takes every other key into the field, Space and Shift too: then
   nobody can Tab through the results or open "more on this page". And its shortcuts N, P, comma and full stop
   leave the page at once, which is no good where people type into checklists; they cannot be turned off (WCAG 2.1.4). */

const CX_KEYS = "cx-playbook-search-keys";

/** Whether a shortcut pressed here would be typing. */
function cxTyping(element) {
  return element.isContentEditable || element.matches("input:not([type=checkbox], [type=radio]), select, textarea");
}

function cxSearchKeys({ toggle, query, begin, leave }) {
  const box = document.querySelector(".cx-search__keys-box");
  const search = document.getElementById("cx-search");

  const inSearch = (event) => {
    if (event.key === "Escape") leave();
    const arrow = event.key === "ArrowUp" || event.key === "ArrowDown";
    const first = event.key === "Enter" && event.target === query;
    if (!arrow && !first) event.stopPropagation();
  };

  const onPage = (event) => {
    if (!["f", "s", "/", "n", "p", ",", "."].includes(event.key) || cxTyping(event.target)) return;
    event.stopPropagation();
    const modal = document.querySelector("dialog[open], [aria-modal='true']");
    if (box.checked && !modal && !event.altKey && "fs/".includes(event.key)) {
      event.preventDefault(); // the key itself must not land in the field
      begin();
    }
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.isComposing) return;
    if (toggle.checked) inSearch(event);
    else onPage(event);
  });

  const show = () => search.classList.toggle("cx-search--no-keys", !box.checked);
  const load = () => {
    try {
      box.checked = localStorage.getItem(CX_KEYS) !== "off";
    } catch { /* storage is forbidden: shortcuts are on */ }
    show();
  };
  load();
  window.addEventListener("storage", (event) => event.key === CX_KEYS && load()); // another window changed it
  box.addEventListener("change", () => {
    show();
    try {
      if (box.checked) localStorage.removeItem(CX_KEYS);
      else localStorage.setItem(CX_KEYS, "off");
    } catch { /* for this page only */ }
  });
}
