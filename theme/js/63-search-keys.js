/* Keys that open search from anywhere, and Escape. Single keys as shortcuts can be turned off (WCAG 2.1.4). */

const CX_KEYS = "cx-playbook-search-keys";

/** Whether a shortcut pressed here would be typing. */
function cxTyping(element) {
  return element.isContentEditable || element.matches("input:not([type=checkbox], [type=radio]), select, textarea");
}

function cxSearchKeys({ isOpen, begin, leave }) {
  const box = document.querySelector(".cx-search__keys-box");
  const search = document.getElementById("cx-search");

  const onPage = (event) => {
    if (!["f", "s", "/", "n", "p", ",", "."].includes(event.key) || cxTyping(event.target)) return;
    // With instant navigation, Material's own script leaves the page at N, P, comma and full stop.
    event.stopPropagation();
    const modal = document.querySelector("dialog[open], [aria-modal='true']");
    if (box.checked && !modal && !event.altKey && "fs/".includes(event.key)) {
      event.preventDefault(); // the key itself must not land in the field
      search.classList.add("cx-search--by-key");
      begin();
    }
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.isComposing) return;
    if (!isOpen()) onPage(event);
    else if (event.key === "Escape") leave();
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
