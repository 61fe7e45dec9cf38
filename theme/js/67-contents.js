/* "On this page": marks the section you are reading and keeps its link in sight. The list stays whole without this script. */
{
  const list = document.querySelector(".cx-toc__list[data-follows]");
  const BELOW = 32; // px under where a heading stands after a jump to it
  let marked = null;
  let waiting = false;

  const sections = () =>
    [...list.querySelectorAll(".cx-toc__link")]
      .map((link) => ({ link, target: cxTarget(link.hash) }))
      .filter(({ target }) => target?.getClientRects().length); // what is hidden cannot be read

  /** The last section whose heading has reached the upper part of the window; at the page's end, the last one. */
  const current = () => {
    const { scrollTop, scrollHeight, clientHeight } = document.documentElement;
    const all = sections();
    if (scrollTop > 0 && scrollTop + clientHeight >= scrollHeight - 1) return all.at(-1)?.link;
    const line = (parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0) + BELOW;
    return all.findLast(({ target }) => target.getBoundingClientRect().top <= line)?.link;
  };

  /** Scroll the column, and nothing else, so that the link is in its middle. */
  const reveal = (link) => {
    const column = link.closest(".md-sidebar");
    const [outer, inner] = [column.getBoundingClientRect(), link.getBoundingClientRect()];
    if (inner.top >= outer.top && inner.bottom <= outer.bottom) return;
    column.scrollTop += inner.top - outer.top - (outer.height - inner.height) / 2;
  };

  const mark = (link) => {
    if (link === marked) return;
    marked?.classList.remove("md-nav__link--active");
    marked?.removeAttribute("aria-current");
    marked = link;
    link?.classList.add("md-nav__link--active");
    link?.setAttribute("aria-current", "location");
    if (link) reveal(link);
  };

  const look = () => {
    waiting = false;
    if (list.getClientRects().length) mark(current() ?? null);
  };
  const soon = () => {
    if (!waiting) requestAnimationFrame(look);
    waiting = true;
  };

  if (list) {
    document.addEventListener("scroll", soon, { passive: true });
    new ResizeObserver(soon).observe(document.body); // parts open and close, windows turn
  }
}
