/* What Material's script writes into the list of results, mended as it comes, before it is painted. */
{
  const mend = (item) => {
    // Results can be reached with Tab as well as with the arrow keys.
    for (const stop of item.querySelectorAll("[tabindex='-1']")) stop.removeAttribute("tabindex");
    // A result is one link: no headings and articles of the page in it.
    for (const part of item.querySelectorAll("article, h1, h2")) part.setAttribute("role", "presentation");
    // A page's other words (playbook/search_index.py) come as a navigation landmark for each result.
    for (const nav of item.querySelectorAll("nav.md-tags")) nav.replaceWith(also(nav));
  };

  const also = (nav) => {
    const line = document.createElement("p");
    line.className = "cx-search__also";
    line.append("Also called: ");
    [...nav.children].forEach((tag, index) => line.append(index ? ", " : "", ...tag.childNodes));
    return line;
  };

  const list = document.querySelector(".cx-search__list");
  if (list) {
    const observer = new MutationObserver((changes) => {
      for (const change of changes) {
        for (const node of change.addedNodes) if (node.nodeType === Node.ELEMENT_NODE) mend(node);
      }
    });
    observer.observe(list, { childList: true });
  }
}
