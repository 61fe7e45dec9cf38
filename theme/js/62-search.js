/* Turning to search: opening, closing, and fetching what finds and lists (theme/js/search/). None of that is loaded
   before somebody turns to search. What is typed until it comes stands in the field, and is answered then. */
{
  const search = document.getElementById("cx-search");
  const opener = document.querySelector(".cx-search-open");
  const narrow = matchMedia("(max-width: 59.984375em)");
  const OPEN = "cx-search--open";
  const BEGUN = "cx-search--begun"; // by a key or a button, and not only by passing through the field
  let release = null;
  let from = null; // where to go back to

  const isOpen = () => search.classList.contains(OPEN);

  /** Have on the way what the script will ask for: on a slow network each round trip counts. */
  const hurry = (path, as) => {
    const { href } = new URL(path, cxSiteRoot);
    document.head.append(Object.assign(document.createElement("link"), { rel: "preload", as, href }));
  };

  let isHurried = false;
  const prepare = () => {
    if (!isHurried) {
      hurry("search/words.js", "script");
      hurry("assets/css/search.css", "style");
    }
    isHurried = true;
    return load();
  };

  const load = () =>
    cxLoadScript("assets/js/search.js").catch(() => {
      const words = "Search could not be loaded. Check the connection, then type again.";
      for (const name of ["count", "status"]) search.querySelector(`.cx-search__${name}`).textContent = words;
    });

  const lieOver = () => {
    release = cxIsolate(search, null);
    cxDialog(search, "Search");
  };

  const free = () => {
    if (!release) return;
    release();
    release = null;
    cxDialog(search, null);
  };

  const open = () => {
    prepare();
    if (isOpen()) return;
    search.classList.add(OPEN);
    opener.setAttribute("aria-expanded", "true");
    if (narrow.matches) lieOver();
  };

  const close = () => {
    if (!isOpen()) return;
    search.classList.remove(OPEN, BEGUN);
    opener.setAttribute("aria-expanded", "false");
    from = null;
    free();
    cxSearchAsked.forget();
  };

  /** Open search and come back to `origin` after Escape. */
  const begin = (field, origin) => {
    from = origin;
    search.classList.add(BEGUN);
    open();
    field.focus();
    field.select();
  };

  const leave = (field) => {
    const back = narrow.matches && (!from || from === document.body) ? opener : from;
    close();
    if (back === document.body) document.activeElement.blur();
    else (back || field).focus();
    close(); // focus opens it; with no place to go back to, stay in the closed field
  };

  /** What the address asks for, or what was looked for when somebody went on from here. */
  const resume = (field) => {
    const asked = cxSearchAsked.now();
    if (!asked) return close();
    field.value = asked.words;
    begin(field, document.body);
    search.dispatchEvent(new Event("cx-resume"));
  };

  const listen = (field) => {
    opener.addEventListener("click", () => begin(field, opener));
    search.querySelector(".cx-search__close").addEventListener("click", () => leave(field));
    search.querySelector("form").addEventListener("submit", (event) => {
      event.preventDefault();
      const { value } = field;
      // Who types on meanwhile does not want to be led away.
      prepare().then(() => field.value === value && search.dispatchEvent(new Event("cx-follow")));
    });
    search.addEventListener("cx-close", close);
    // Closed with Escape and still in the field: typing, clicking or the arrow opens it again.
    for (const kind of ["focus", "input", "click"]) field.addEventListener(kind, open);
    field.addEventListener("keydown", (event) => event.key === "ArrowDown" && open());
    for (const place of [field, opener]) place.addEventListener("pointerenter", load);
    const elsewhere = (event) => search.contains(event.target) || close();
    document.addEventListener("focusin", elsewhere);
    document.addEventListener("pointerdown", elsewhere);
    narrow.addEventListener("change", close);
    cxSearchKeys({ isOpen, begin: () => begin(field, document.activeElement), leave: () => leave(field) });
  };

  const start = () => {
    const field = search.querySelector(".cx-search__input");
    listen(field);
    resume(field);
    if (document.activeElement === field) open(); // somebody was quicker than this script
    window.addEventListener("pageshow", (event) => event.persisted && resume(field));
    window.addEventListener("popstate", () => resume(field));
    if (cxSearchAsked.marks()) load(); // words to mark on this page
  };

  if (search && opener) document.addEventListener("DOMContentLoaded", start);
}
