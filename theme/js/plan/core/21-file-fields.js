/* The fields of a foreign file, one by one: what fits is taken, what does not is left out and named. */
const cxFileFields = (() => {
  const LEFT = "This was left blank.";
  const LABELS = { name: "The name of the plan", edition: "The edition", playbook: "The name of the playbook",
    text: "The wording", reason: "The reason", owner: "The owner", evidence: "The evidence", note: "The note",
    status: "The status", due: "The due date", next: "“Next up”", play: "The play", when: "The phase", saved: "The time of saving" };

  const { isRecord, own } = cxForeign;

  /** @typedef {{problems: object, where: string, about: string, day: (text: string) => string}} Place about:
   *   "“List all sources.”: " or ""; day: a due date of the file as "2027-01-31"; only of items */

  /** Name what is wrong. @returns {string} a blank, to stand where the value would have been */
  const blame = ({ problems, where, about }, wrong, remedy = LEFT) => {
    problems.add(where, about + wrong, remedy);
    return "";
  };

  /** A text that is not longer than it may be; "" where the file has none. */
  const text = (record, key, place) => {
    const value = own(record, key);
    if (value === undefined || value === null) return "";
    if (typeof value !== "string") return blame(place, `${LABELS[key]} is ${cxFileText.kind(value)}, not a text.`);
    const cleaned = cxFileText.clean(value, key === "note");
    const [length, most] = [cxFileText.length(cleaned), cxFileWords.LIMITS[key] ?? cxFileWords.LIMITS.text];
    if (length <= most) return cleaned;
    const { number } = cxFileWords;
    return blame(place, `${LABELS[key]} is too long: ${number(length)} characters, where ${number(most)} fit.`,
      "This was left blank. Shorten it in the file, or copy it by hand.");
  };

  /** A text that must be one of a few; `choices` has them as keys. `remedy` is said where it is none of them. */
  const choice = (record, key, choices, place, remedy) => {
    const value = text(record, key, place);
    if (!value || Object.hasOwn(choices, value)) return value;
    return blame(place, `${LABELS[key]} ${cxFileText.quote(value)} is not known here.`, remedy);
  };

  const due = (record, place) => {
    const written = text(record, "due", place).trim();
    const value = place.day(written);
    if (!value || cxFileDates.isDue(value)) return value;
    const old = cxFileDates.exists(value) && `is before the year ${cxFileDates.FIRST_YEAR}`;
    const wrong = old || (cxFileDates.isDay(value) ? "does not exist" : "is not a date like 2027-01-31");
    return blame(place, `The due date ${cxFileText.quote(written)} ${wrong}.`);
  };

  /** Yes or no; no where the file says nothing. */
  const yes = (record, key, place) => {
    const value = own(record, key) ?? false;
    if (typeof value === "boolean") return value;
    if (value === "") return false;
    blame(place, `${LABELS[key]} is ${typeof value === "string" ? cxFileText.quote(value) : cxFileText.kind(value)}, not yes or no.`,
      "It was read as no.");
    return false;
  };

  /** "To do" is what an item is without a status, so it is read as a blank. */
  const status = (record, place) => {
    const value = choice(record, "status", cxFileWords.STATUSES, place);
    return value === "to-do" ? "" : value;
  };

  /** What was answered to an item. */
  const answer = (record, place) => {
    const found = { status: status(record, place), reason: text(record, "reason", place),
      owner: text(record, "owner", place), due: due(record, place),
      evidence: text(record, "evidence", place), note: text(record, "note", place),
      next: yes(record, "next", place) };
    if (found.status !== "not-applicable" || found.reason) return found;
    blame(place, "“Not applicable” has no reason.", "It was read as “To do”. Set it again, with a reason.");
    return { ...found, status: "" };
  };

  /** Name the keys that no plan has, each once for the whole file. */
  const unknown = (record, known, { problems, where }) => {
    for (const key of Object.keys(record)) {
      if (!known.includes(key)) problems.once(`key ${key}`, where, `No plan has a field ${cxFileText.quote(key)}.`,
        "It was left out, wherever it stands.");
    }
  };

  return { isRecord, own, blame, text, choice, answer, unknown };
})();
