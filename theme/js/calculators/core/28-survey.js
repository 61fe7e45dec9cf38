/* One survey, or one group of its answers, as people have it: two counts, a percentage and its n, or the five counts
   of a question with answers from 1 to 5. */
const cxCalcSurvey = (() => {
  const MODES = [
    { id: "counts", words: "Two counts", hint: "How many agreed, and how many answered" },
    { id: "percent", words: "A percentage", hint: "The percentage, and how many answered" },
    { id: "answers", words: "Answers 1 to 5", hint: "How many people chose each answer of a scale" },
  ];
  const SCALE = [1, 2, 3, 4, 5];
  const ENDS = { 1: " (lowest)", 5: " (highest)" };

  const n = { name: "n", label: "How many answered (n)", hint: "Everybody who answered this question.", kind: "count", unit: "people" };
  const MAIN = {
    counts: [
      { name: "yes", label: "How many agreed", hint: "Those whose answer you count: yes, satisfied, thumbs up, or 4 and 5.", kind: "count", unit: "people" },
      n,
    ],
    percent: [
      { name: "percent", label: "Percentage who agreed", hint: "As it was published, for example 72 or 72.5.", kind: "percent", unit: "%" },
      n,
    ],
    answers: SCALE.map((at) => ({ name: `a${at}`, label: `Answer ${at}${ENDS[at] ?? ""}`, kind: "count", unit: "people", narrow: true })),
  };
  const INVITED = { name: "invited", label: "How many were asked (optional)", hint: "Everybody who got the survey. It gives the response rate.", kind: "count", unit: "people", optional: true };
  const CUSTOMERS = { name: "customers", label: "How many customers there are (optional)", hint: "All whom the result is about. It matters when a large part of them answered.", kind: "count", unit: "people", optional: true };

  const suffixed = (fields, suffix) => fields.map((field) => ({ ...field, name: field.name + suffix }));

  /** @param {string} suffix of the names where a page has two surveys: "-1" */
  const fields = (mode, suffix = "") => suffixed(MAIN[mode], suffix);
  const more = (suffix = "", withCustomers = false) => suffixed(withCustomers ? [INVITED, CUSTOMERS] : [INVITED], suffix);

  const sum = (counts) => counts.reduce((all, one) => all + one, 0);

  /** The five counts; null unless all are there. */
  const scale = (get) => {
    const counts = SCALE.map((at) => get(`a${at}`));
    return counts.every((one) => one !== undefined) ? counts : null;
  };

  /** @returns {{n: number|undefined, k: number|undefined, counts: number[]|null}} */
  const basis = (get, mode) => {
    const counts = mode === "answers" ? scale(get) : null;
    if (mode === "answers") return { counts, n: counts ? sum(counts) : undefined, k: counts ? counts[3] + counts[4] : undefined };
    const all = get("n");
    const k = mode === "counts" ? get("yes") : all === undefined ? undefined : Math.round(((get("percent") ?? 0) / 100) * all);
    return { counts, n: all, k };
  };

  const getter = (values, suffix) => (name) => values[name + suffix]?.value;

  /** @returns {Record<string, string>} what does not fit together, by field */
  const check = (values, mode, suffix = "") => {
    const get = getter(values, suffix);
    const { n: all, k } = basis(get, mode);
    const found = {};
    const shown = cxCalcFigures.count;
    if (all === 0 && mode === "answers") found[`a1${suffix}`] = "The five counts add up to 0. Type how many people chose each answer.";
    if (all === 0 && mode !== "answers") found[`n${suffix}`] = "With 0 answers there is nothing to work out. Type 1 or more.";
    if (mode === "counts" && all > 0 && k > all) found[`yes${suffix}`] = `${shown(k)} is more than the ${shown(all)} who answered. Check both counts.`;
    for (const name of ["invited", "customers"]) {
      const other = get(name);
      if (other < all) found[name + suffix] = `This is fewer than the ${shown(all)} who answered. Type at least ${shown(all)}, or leave it blank.`;
    }
    if (get("invited") > get("customers")) found[`invited${suffix}`] ??= "This is more than the customers there are. Check both numbers.";
    return found;
  };

  /**
   * @returns {{n: number, k: number, share: number, counts: number[]|null, invited: number|undefined,
   *   customers: number|undefined, percent: {value: number, decimals: number}|undefined, agreed: string}}
   */
  const read = (values, mode, suffix = "") => {
    const get = getter(values, suffix);
    const { n: all, k, counts } = basis(get, mode);
    return {
      n: all, k, counts, share: k / all, invited: get("invited"), customers: get("customers"),
      percent: mode === "percent" ? values[`percent${suffix}`] : undefined,
      agreed: counts ? "chose 4 or 5" : "agreed",
    };
  };

  return { MODES, fields, more, check, read };
})();
