/* The script of the plan's page builds around the lists, and on a slow network it comes after the first tick. What was
   ticked stays where it is in the window. */
{
  const hold = (plan) => {
    let li = cxItemsWaiting.here.at(-1)?.[0];
    const top = () => li?.getBoundingClientRect().top ?? 0;
    let before = top();

    const look = ({ target }) => {
      li = target.closest?.(".cx-item") ?? li;
      before = top();
    };

    const built = new MutationObserver(() => {
      built.disconnect();
      for (const kind of ["click", "scroll"]) document.removeEventListener(kind, look);
      // Where nothing was touched there is nothing to hold, and to ask for it would lay out the page once more.
      if (li) window.scrollBy({ top: top() - before, behavior: "instant" });
    });

    for (const kind of ["click", "scroll"]) document.addEventListener(kind, look);
    built.observe(plan, { childList: true });
  };

  const plan = document.querySelector("cx-plan:not(:defined)");
  if (plan) hold(plan);
}
