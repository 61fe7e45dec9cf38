/* How far a list is: a thin bar, and the same in words. */
const cxMeters = (() => {
  const template = document.createElement("template");
  template.innerHTML =
    '<div class="cx-meter"><progress class="cx-meter__bar"></progress> <span class="cx-meter__words"></span></div>';

  /** @param {string} label what is counted, for example a heading */
  const build = (label) => {
    const meter = document.importNode(template.content, true).firstChild;
    meter.firstChild.setAttribute("aria-label", label ? `Progress: ${label}` : "Progress");
    return meter;
  };

  /** Show a count, and the words for it. */
  const draw = (meter, count, words) => {
    const bar = meter.firstChild;
    const { total, done, doing, all } = count;
    bar.max = total || 1;
    bar.value = total ? done : Number(all > 0);
    bar.style.setProperty("--cx-doing", total ? (done + doing) / total : 0);
    meter.lastChild.textContent = words;
    meter.classList.toggle("cx-meter--full", bar.value === bar.max);
    meter.hidden = !all;
  };

  /** The words of a heading, without the link to itself. */
  const heading = (element) =>
    [...element.childNodes].filter((node) => !node.classList?.contains("headerlink"))
      .map((node) => node.textContent).join("").replace(/\s+/g, " ").trim();

  const isHeading = (element) => /^H[1-6]$/.test(element.tagName);

  /** The heading that stands above an element. */
  const headingAbove = (element) => {
    for (let place = element; place && place !== document.body; place = place.parentElement) {
      for (let near = place.previousElementSibling; near; near = near.previousElementSibling) {
        if (isHeading(near)) return heading(near);
      }
    }
    return "";
  };

  return { build, draw, heading, headingAbove };
})();
