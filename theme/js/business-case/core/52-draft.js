/* A case as it is kept while somebody works on it: what was typed, letter by letter, by path; and the case that it makes. */
const cxCaseDraft = (() => {
  const SIDES = ["low", "likely", "high"];
  const LONGEST = 2_000; // characters of a text
  const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

  const text = (value) => (typeof value === "string" ? value.slice(0, LONGEST) : "");
  const record = (value) => (value && typeof value === "object" && !Array.isArray(value) ? value : {});

  const triple = (value) => {
    const from = record(value);
    return { ...Object.fromEntries(SIDES.map((side) => [side, text(from[side])])), source: text(from.source), own: from.own === true };
  };

  const line = ([path, value], kept) => {
    const [id, from] = [path.slice("line.".length), record(value)];
    const kind = cxCaseKinds.kind(from.kind);
    if (!kind || !ID.test(id)) return null;
    const values = Object.fromEntries(kind.params.map((param) => [param.id, triple(kept.get(`value.${id}.${param.id}`))]));
    const column = kind.cost ? "" : cxCaseKinds.isColumn(from.column) ? from.column : kind.column;
    return { id, kind: from.kind, name: text(from.name), column, at: Number(from.at) || 0, values };
  };

  const counts = (value) => {
    if (typeof value !== "string") return ["budget"];
    return value.split(",").filter((column) => cxCaseKinds.isColumn(column));
  };

  const years = (value) => (Number.isInteger(value) && value >= 1 && value <= cxCaseKinds.LIMITS.years ? value : 5);

  /** @param {[string, unknown][]} entries of the store */
  const of = (entries) => {
    const kept = new Map(entries);
    const lines = entries.filter(([path]) => path.startsWith("line.")).map((entry) => line(entry, kept)).filter(Boolean);
    return {
      title: text(kept.get("title")), service: text(kept.get("service")), years: years(kept.get("years")),
      counts: counts(kept.get("counts")), discount: triple(kept.get("whole.discount")), ramp: triple(kept.get("whole.ramp")),
      lines: lines.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1)),
    };
  };

  const isUntouched = (one) => !one.own && [...SIDES, "source"].every((side) => !one[side].trim());

  /** Whether nothing was entered yet. */
  const isBlank = (draft) =>
    !draft.title.trim() && !draft.service.trim() && !draft.lines.length && isUntouched(draft.discount) && isUntouched(draft.ramp);

  const numbers = (one) => ({ ...Object.fromEntries(SIDES.map((side) => [side, cxCaseTyped.read(one[side])])),
    source: one.source.trim(), own: one.own });

  /** The case that a draft makes; a number that nobody can read stays a text there. */
  const toCase = (draft, meta) => ({
    ...cxCase.start(meta), title: draft.title.trim(), service: draft.service.trim(), years: draft.years, counts: draft.counts,
    discount: numbers(draft.discount), ramp: numbers(draft.ramp),
    lines: draft.lines.map(({ at, values, ...rest }) => ({ ...rest, name: rest.name.trim(),
      values: Object.fromEntries(Object.entries(values).map(([id, one]) => [id, numbers(one)])) })),
  });

  const written = (one) => ({ ...Object.fromEntries(SIDES.map((side) => [side, cxCaseTyped.write(record(one)[side])])),
    source: text(record(one).source), own: record(one).own === true });

  const linePaths = (one, id, at) => [
    [`line.${id}`, { kind: one.kind, name: text(one.name), column: text(one.column), at }],
    ...Object.entries(record(one.values)).map(([param, value]) => [`value.${id}.${param}`, written(value)]),
  ];

  /** Ids of lines as they may be kept: each once, and short. */
  const ids = (lines) => {
    const used = new Set();
    return lines.map(({ id }, at) => {
      let found = ID.test(String(id)) && String(id).length <= 60 ? String(id) : `line-${at + 1}`;
      for (let next = 2; used.has(found); next += 1) found = `line-${at + next}`;
      used.add(found);
      return found;
    });
  };

  /** @returns {[string, unknown][]} what a case is kept as, by path */
  const toEntries = (theCase) => {
    const lines = theCase.lines.filter((one) => cxCaseKinds.kind(one.kind));
    const named = ids(lines);
    return [
      ["title", text(theCase.title)], ["service", text(theCase.service)], ["years", years(theCase.years)],
      ["counts", (theCase.counts ?? []).join(",")],
      ["whole.discount", written(theCase.discount)], ["whole.ramp", written(theCase.ramp)],
      ...lines.flatMap((one, at) => linePaths(one, named[at], at + 1)),
    ];
  };

  return { of, isBlank, toCase, toEntries };
})();
