/* The button for dark colors; assets/js/early.js sets the colors before the first paint. */
{
  const button = document.querySelector(".cx-colors");
  const colors = window.cxColors;
  const show = () => {
    colors.apply();
    button.setAttribute("aria-pressed", String(colors.isDark()));
  };
  if (button && colors) {
    show();
    button.addEventListener("click", () => {
      colors.choose(!colors.isDark());
      show();
    });
    colors.system.addEventListener("change", show);
    // Another window of the site changed it.
    window.addEventListener("storage", (event) => {
      if (event.key !== colors.key) return;
      colors.load();
      show();
    });
  }
}
