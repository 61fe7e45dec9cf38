/* Reading a case. It may be anything, so everything is checked, copied field by field, and nothing throws. */
const cxCaseRead = (() => {
  const { LIMITS, isRecord, isThere, own, text, triple, unknown } = cxCaseReadFields;
  const { KINDS, COLUMNS, WHOLE, LIMITS: { lines: LINES, years: YEARS } } = cxCaseKinds;
  const { FILE, refuse, collect } = cxFileProblems;
  const { number } = cxFileWords;
  const { quote, kind: kindWords } = cxFileText;

  const NEWEST = "Open it in the newest edition of the playbook.";
  const TOP = ["format", "version", "playbook", "edition", "saved", "title", "service", "years", "counts", "discount", "ramp", "lines"];
  const LINE = ["id", "kind", "name", "column", "values"];
  const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;
  const START = { years: 5, counts: ["budget"] };

  const fits = (value, test, words, { problems }) => {
    if (!value || test(value)) return value;
    problems.add("", `${words} ${quote(value)} cannot be read.`, "This was left blank.");
    return "";
  };

  const years = (raw, { problems }) => {
    const value = own(raw, "years");
    if (Number.isInteger(value) && value >= 1 && value <= YEARS) return value;
    problems.add("", `The years must be a whole number from 1 to ${YEARS}.`, `${START.years} years were taken.`);
    return START.years;
  };

  const counts = (raw, { problems }) => {
    const value = own(raw, "counts");
    const known = Array.isArray(value) ? Object.keys(COLUMNS).filter((column) => value.includes(column)) : START.counts;
    if (!Array.isArray(value) || value.some((one) => !Object.hasOwn(COLUMNS, String(one)))) {
      const taken = known.map((one) => COLUMNS[one]).join("; ") || "nothing";
      problems.add("", "What counts in the net benefit cannot be read in full.", `Taken: ${taken}.`);
    }
    return known;
  };

  /** The first free of line-1, line-2, … */
  const free = (ids) => {
    let at = ids.size + 1;
    while (ids.has(`line-${at}`)) at += 1;
    return `line-${at}`;
  };

  /** Ids tell lines apart and nothing more, so one that cannot be taken is replaced. */
  const idOf = (raw, ids) => {
    const id = own(raw, "id");
    const isGood = typeof id === "string" && id.length <= 60 && ID.test(id) && !ids.has(id);
    const found = isGood ? id : free(ids);
    ids.add(found);
    return found;
  };

  const columnOf = (raw, kind, { problems, where, about }) => {
    const value = own(raw, "column");
    if (KINDS[kind].cost) return "";
    if (typeof value === "string" && Object.hasOwn(COLUMNS, value)) return value;
    const { column } = KINDS[kind];
    if (isThere(value)) problems.add(where, `${about}There is no kind of benefit ${quote(value)}.`, `It was read as “${COLUMNS[column]}”.`);
    return column;
  };

  const valuesOf = (raw, kind, place) => {
    const given = own(raw, "values");
    const { params } = KINDS[kind];
    if (isThere(given) && !isRecord(given)) {
      place.problems.add(place.where, `${place.about}“values” is ${kindWords(given)}, not a record.`, "This was left blank.");
    }
    const values = isRecord(given) ? given : {};
    unknown(values, params.map(({ id }) => id), place);
    return Object.fromEntries(params.map((param) => [param.id, triple(own(values, param.id), param, place)]));
  };

  const line = (raw, where, problems, ids) => {
    const left = (wrong) => problems.add(where, wrong, "This line was left out.") ?? null;
    if (!isRecord(raw)) return left(`This is ${kindWords(raw)}, not a line of a case.`);
    const kind = own(raw, "kind");
    if (typeof kind !== "string" || !Object.hasOwn(KINDS, kind)) return left(`The kind ${quote(kind)} is not known here.`);
    const name = text(raw, "name", { problems, where, about: "" });
    const place = { problems, where, about: name ? `${quote(name)}: ` : "" };
    unknown(raw, LINE, place);
    return { id: idOf(raw, ids), kind, name, column: columnOf(raw, kind, place), values: valuesOf(raw, kind, place) };
  };

  const lines = (raw, problems) => {
    const value = own(raw, "lines") ?? [];
    if (!Array.isArray(value)) {
      problems.add("", `“lines” is ${kindWords(value)}, not a list.`, "It was left out.");
      return [];
    }
    const ids = new Set();
    return value.map((one, at) => line(one, `line ${number(at + 1)}`, problems, ids)).filter(Boolean);
  };

  /** A record as a case, with nothing in it that does not belong. */
  const normalise = (raw, problems) => {
    const place = { problems, where: "", about: "" };
    unknown(raw, TOP, place);
    const edition = fits(text(raw, "edition", place), (value) => /^\d{4}\.\d{1,9}$/.test(value), "The edition", place);
    const saved = fits(text(raw, "saved", place), cxFileDates.isMoment, "The time of saving", place);
    return { format: cxCaseFile.FORMAT, version: cxCaseFile.VERSION, playbook: text(raw, "playbook", place), edition, saved,
      title: text(raw, "title", place), service: text(raw, "service", place), years: years(raw, place), counts: counts(raw, place),
      discount: triple(own(raw, "discount"), WHOLE.discount, place), ramp: triple(own(raw, "ramp"), WHOLE.ramp, place),
      lines: lines(raw, problems) };
  };

  /** Refuse what has too many lines. */
  const tooMany = (raw) => {
    const found = own(raw, "lines");
    if (!Array.isArray(found) || found.length <= LINES) return null;
    return refuse(`The case has ${number(found.length)} lines, and at most ${LINES} are read.`, FILE);
  };

  const tooLarge = (source) => {
    const wrong = cxForeign.tooLarge(source, LIMITS.bytes);
    return wrong ? refuse(wrong, FILE) : null;
  };

  const foreign = (raw) => {
    if (!isRecord(raw)) return refuse(`This is not a business case; it is ${kindWords(raw)}.`, FILE);
    const [format, version] = [own(raw, "format"), own(raw, "version")];
    const what = typeof format === "string" ? `it is ${quote(format)}` : "it does not say what it is";
    if (format !== cxCaseFile.FORMAT) return refuse(`This is not a business case; ${what}.`, FILE);
    if (!Number.isSafeInteger(version) || version < 1) return refuse("The case does not say which version it has.", FILE);
    if (version === cxCaseFile.VERSION) return null;
    return refuse(`The case was made by a newer edition: its file has version ${number(version)}, not ${cxCaseFile.VERSION}.`, NEWEST);
  };

  const readText = (source) => {
    const large = tooLarge(source);
    if (large) return large;
    const { raw, wrong } = cxForeign.parse(source);
    const refused = wrong ? refuse(wrong, FILE) : foreign(raw) ?? tooMany(raw);
    if (refused) return refused;
    const problems = collect();
    return { file: normalise(raw, problems), problems: problems.all() };
  };

  /** @see cxCaseFile.read */
  const read = (source) => {
    try {
      return readText(String(source ?? ""));
    } catch {
      return refuse("The case cannot be read; it is damaged.", FILE);
    }
  };

  return { read, normalise, tooMany };
})();
