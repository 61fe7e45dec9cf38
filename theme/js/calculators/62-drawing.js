/* Small pictures of intervals, as SVG without a viewBox: lengths are percent, so letters keep their size on a phone. */
const cxCalcDrawing = (() => {
  const ROW = 46; // px for one bar with its words
  const WORDS = 20; // px of these for the words; the lines of the scale leave them out
  const AXIS = 26;

  const svg = (tag, attributes, text = "") => {
    const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    if (text) element.textContent = text;
    return element;
  };

  const line = ({ at, zero }, row) => svg("line", {
    class: zero ? "cx-calc-picture__zero" : "cx-calc-picture__tick",
    x1: `${at}%`, x2: `${at}%`, y1: row * ROW + WORDS, y2: (row + 1) * ROW,
  });

  const anchor = (at) => (at < 1 ? "start" : at > 99 ? "end" : "middle");

  const axis = (ticks, rows) => ticks.flatMap((tick) => [
    ...Array.from({ length: rows }, (_, row) => line(tick, row)),
    svg("text", { class: "cx-calc-picture__scale", x: `${tick.at}%`, y: rows * ROW + 18, "text-anchor": anchor(tick.at) }, tick.text),
  ]);

  const bar = ({ label, text, low, at, high }, index) => {
    const y = index * ROW;
    const words = svg("text", { class: "cx-calc-picture__label", x: 0, y: y + 15 });
    words.append(svg("tspan", { class: "cx-calc-picture__name" }, label), ` ${text}`);
    return [
      words,
      svg("rect", { class: "cx-calc-picture__bar", x: `${low}%`, y: y + 24, width: `${high - low}%`, height: 12, rx: 2 }),
      svg("circle", { class: "cx-calc-picture__dot", cx: `${at}%`, cy: y + 30, r: 6 }),
    ];
  };

  const panel = ({ title, ticks, bars }) => {
    const drawing = svg("svg", { class: "cx-calc-picture__drawing", width: "100%", height: bars.length * ROW + AXIS, "aria-hidden": "true", focusable: "false" });
    drawing.append(...axis(ticks, bars.length), ...bars.flatMap(bar));
    return cxElement("div.cx-calc-picture__panel", {}, cxElement("p.cx-calc-picture__title", { textContent: title }), drawing);
  };

  /** @param {object[]} panels of cxCalcPicture @returns {HTMLElement} one picture with its text alternative */
  const draw = (panels) =>
    cxElement("div.cx-calc-picture", { role: "img", "aria-label": cxCalcPicture.words(panels) }, ...panels.map(panel));

  return { draw };
})();
