/* The words that were looked for, marked on the page that a result led to. The page itself stays as it is: highlights
   are painted over its text, and browsers that have none show the page without them. */
const cxSearchMarks = (() => {
  const NAME = "cx-found";
  const MOST = 300;
  const UNREAD = "script, style, select, textarea, [hidden], [aria-hidden='true'], .headerlink";

  /** Whether a heading of the same rank or a higher one begins something new here. */
  const endsAfter = (heading) => (node) => /^H[1-6]$/.test(node.nodeName) && node.nodeName <= heading.nodeName;

  /** The texts of a part of the page: of a section where its heading is the target, else of the element. */
  const textsOf = function* (target) {
    const main = document.querySelector("main");
    const isHeading = /^H[1-6]$/.test(target.nodeName);
    const isEnd = isHeading ? endsAfter(target) : () => false;
    const walker = document.createTreeWalker(isHeading ? main : target, NodeFilter.SHOW_ALL, (node) =>
      node.nodeType === Node.ELEMENT_NODE && node.matches(UNREAD) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
    if (isHeading) walker.currentNode = target;
    while (walker.nextNode()) {
      const node = walker.currentNode;
      if (isEnd(node)) return;
      if (node.nodeType === Node.TEXT_NODE) yield node;
    }
  };

  const range = (node, [from, to]) => {
    const made = new Range();
    made.setStart(node, from);
    made.setEnd(node, to);
    return made;
  };

  /** Mark words where the fragment of an address leads to, or on the whole page. */
  const show = (words, hash) => {
    if (!window.CSS?.highlights || !words.length) return;
    const target = cxTarget(hash) ?? document.querySelector("main");
    const found = [];
    for (const node of textsOf(target)) {
      for (const place of cxFoundWords.places(node.data, words)) found.push(range(node, place));
      if (found.length > MOST) break;
    }
    CSS.highlights.set(NAME, new Highlight(...found));
  };

  const hide = () => window.CSS?.highlights?.delete(NAME);

  /** Have the words marked where a link leads to; called when it is followed. */
  const lead = (link, words) => {
    if (link.pathname === location.pathname && link.host === location.host) {
      setTimeout(() => show(words, link.hash));
    } else if (location.protocol === "file:") {
      link.search = new URLSearchParams({ h: words.join(" ") }).toString(); // each file may have a storage of its own
    } else {
      try {
        sessionStorage.setItem(cxSearchAsked.MARKS, JSON.stringify({ to: link.pathname, words }));
      } catch { /* storage is forbidden: nothing is marked */ }
    }
  };

  /** Mark what was found, once: a page that is loaded again has no marks. */
  const arrive = () => {
    const words = cxSearchAsked.marks();
    if (!words) return;
    cxSearchAsked.marked();
    show(words, location.hash);
  };

  return { show, hide, lead, arrive };
})();
