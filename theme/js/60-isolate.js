/* For things that lie over the page: everything else can neither take focus nor be read out (WCAG 2.4.3). */

/** Make the page inert except `element` and `spared`; returns the function that undoes it. */
function cxIsolate(element, spared) {
  const changed = [];
  for (let node = element; node !== document.body; node = node.parentElement) {
    for (const other of node.parentElement.children) {
      if (other !== node && other !== spared && !other.inert && !other.matches("script, .md-toggle")) {
        other.inert = true;
        changed.push(other);
      }
    }
  }
  document.documentElement.classList.add("cx-held");
  return () => {
    for (const other of changed) other.inert = false;
    document.documentElement.classList.remove("cx-held");
  };
}

/** Say that `element` is a dialog while it lies over the page; on a wide screen it is a plain part of it. */
function cxDialog(element, name) {
  if (name) {
    element.setAttribute("role", "dialog");
    element.setAttribute("aria-modal", "true");
    element.setAttribute("aria-label", name);
  } else {
    for (const attribute of ["role", "aria-modal", "aria-label"]) element.removeAttribute(attribute);
  }
}
