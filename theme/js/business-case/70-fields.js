/* Fields of the case. Each writes what is typed at once, and shows what the store holds when something else changed it. */
const cxCaseForm = (() => {
  const SIDES = { low: "Low", likely: "Likely", high: "High" };
  const UNITS = { count: "", dollars: "dollars", percent: "percent", points: "percentage points", minutes: "minutes", days: "days" };

  const id = (path, part = "") => `cx-bc-${path.replaceAll(".", "-")}${part}`;
  const show = (field, value) => field.value !== value && (field.value = value);

  /** A label over its field. */
  const labeled = (label, field, hint = "") => {
    const about = hint && cxElement("p.cx-field__hint", { id: `${field.id}-hint`, textContent: hint });
    if (about) field.setAttribute("aria-describedby", about.id);
    return cxElement("div.cx-bc__field", {},
      cxElement("label.cx-field__label", { for: field.id, textContent: label }), about || null, field);
  };

  /** A line of text. @returns {{element: HTMLElement, show: (value: string) => void}} */
  const text = ({ path, label, hint = "", write }) => {
    const field = cxElement("input.cx-field", { id: id(path), type: "text", autocomplete: "off", maxLength: cxCaseReadFields.LIMITS.title });
    field.addEventListener("input", () => write(field.value));
    return { element: labeled(label, field, hint), field, show: (value) => show(field, value) };
  };

  /** One of a few. @param {Record<string, string>} options words by value */
  const choice = ({ path, label, hint = "", options, write }) => {
    const field = cxElement("select.cx-field", { id: id(path) },
      ...Object.entries(options).map(([value, words]) => cxElement("option", { value, textContent: words })));
    field.addEventListener("change", () => write(field.value));
    return { element: labeled(label, field, hint), field, show: (value) => show(field, value) };
  };

  const side = (path, name, change) => {
    const field = cxElement("input.cx-field", { id: id(path, `-${name}`), type: "text", inputMode: "decimal", autocomplete: "off", spellcheck: false });
    field.addEventListener("input", () => change({ [name]: field.value }));
    const element = cxElement("div.cx-bc-range__side", {},
      cxElement("label", { for: field.id, textContent: SIDES[name] }), field);
    return { name, field, element };
  };

  /** Not before the person has had a chance to fill it in: a blank is said only beside what is filled. */
  const faultWords = (draft, param) => {
    const values = Object.keys(SIDES).map((name) => cxCaseTyped.read(draft[name]));
    const [low, likely, high] = values;
    if (values.every((value) => value === null)) return "";
    const fault = cxCaseTriple.fault({ low, likely, high }, param);
    if (fault === "blank") return "Fill in the likely value.";
    if (fault === "number") return "Type numbers, for example 72 or 1,234.5.";
    if (fault === "order") return "Low must not be above likely, and likely not above high.";
    return fault ? `Use numbers from ${cxCaseFigures.exact(param.least, param.unit)} to ${cxCaseFigures.exact(param.most, param.unit)}.` : "";
  };

  const say = (fields, error, words) => {
    if (error.textContent !== words) error.textContent = words;
    error.hidden = !words;
    for (const { field } of fields) {
      if (words) field.setAttribute("aria-invalid", "true");
      else field.removeAttribute("aria-invalid");
      if (words) field.setAttribute("aria-describedby", error.id);
      else field.removeAttribute("aria-describedby");
    }
  };

  /**
   * A number as low, likely and high, with where it comes from.
   * @param {{path: string, param: object, get: () => object, what: string}} about get: its draft; what: for the undo button
   */
  const range = ({ path, param, get, what }) => {
    const change = (part) => cxCaseBook.write(path, { ...get(), ...part }, what);
    const sides = Object.keys(SIDES).map((name) => side(path, name, change));
    const source = cxElement("input.cx-field", { id: id(path, "-source"), type: "text", autocomplete: "off", maxLength: cxCaseReadFields.LIMITS.source });
    source.addEventListener("input", () => change({ source: source.value }));
    const own = cxElement("input", { type: "checkbox", id: id(path, "-own") });
    own.addEventListener("change", () => change({ own: own.checked }));
    const error = cxElement("p.cx-field__error", { id: id(path, "-error"), hidden: true });
    const unit = UNITS[param.unit];
    const element = cxElement("fieldset.cx-bc-range", {},
      cxElement("legend", {}, param.label, unit && cxElement("span.cx-bc-range__unit", { textContent: ` ${unit}` })),
      cxElement("div.cx-bc-range__sides", {}, ...sides.map((one) => one.element)),
      cxElement("div.cx-bc-range__from", {},
        cxElement("label", { for: source.id, textContent: "Where it comes from" }), source,
        cxElement("label.cx-bc-range__own", { for: own.id }, own, cxElement("span", { textContent: "Our own estimate" }))),
      error);
    const showAll = (draft) => {
      for (const { name, field } of sides) show(field, draft[name]);
      show(source, draft.source);
      own.checked = draft.own;
      say(sides, error, faultWords(draft, param));
    };
    return { element, show: showAll };
  };

  return { id, text, choice, range };
})();
