/* Asking and showing. Each answer belongs to the words it was asked for: one that comes late is thrown away. */
const cxSearchPanel = (() => {
  const FIRST = 6; // results that are shown at once: browsers ask a server for six files at the same time
  const STEP = 12; // results that come with each "more"
  const SLOW = 400; // ms after which it is said that an answer takes its time
  const PAUSE = 600; // ms without another answer before a screen reader says how many there are
  const REST = 120; // ms without another key before an answer is looked for: each one costs bytes
  const search = document.getElementById("cx-search");
  const [field, list, count, status, scroll] = ["input", "list", "count", "status", "scroll"].map((name) =>
    search.querySelector(`.cx-search__${name}`),
  );
  const kinds = cxElement("fieldset.cx-search__kinds", { hidden: true });
  const after = cxElement("div.cx-search__after");
  list.before(kinds);
  list.after(after);
  const begin = count.textContent;
  const style = cxSearchStyle();
  let kind = null;
  let limit = FIRST;
  let turn = 0;
  let pause = 0;
  let shown = { typed: "", words: [] }; // what the list answers
  let next = null; // what happens once the answer is there

  /** Quotation marks alone ask for nothing. */
  const typed = () => field.value.replace(/^["“”\s]+$/, "").trim();

  const say = (words) => {
    count.textContent = words;
    status.textContent = ""; // so that the same words are said again
    clearTimeout(pause);
    pause = setTimeout(() => (status.textContent = words), PAUSE);
  };

  const choose = (wanted) => {
    kind = wanted;
    limit = FIRST;
    ask();
  };
  const filter = cxSearchKinds(kinds, choose);

  const take = (words) => {
    field.value = words;
    field.focus();
    choose(null);
  };

  const more = () => {
    const { length } = list.children;
    limit += STEP;
    ask(() => list.querySelectorAll("a")[length]?.focus());
  };

  const busy = (is) => list.setAttribute("aria-busy", String(is));

  const empty = () => {
    kind = null;
    busy(false);
    list.replaceChildren();
    after.replaceChildren();
    filter.show({}, null);
    say(begin);
  };

  /** What comes after the list. */
  const ending = ({ results, counts, total, nearest }) => {
    if (!results.length && kind && Object.keys(counts).length) return [cxSearchAllKinds(() => choose(null))];
    if (!results.length) return [cxSearchNothing(nearest, take)];
    const left = (kind ? counts[kind] : total) - results.length;
    return [left > 0 && cxSearchMore(left, STEP, more), cxSearchLink(typed(), kind)].filter(Boolean);
  };

  const fail = () => {
    busy(false);
    say(cxSearchWords.FAILED);
  };

  const show = (found) => {
    const { results, counts, words } = found;
    busy(false);
    shown = { typed: typed(), words };
    list.replaceChildren(...results.map((result, index) => cxSearchResult(result, words, index + 1)));
    filter.show(counts, kind);
    after.replaceChildren(...ending(found));
    if (limit === FIRST) scroll.scrollTop = 0;
    say(results.length ? cxSearchWords.found(found, kind) : cxSearchWords.nothing(typed(), found, kind));
  };

  const find = async (isWanted, rest) => {
    await Promise.all([cxSearch.ready(), style, new Promise((go) => setTimeout(go, rest))]);
    return isWanted() ? cxSearch.find(typed(), { kind, limit, isWanted }) : null;
  };

  /** Answer what stands in the field; then do what is wanted next. */
  const ask = async (wanted = null, rest = 0) => {
    const mine = ++turn;
    const isWanted = () => mine === turn;
    next = wanted;
    if (!typed()) return empty();
    busy(true);
    const slow = setTimeout(() => isWanted() && say("Searching…"), SLOW);
    const found = await find(isWanted, rest).catch(() => null);
    clearTimeout(slow);
    if (!isWanted()) return;
    if (!found) return fail();
    show(found);
    next?.();
    next = null;
  };

  /** Whether the list answers what stands in the field. */
  const isAnswered = () => shown.typed === typed() && list.children.length > 0;

  const go = () => list.querySelector("a")?.click();
  /** Follow the first result; where it is not there yet, once it comes. */
  const follow = () => (isAnswered() ? go() : ask(go));

  /** Begin again with what was looked for here before. */
  const resume = () => {
    const asked = cxSearchAsked.now();
    kind = Object.hasOwn(cxSearchWords.KINDS, asked?.kind) ? asked.kind : null;
    ask(() => [...list.querySelectorAll("a")].find(({ href }) => href === asked?.at)?.focus());
  };

  const type = () => {
    limit = FIRST;
    ask(null, REST);
  };

  return { search, field, list, type, resume, follow, asked: () => ({ ...shown, kind }) };
})();
