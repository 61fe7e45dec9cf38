/* From what was typed to numbers: which fields a calculator has, what is wrong in them, and what is missing.
   A calculator is an object: `modes` [{id, words}], `sections(mode)` [{title, fields, more}], `examples` by mode,
   `check(values, mode)` {name: problem}, and `solve(values, mode)`, the result.
   A field is {name, label, hint, kind, unit, optional}; its kind is a function of cxCalcTyped. */
const cxCalcForm = (() => {
  const modes = (definition) => (definition.modes.length ? definition.modes.map(({ id }) => id) : [""]);

  const titled = (title, field) => ({ ...field, full: title ? `${title}, ${field.label}` : field.label });

  /** All fields of a way to type, each with its label in full: with the title of its section. */
  const fields = (definition, mode) =>
    definition.sections(mode).flatMap(({ title, fields: main, more = [] }) => [...main, ...more].map((field) => titled(title, field)));

  /** What is shown first. */
  const example = (definition) => {
    const mode = modes(definition)[0];
    return { mode, values: { ...definition.examples[mode] } };
  };

  /**
   * @param {{mode: string, values: Record<string, string>}} state as typed
   * @returns {{values: Record<string, {value: number|string, decimals: number}>, errors: Record<string, string>, missing: string[]}}
   *   numbers by field, problems by field, and the names of what is still to be filled in
   */
  const read = (definition, state) => {
    const found = { values: {}, errors: {}, missing: [] };
    for (const field of fields(definition, state.mode)) {
      const text = (state.values[field.name] ?? "").trim();
      if (!text && !field.optional) found.missing.push(field.name);
      if (!text) continue;
      const one = cxCalcTyped[field.kind](text);
      if (one.problem) found.errors[field.name] = one.problem;
      else found.values[field.name] = one;
    }
    const crossed = definition.check(found.values, state.mode);
    for (const [name, problem] of Object.entries(crossed)) found.errors[name] ??= problem;
    return found;
  };

  /** Why there is no result yet, in a sentence; "" where nothing is in its way. */
  const state = (all, { errors, missing }) => {
    const wrong = all.filter(({ name }) => errors[name]);
    const labels = all.filter(({ name }) => missing.includes(name)).map(({ full }) => full);
    if (wrong.length === 1) return `No result yet. ${wrong[0].full}: ${errors[wrong[0].name]}`;
    if (wrong.length) return `No result yet. ${wrong.length} fields need another look: each says what to do.`;
    if (labels.length > 4) return `No result yet. ${labels.length} fields are still to be filled in.`;
    return labels.length ? `No result yet. Still to fill in: ${labels.join("; ")}.` : "";
  };

  /** Other figures for another way to type them: those of the example, where the example was on the page. */
  const switched = (definition, state, mode) => {
    const before = definition.examples[state.mode];
    const isExample = Object.entries(before).every(([name, text]) => (state.values[name] ?? "") === text);
    const values = isExample ? { ...state.values, ...definition.examples[mode] } : { ...state.values };
    return { mode, values };
  };

  return { modes, fields, example, read, state, switched };
})();
