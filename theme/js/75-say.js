/* What has changed, said politely to people who do not see it (WCAG 4.1.3). There is one place for the whole site:
   it hangs on the body, where Material's instant navigation leaves it alone, and it is there before it speaks,
   because screen readers do not notice a place that comes with its words. A dialog brings a place of its own
   (theme/js/dialogs/60-modal.js): while it is open, nothing outside of it is heard. */

/** Texts as one, each of them a sentence. */
function cxSentences(...texts) {
  return texts.filter(Boolean).map((text, index, { length }) => {
    const isEnded = /[.:!?…]\s*$/.test(text) || index === length - 1;
    return isEnded ? text : `${text}.`;
  }).join(" ");
}

const cxSay = (() => {
  const PAUSE = 400; // ms without news; what comes quickly is one message
  const region = document.createElement("div");
  region.className = "cx-hidden";
  region.setAttribute("role", "status");
  document.body.append(region);

  const waiting = new Map(); // kind -> what is still to be said, oldest first
  let timer = 0;

  const place = () => [...document.querySelectorAll("dialog[open] .cx-said")].at(-1) ?? region;

  const speak = () => {
    const text = cxSentences(...waiting.values());
    waiting.clear();
    const here = place();
    // The same text twice is no change; a space makes it one.
    if (text) here.textContent = here.textContent === text ? `${text}\u00a0` : text;
  };

  /**
   * What is said in quick succession is said together, and nothing twice.
   * @param {string} text a sentence or two; "" takes back what is not yet said of its kind
   * @param {string} [kind] a text takes the place of one of the same kind that is not yet said: quick ticks are one message, the last
   */
  return (text, kind = text) => {
    waiting.delete(kind);
    if (text) waiting.set(kind, text);
    clearTimeout(timer);
    timer = setTimeout(speak, PAUSE);
  };
})();
