/* Opening and closing search. Finding and listing is Material's; its hidden checkbox #__search holds "open". */
{
  const toggle = document.getElementById("__search");
  const search = document.getElementById("cx-search");
  const opener = document.querySelector(".cx-search-open");
  const narrow = matchMedia("(max-width: 59.984375em)");
  let release = null;
  let from = null; // where to go back to

  const open = (wanted) => {
    if (toggle.checked !== wanted) toggle.click();
  };

  const follow = () => {
    opener.setAttribute("aria-expanded", String(toggle.checked));
    if (!toggle.checked) {
      from = null;
      search.classList.remove("cx-search--begun");
    }
    if (toggle.checked && narrow.matches && !release) {
      release = cxIsolate(search, null);
      cxDialog(search, "Search");
    } else if (!toggle.checked && release) {
      release();
      release = null;
      cxDialog(search, null);
    }
  };

  /** Open search and come back to `origin` after Escape. */
  const begin = (query, origin) => {
    from = origin;
    open(true);
    search.classList.add("cx-search--begun");
    query.focus();
    query.select();
  };

  const leave = (query) => {
    const back = from || (narrow.matches ? opener : null);
    open(false);
    if (back === document.body) query.blur();
    else if (back) back.focus();
    else query.focus();
    if (!back) open(false); // focus opens it; with no place to go back to, stay in the closed field
  };

  const start = () => {
    const query = search.querySelector(".cx-search__input");
    // Firefox restores checkboxes on reload; ?q= in the address opens search on purpose.
    if (!new URLSearchParams(location.search).has("q")) toggle.checked = false;
    toggle.addEventListener("change", follow);
    follow();
    opener.addEventListener("click", () => begin(query, opener));
    search.querySelector(".cx-search__close").addEventListener("click", () => leave(query));
    search.querySelector("form").addEventListener("submit", (event) => event.preventDefault());
    // Closed with Escape and still in the field: typing, clicking or the arrow opens it again.
    for (const kind of ["input", "click"]) query.addEventListener(kind, () => open(true));
    query.addEventListener("keydown", (event) => {
      if (event.key === "ArrowDown") open(true);
    });
    // Material waits for a key; words also come by pasting, dictating and autocorrection.
    query.addEventListener("input", () => query.dispatchEvent(new KeyboardEvent("keyup")));
    const elsewhere = (event) => {
      if (toggle.checked && !search.contains(event.target)) open(false);
    };
    document.addEventListener("focusin", elsewhere);
    document.addEventListener("pointerdown", elsewhere);
    narrow.addEventListener("change", () => open(false));
    window.addEventListener("pageshow", (event) => event.persisted && open(false));
    cxSearchKeys({ toggle, query, begin: () => begin(query, document.activeElement), leave: () => leave(query) });
  };

  if (toggle && search && opener) document.addEventListener("DOMContentLoaded", start);
}
