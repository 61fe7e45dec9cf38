/* Parts of the pictures. Texts get in as text only. */
const cxResultSvg = (() => {
  const SPACE = "http://www.w3.org/2000/svg";
  const MEASURE = document.createElement("canvas").getContext("2d");
  let count = 0;

  /** @param {string} tag for example "text.cx-radar__name" @param {Record<string, unknown>} attributes */
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

  /** A picture with a name and words for those who do not see it. */
  const picture = (kind, { width, height, title, words }, ...children) => {
    const id = `cx-picture-${(count += 1)}`;
    return part(`svg.cx-picture.${kind}`, { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-labelledby": `${id}-title`,
      "aria-describedby": `${id}-words` }, part("title", { id: `${id}-title` }, title), part("desc", { id: `${id}-words` }, words), ...children);
  };

  const widthOf = (words, font) => {
    MEASURE.font = font;
    return MEASURE.measureText(words).width;
  };

  /** Words in lines that are at most so wide; a longer word stands alone. */
  const lines = (words, most, font) => {
    const found = [];
    for (const word of words.split(" ")) {
      const longer = found.length ? `${found.at(-1)} ${word}` : word;
      if (found.length && widthOf(longer, font) <= most) found[found.length - 1] = longer;
      else found.push(word);
    }
    return found;
  };

  const diamond = (name, x, y, size) => part(`path.${name}`, { d: `M${x} ${y - size}L${x + size} ${y}L${x} ${y + size}L${x - size} ${y}Z` });

  return { part, picture, widthOf, lines, diamond };
})();
