/* The edition menu comes from Material's script, after a request. Its button is called "Select version" and shows
   "2026.1": who says what they see must be able to press it (WCAG 2.5.3). */
{
  const place = document.querySelector(".cx-header__edition");
  const name = () => {
    const button = place.querySelector(".md-version__current");
    if (button) button.setAttribute("aria-label", `${button.textContent.trim()}, choose another edition`);
  };
  if (place) {
    name();
    new MutationObserver(name).observe(place, { childList: true });
  }
}
