/* The fields of a calculator: label, hint, unit, and a place for what is wrong. What was typed is never changed. */
const cxCalcFields = (() => {
  const id = (name, part = "") => `cx-calc-${name}${part}`;

  const input = ({ name, hint, kind, optional }, value) =>
    cxElement("input.cx-field", {
      id: id(name), name, type: "text", value, autocomplete: "off", spellcheck: false,
      inputMode: kind === "name" ? "text" : kind === "count" ? "numeric" : "decimal",
      "aria-required": optional ? null : "true",
      "aria-describedby": hint ? id(name, "-hint") : null,
    });

  /** @returns {HTMLElement} one field with its words; its input has the name of the field */
  const build = (field, value = "") => {
    const { name, label, hint, unit, narrow, wide } = field;
    const kind = `${narrow ? ".cx-calc__field--narrow" : ""}${wide ? ".cx-calc__field--wide" : ""}`;
    return cxElement(`div.cx-calc__field${kind}`, {},
      cxElement("label.cx-field__label", { for: id(name), textContent: label }),
      Boolean(hint) && cxElement("p.cx-field__hint", { id: id(name, "-hint"), textContent: hint }),
      cxElement("div.cx-calc__entry", {}, input(field, value),
        Boolean(unit) && !narrow && cxElement("span.cx-calc__unit", { "aria-hidden": "true", textContent: unit })),
      cxElement("p.cx-field__error", { id: id(name, "-error"), hidden: true }));
  };

  /** Say beside a field what is wrong in it; "" where nothing is. @returns {boolean} whether that is news */
  const tell = (form, { name, hint }, problem = "") => {
    const field = form.elements[name];
    const place = field.closest(".cx-calc__field").querySelector(".cx-field__error");
    const isNews = problem !== "" && place.textContent !== problem;
    place.textContent = problem;
    place.hidden = !problem;
    const described = [hint && id(name, "-hint"), problem && id(name, "-error")].filter(Boolean).join(" ");
    if (described) field.setAttribute("aria-describedby", described);
    else field.removeAttribute("aria-describedby");
    if (problem) field.setAttribute("aria-invalid", "true");
    else field.removeAttribute("aria-invalid");
    return isNews;
  };

  const more = (section, values) => {
    const isFilled = section.more.some(({ name }) => values[name]);
    return cxElement("details.cx-calc__more", { open: isFilled },
      cxElement("summary", { textContent: "About the survey (optional)" }),
      cxElement("div.cx-calc__fields", {}, ...section.more.map((field) => build(field, values[field.name]))));
  };

  /** @returns {HTMLElement} the fields of one survey, under its title where it has one */
  const section = (one, values) => {
    const isScale = one.fields.some(({ narrow }) => narrow);
    const fields = (list, kind = "") => cxElement(`div.cx-calc__fields${kind}`, {}, ...list.map((field) => build(field, values[field.name])));
    const [wide, narrow] = [one.fields.filter((field) => !field.narrow), one.fields.filter((field) => field.narrow)];
    return cxElement("fieldset.cx-calc__section", { "aria-label": one.title ? null : "Your figures" },
      Boolean(one.title) && cxElement("legend", { textContent: one.title }),
      wide.length > 0 && fields(wide),
      isScale && cxElement("p.cx-field__hint", { textContent: "How many people chose each answer. Type 0 where nobody did." }),
      isScale && fields(narrow, ".cx-calc__fields--scale"),
      Boolean(one.more?.length) && more(one, values));
  };

  /** The ways to type a result, as radio buttons; null where there is only one. */
  const ways = ({ modes }, mode) => {
    if (!modes.length) return null;
    const way = ({ id: value, words, hint }) => cxElement("label.cx-calc__way", {},
      cxElement("input", { type: "radio", name: "in", value, checked: value === mode, "aria-describedby": id(value, "-way") }),
      cxElement("span", {}, words, cxElement("span.cx-check__hint", { id: id(value, "-way"), "aria-hidden": "true", textContent: hint })));
    return cxElement("fieldset.cx-calc__ways", {}, cxElement("legend", { textContent: "What do you have?" }), ...modes.map(way));
  };

  return { section, ways, tell };
})();
