/* What search was asked, and is to be asked again: by ?q= in an address that somebody shared, or by the way back from
   a result. The way back keeps the words in the browser's history and out of the address, so no server hears of them. */
const cxSearchAsked = (() => {
  const MARKS = "cx-playbook-found"; // in this tab's storage: words to mark on the page a result leads to
  const inAddress = () => new URLSearchParams(location.search);

  const replace = (asked, address) => {
    const state = { ...history.state, cxSearch: asked };
    try {
      history.replaceState(state, "", address);
    } catch {
      history.replaceState(state, ""); // a file: some browsers keep its address as it is
    }
  };

  /** @returns {{words: string, kind: string|null, at?: string}|null} `at` is the link that was followed */
  const now = () => {
    const { cxSearch } = history.state ?? {};
    if (cxSearch) return cxSearch;
    const words = inAddress().get("q")?.trim();
    return words ? { words, kind: inAddress().get("kind") } : null;
  };

  /** Have it ready for who comes back to this place. */
  const keep = (asked) => replace(asked, location.href);

  /** Search is closed: the address is the page's own again. */
  const forget = () => {
    if (!now()) return;
    const address = new URL(location.href);
    for (const name of ["q", "kind"]) address.searchParams.delete(name);
    replace(undefined, address.href);
  };

  /** @returns {string[]|null} words to mark on this page, from the result that led here */
  const marks = () => {
    // Only pages opened as files get it there; elsewhere it is somebody's own doing.
    const words = location.protocol === "file:" ? inAddress().get("h") : null;
    if (words) return words.split(" ");
    try {
      const found = JSON.parse(sessionStorage.getItem(MARKS));
      return found && found.to === location.pathname ? found.words : null;
    } catch {
      return null; // storage is forbidden: nothing is marked
    }
  };

  /** The words are marked: neither the address nor this tab holds them any longer. */
  const marked = () => {
    try {
      sessionStorage.removeItem(MARKS);
    } catch { /* it has none */ }
    if (!inAddress().has("h")) return;
    const address = new URL(location.href);
    address.searchParams.delete("h");
    replace(history.state?.cxSearch, address.href);
  };

  return { MARKS, now, keep, forget, marks, marked };
})();
