/* What has changed, said politely to people who do not see it (WCAG 4.1.3). There is one place for the whole site:
   it hangs on the body, where Material's instant navigation leaves it alone, and it is there before it speaks,
   because screen readers do not notice a place that comes with its words. */
const cxSay = (() => {
  const PAUSE = 400; // ms without news; so many quick ticks are one message, the last
  const SOON = 1000; // ms in which the same words are the same message
  const region = document.createElement("div");
  region.className = "cx-hidden";
  region.setAttribute("role", "status");
  document.body.append(region);

  let waiting = "";
  let timer = 0;
  let said = { text: "", at: -SOON };

  const speak = () => {
    const now = performance.now();
    if (waiting === said.text && now - said.at < SOON) return;
    // The same text twice is no change; a space makes it one.
    region.textContent = region.textContent === waiting ? `${waiting}\u00a0` : waiting;
    said = { text: waiting, at: now };
  };

  /** @param {string} text a sentence or two */
  return (text) => {
    waiting = text;
    clearTimeout(timer);
    timer = setTimeout(speak, PAUSE);
  };
})();
