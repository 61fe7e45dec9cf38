/* Where a text stops being JSON. Browsers say it in words of their own, in English or not, or not at all. */
var cxJsonPlace = (() => {
  const SPACE = /[ \t\n\r]*/y;
  const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
  const PLAIN = /[^"\\\u0000-\u001f]*/y;
  const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;

  const after = (pattern, text, at) => {
    pattern.lastIndex = at;
    return pattern.test(text) ? pattern.lastIndex : -1;
  };

  /** The place after the string that begins at `at`; negative (place of the fault, minus one) where it is none. */
  const string = (text, at) => {
    if (text[at] !== '"') return -at - 1;
    for (let here = at + 1; ;) {
      here = after(PLAIN, text, here);
      if (text[here] === '"') return here + 1;
      const next = after(ESCAPE, text, here);
      if (next < 0) return -here - 1;
      here = next;
    }
  };

  const scalar = (text, at) => {
    if (text[at] === '"') return string(text, at);
    const end = after(SCALAR, text, at);
    return end < 0 ? -at - 1 : end;
  };

  /* What may come: "value", "first" (a value or ]), "name", "names" (a name or }), "colon", "next" (comma or end). */
  const step = (text, at, state) => {
    const { wanted, open } = state;
    const sign = text[at];
    if (wanted === "colon") return sign === ":" ? [at + 1, "value"] : [-at - 1];
    if (wanted === "name" || (wanted === "names" && sign !== "}")) return [string(text, at), "colon"];
    if (wanted === "next" && sign === "," && open.length) return [at + 1, open.at(-1) === "}" ? "name" : "value"];
    if (wanted === "next" || wanted === "names" || (wanted === "first" && sign === "]")) {
      return sign !== undefined && open.pop() === sign ? [at + 1, "next"] : [-at - 1];
    }
    if (sign !== "{" && sign !== "[") return [scalar(text, at), "next"];
    open.push(sign === "{" ? "}" : "]");
    return [at + 1, sign === "{" ? "names" : "first"];
  };

  /** @param {string} text @returns {number} the place of the first fault; the text's length where it ends too early */
  const fault = (text) => {
    const state = { wanted: "value", open: [] };
    for (let at = after(SPACE, text, 0); ; at = after(SPACE, text, at)) {
      if (at === text.length && state.wanted === "next" && !state.open.length) return at;
      const [end, wanted] = step(text, at, state);
      if (end < 0) return -end - 1;
      [at, state.wanted] = [end, wanted];
    }
  };

  /** @returns {string} a sentence for the person who chose the file */
  const words = (text) => {
    if (!text.trim()) return "The file is empty.";
    const at = fault(text);
    const line = cxFileWords.number(text.slice(0, at).split("\n").length);
    if (!text.slice(at).trim()) return `The file ends too early, in line ${line}. A part of it is missing.`;
    const near = text.slice(at, at + 30).split("\n")[0].trim();
    const place = near ? `line ${line}, near ${cxFileText.quote(near)}` : `the end of line ${line}`;
    return `The file is not JSON: it cannot be read from ${place} on.`;
  };

  return { fault, words };
})();
