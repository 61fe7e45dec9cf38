/* Making parts of a chart. Texts get in as text only. */
const cxDriversSvg = (() => {
  const SPACE = "http://www.w3.org/2000/svg";

  /** @param {string} tag for example "text.cx-plot__label" @param {Record<string, unknown>} attributes */
  const part = (tag, attributes = {}, ...children) => {
    const [name, ...classes] = tag.split(".");
    const element = document.createElementNS(SPACE, name);
    if (classes.length) element.setAttribute("class", classes.join(" "));
    for (const [key, value] of Object.entries(attributes)) {
      element.setAttribute(key, typeof value === "number" ? Number(value.toFixed(2)) : value);
    }
    element.append(...children.filter((child) => child !== null && child !== false));
    return element;
  };

  const line = (name, x1, y1, x2, y2) => part(`line.${name}`, { x1, y1, x2, y2 });
  const text = (name, x, y, words, anchor = "start") => part(`text.${name}`, { x, y, "text-anchor": anchor }, words);

  /** A chart with a name and a description for those who do not see it. */
  const chart = (id, { width, height, title, description }, ...children) =>
    part("svg.cx-drivers-chart", {
      viewBox: `0 0 ${width} ${height}`, role: "img", "aria-labelledby": `${id}-title`, "aria-describedby": `${id}-text` },
      part("title", { id: `${id}-title` }, title), part("desc", { id: `${id}-text` }, description), ...children);

  const MEASURE = document.createElement("canvas").getContext("2d");

  /** Width of words in px. */
  const widthOf = (words, font) => {
    MEASURE.font = font;
    return MEASURE.measureText(words).width;
  };

  /** A long name, cut where it has said enough. */
  const short = (words, most) => {
    const letters = Array.from(words);
    return letters.length > most ? `${letters.slice(0, most - 1).join("").trimEnd()}…` : words;
  };

  return { part, line, text, chart, widthOf, short };
})();
