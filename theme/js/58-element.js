/* Making elements of the page. What people typed gets in as text only, so no markup in it is ever run. */

/**
 * @param {string} tag for example "button" or "p.cx-note"
 * @param {Record<string, unknown>} [properties] of the element, or attributes where the name has a hyphen or is `role`;
 *   `click` is a listener; false and null are left out
 * @param {...(Node|string|null|false)} children
 */
function cxElement(tag, properties = {}, ...children) {
  const [name, ...classes] = tag.split(".");
  const element = document.createElement(name);
  if (classes.length) element.className = classes.join(" ");
  if (name === "button") element.type = "button";
  for (const [key, value] of Object.entries(properties)) {
    if (value === null || value === false) continue;
    if (key === "click") element.addEventListener("click", value);
    else if (key === "role" || key === "for" || key.includes("-")) element.setAttribute(key, value);
    else element[key] = value;
  }
  element.append(...children.filter((child) => child !== null && child !== false));
  return element;
}
