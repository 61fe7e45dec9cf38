/* Pictures as SVG without a viewBox: lengths across are percent, so letters keep their size on a phone. */
const cxCaseDrawing = (() => {
  const SPACE = "http://www.w3.org/2000/svg";
  const STEPS = [1, 2, 2.5, 5, 10];

  /** @param {string} tag for example "rect.cx-bc-plot__bar" */
  const part = (tag, attributes = {}, text = "") => {
    const [name, ...classes] = tag.split(".");
    const element = document.createElementNS(SPACE, name);
    if (classes.length) element.setAttribute("class", classes.join(" "));
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    if (text) element.textContent = text;
    return element;
  };

  const svg = (height, ...children) => {
    const element = part("svg.cx-bc-plot__svg", { width: "100%", height, "aria-hidden": "true", focusable: "false" });
    element.append(...children);
    return element;
  };

  /**
   * A scale of dollars with round ticks; 0 is always on it.
   * @param {number[]} values that have to fit
   * @returns {{at: (value: number) => number, ticks: number[]}} at: percent across
   */
  const scale = (values, wanted = 4) => {
    const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
    const width = high - low || 1;
    const power = 10 ** Math.floor(Math.log10(width / wanted));
    const step = power * STEPS.find((one) => one * power >= width / wanted);
    const [begin, end] = [Math.floor(low / step), Math.ceil(high / step)];
    const whole = Math.max(1, end - begin) * step;
    const ticks = Array.from({ length: Math.max(1, end - begin) + 1 }, (_, index) => (begin + index) * step);
    return { at: (value) => (100 * (value - begin * step)) / whole, ticks };
  };

  const anchor = (at) => (at < 2 ? "start" : at > 98 ? "end" : "middle");

  /** Lines of the scale through a drawing. */
  const grid = ({ at, ticks }, height) => ticks.map((tick) => part(`line.${tick === 0 ? "cx-bc-plot__zero" : "cx-bc-plot__grid"}`,
    { x1: `${at(tick)}%`, x2: `${at(tick)}%`, y1: 0, y2: height }));

  /** Words of the scale below a drawing; with many, every second. What is "between" goes where there is little room. */
  const axis = ({ at, ticks }) => {
    const every = ticks.length > 5 ? 2 : 1;
    const from = ticks.indexOf(0) % every;
    const shown = ticks.filter((_, index) => index % every === from);
    const isBetween = (index) => shown.length > 3 && Math.abs(index - shown.indexOf(0)) % 2 === 1;
    return svg(22, ...shown.map((tick, index) =>
      part(`text.cx-bc-plot__tick${isBetween(index) ? ".cx-bc-plot__tick--between" : ""}`, { x: `${at(tick)}%`, y: 15, "text-anchor": anchor(at(tick)) }, cxCaseFigures.money(tick))));
  };

  /** A picture with its text alternative. */
  const picture = (words, ...children) => cxElement("div.cx-bc-plot", { role: "img", "aria-label": words }, ...children);

  return { part, svg, scale, anchor, grid, axis, picture };
})();
