/* Keys in the list, and what is left behind when a result is followed. */
{
  const { search, field, list, type, resume, follow, asked } = cxSearchPanel;

  /** The arrows go round: the field, then each result. */
  const step = (event, way) => {
    const stops = [field, ...list.querySelectorAll("a")];
    const at = stops.indexOf(document.activeElement);
    if (at < 0) return;
    event.preventDefault();
    stops.at((at + way) % stops.length).focus();
  };

  search.addEventListener("keydown", (event) => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "ArrowDown") step(event, 1);
    else if (event.key === "ArrowUp") step(event, -1);
  });

  /** Already there: loading the page again would lose the place, and what is typed into it. */
  const stay = (event, link) => {
    event.preventDefault();
    if (link.hash) location.replace(link.hash);
    else document.querySelector("main").focus({ preventScroll: true });
    if (!link.hash) scrollTo(0, 0);
  };

  const isPlain = (event) => !(event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);

  list.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link || !isPlain(event)) return;
    const { typed, words, kind } = asked();
    search.dispatchEvent(new Event("cx-close"));
    if (link.href === location.href) stay(event, link);
    else cxSearchAsked.keep({ words: typed, kind, at: link.href });
    cxSearchMarks.lead(link, words);
  });

  /** What every search needs comes while somebody begins to type. */
  const prepare = () => cxSearch.ready().catch(() => {}); // asking says what is wrong

  field.addEventListener("focus", prepare);
  field.addEventListener("input", type);
  search.querySelector("form").addEventListener("reset", () =>
    setTimeout(() => {
      field.focus();
      type();
    }));
  search.addEventListener("cx-resume", resume);
  search.addEventListener("cx-follow", follow);
  document.addEventListener("keydown", (event) => event.key === "Escape" && cxSearchMarks.hide());
  cxSearchMarks.arrive();
  if (document.activeElement === field) prepare();
  resume(); // words typed while this script was on its way, too
}
