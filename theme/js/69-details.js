/* Parts of the text that are closed open where they are needed: for a link that leads into them, and on paper. */
{
  const closed = () => document.querySelectorAll(".md-content details:not([open])");
  let opened = []; // for printing

  /** Browsers open what a link leads into, but not all of them do. */
  const reveal = () => {
    const target = cxTarget(location.hash);
    const part = target?.closest("details:not([open])");
    if (!part) return;
    part.open = true;
    target.scrollIntoView();
  };

  const open = () => {
    for (const part of closed()) {
      part.open = true;
      opened.push(part);
    }
  };
  const close = () => {
    for (const part of opened) part.open = false;
    opened = [];
  };

  reveal();
  window.addEventListener("hashchange", reveal);
  window.addEventListener("beforeprint", open);
  window.addEventListener("afterprint", close);
  matchMedia("print").addEventListener("change", ({ matches }) => (matches ? open() : close()));
}
