/* The menu of narrow screens. The hidden checkbox #__drawer holds "open": the styles look at it. */
{
  const toggle = document.getElementById("__drawer");
  const drawer = document.getElementById("cx-drawer");
  const opener = document.querySelector(".cx-menu-open");
  const wide = matchMedia("(min-width: 76.25em)");
  let release = null;

  const open = (wanted) => {
    if (toggle.checked !== wanted) toggle.click();
  };

  const show = () => {
    release = cxIsolate(drawer, document.querySelector("[data-cx-overlay]"));
    cxDialog(drawer, "Menu");
    opener.setAttribute("aria-expanded", "true");
    drawer.querySelector(".cx-drawer__close").focus();
  };

  const hide = () => {
    if (!release) return;
    release();
    release = null;
    cxDialog(drawer, null);
    opener.setAttribute("aria-expanded", "false");
  };

  const start = () => {
    toggle.checked = false; // Firefox restores checkboxes on reload
    toggle.addEventListener("change", () => (toggle.checked && !wide.matches ? show() : hide()));
    opener.addEventListener("click", () => open(true));
    const close = () => {
      open(false);
      opener.focus();
    };
    drawer.querySelector(".cx-drawer__close").addEventListener("click", close);
    document.querySelector("[data-cx-overlay]").addEventListener("click", close);
    document.addEventListener("keydown", (event) => {
      if (event.key === "Escape" && release) close();
    });
    // A link leads away: the browser moves focus to where it goes.
    drawer.addEventListener("click", (event) => {
      if (event.target.closest("a")) open(false);
    });
    // A window made wider (or a phone turned) must never leave the page inert.
    wide.addEventListener("change", () => open(false));
    for (const kind of ["pageshow", "hashchange"]) window.addEventListener(kind, () => open(false));
  };

  if (toggle && drawer && opener) start();
}
