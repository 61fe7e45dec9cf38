/* Opening and closing the menu of editions: a button that shows a list of links, by pointer and by keys. */

/**
 * @param {HTMLElement} place that holds button and list
 * @param {HTMLButtonElement} button
 * @param {HTMLUListElement} list
 * @param {() => HTMLLIElement[]} fill what the list shows, asked for each time it opens
 */
function cxEditionMenu(place, button, list, fill) {
  const isOpen = () => !list.hidden;

  const open = (wanted) => {
    if (wanted) list.replaceChildren(...fill());
    list.hidden = !wanted;
    button.setAttribute("aria-expanded", String(wanted));
  };

  const step = (by) => {
    if (!isOpen()) open(true);
    const links = [...list.querySelectorAll("a")];
    const at = links.indexOf(document.activeElement);
    links.at(at < 0 ? Math.min(by, 0) : (at + by) % links.length).focus();
  };

  const key = (event) => {
    if (event.key === "Escape" && isOpen()) {
      open(false);
      button.focus();
    } else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      step(event.key === "ArrowDown" ? 1 : -1);
    }
  };

  const closeOutside = (target) => isOpen() && !place.contains(target) && open(false);

  button.addEventListener("click", () => open(!isOpen()));
  place.addEventListener("keydown", key);
  place.addEventListener("focusout", ({ relatedTarget }) => relatedTarget && closeOutside(relatedTarget));
  document.addEventListener("click", ({ target }) => closeOutside(target));
}
