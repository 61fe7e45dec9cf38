/* The fields of a foreign case, one by one: what fits is taken, what does not is left blank and named. */
const cxCaseReadFields = (() => {
  /** Bytes of a file; characters of texts. */
  const LIMITS = { bytes: 2_000_000, title: 200, service: 200, name: 200, source: 2_000, playbook: 500, edition: 20, saved: 40 };
  const LABELS = { title: "The title", service: "The service", name: "The name", source: "The source", playbook: "The name of the playbook",
    edition: "The edition", saved: "The time of saving", low: "Low", likely: "Likely", high: "High" };
  const { number } = cxFileWords;
  const BLANK = "This was left blank.";

  const { isRecord, own } = cxForeign;
  const isThere = (value) => value !== undefined && value !== null;

  const text = (record, key, { problems, where, about }) => {
    const value = own(record, key);
    if (!isThere(value)) return "";
    const wrong = (words) => problems.add(where, `${about}${LABELS[key]} ${words}.`, BLANK);
    if (typeof value !== "string") return wrong(`is ${cxFileText.kind(value)}, not a text`) ?? "";
    const found = cxFileText.clean(value);
    if (cxFileText.length(found) <= LIMITS[key]) return found;
    return wrong(`is too long: ${number(cxFileText.length(found))} characters, where ${number(LIMITS[key])} fit`) ?? "";
  };

  const amount = (record, key, param, { problems, where, about }) => {
    const value = own(record, key);
    if (!isThere(value)) return null;
    const wrong = (words) => problems.add(where, `${about}${LABELS[key]} ${words}.`, BLANK) ?? null;
    if (typeof value !== "number") return wrong(`is ${cxFileText.kind(value)}, not a number`);
    const { least, most, unit } = param;
    if (value >= least && value <= most) return value === 0 ? 0 : value; // no -0
    return wrong(`must be from ${cxCaseFigures.exact(least, unit)} to ${cxCaseFigures.exact(most, unit)}`);
  };

  /** Name the keys that nothing has here, each once for the whole file. */
  const unknown = (record, known, { problems, where }) => {
    for (const key of Object.keys(record).filter((one) => !known.includes(one))) {
      problems.once(`key ${key}`, where, `No business case has a field ${cxFileText.quote(key)}.`, "It was left out, wherever it stands.");
    }
  };

  const ownEstimate = (record, { problems, where, about }) => {
    const value = own(record, "own");
    if (isThere(value) && typeof value !== "boolean") {
      problems.add(where, `${about}“own” is ${cxFileText.kind(value)}, not yes or no.`, "It was read as no.");
    }
    return value === true;
  };

  /** Numbers that are not in order stay, so that somebody can see and mend them. */
  const triple = (raw, param, place) => {
    const at = { ...place, about: `${place.about}${param.label}: ` };
    if (!isThere(raw)) return cxCaseTriple.blank();
    if (!isRecord(raw)) {
      place.problems.add(place.where, `${at.about}this is ${cxFileText.kind(raw)}, not a range.`, BLANK);
      return cxCaseTriple.blank();
    }
    unknown(raw, ["low", "likely", "high", "source", "own"], at);
    const [low, likely, high] = ["low", "likely", "high"].map((key) => amount(raw, key, param, at));
    const found = { low, likely, high, source: text(raw, "source", at), own: ownEstimate(raw, at) };
    if (cxCaseTriple.fault(found, param) === "order") {
      place.problems.add(place.where, `${at.about}the numbers are not in order.`, "Low must not be above likely, and likely not above high.");
    }
    return found;
  };

  return { LIMITS, isRecord, isThere, own, text, triple, unknown };
})();
