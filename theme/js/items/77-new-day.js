/* A page may stay open over midnight: what was due is overdue then. Nothing waits for the hour; it is looked at when the
   person comes back to the page, and with whatever is drawn next. */
const cxNewDay = (() => {
  const today = () => cxDays.today(new Date());
  let drawn = today(); // the day of what is on the page

  /** Where another day has begun, everything is drawn for it. */
  const look = () => {
    const now = today();
    if (now === drawn) return;
    drawn = now;
    cxStore.redraw();
  };

  cxStore.subscribe(look);
  for (const kind of ["focus", "pageshow"]) window.addEventListener(kind, look);
  document.addEventListener("visibilitychange", look);

  return { look };
})();
