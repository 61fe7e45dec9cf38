/* The fields of a foreign file, one by one: what fits is taken, what does not is left out and named. */
const cxAssessmentFields = (() => {
  const { PART, LIMITS } = cxAssessmentFormat;
  const { own, isRecord, UNKNOWN, NOT_APPLICABLE } = cxGiven;
  const LEFT = "This was left blank.";
  const LABELS = { name: "The name", playbook: "The name of the playbook", edition: "The edition", saved: "The day",
    kind: "The kind", text: "The wording", answer: "The answer", reason: "The reason", note: "The note" };

  /** @typedef {{problems: object, where: string, about: string}} Place about: "light.lamp: " or "" */

  /** Name what is wrong. @returns {string} a blank, to stand where the value would have been */
  const blame = ({ problems, where, about }, what, remedy = LEFT) => {
    problems.add(where, about + what, remedy);
    return "";
  };

  /** A text that is not longer than it may be; "" where the file has none. */
  const text = (record, key, place) => {
    const value = own(record, key) ?? "";
    if (typeof value !== "string") return blame(place, `${LABELS[key]} is ${cxFileText.kind(value)}, not a text.`);
    const cleaned = cxFileText.clean(value, key === "note").trim();
    const [length, most] = [cxFileText.length(cleaned), LIMITS[key] ?? LIMITS.id];
    if (length <= most) return cleaned;
    const { number } = cxFileWords;
    return blame(place, `${LABELS[key]} is too long: ${number(length)} characters, where ${number(most)} fit.`,
      "This was left blank. Shorten it in the file, or copy it by hand.");
  };

  /** Name the keys that no assessment has, each once for the whole file. */
  const unknown = (record, known, { problems, where }) => {
    for (const key of Object.keys(record)) {
      if (!known.includes(key)) problems.once(`key ${key}`, where, `No assessment has a field ${cxFileText.quote(key)}.`,
        "It was left out, wherever it stands.");
    }
  };

  /** "“Nearly!” cannot be an answer here; the answers are: “No”, “Yes”, “Don't know” and “Does not apply”." */
  const misfit = (answer, statement) => {
    const quoted = cxFileText.quote(answer);
    if (!statement) return `${quoted} cannot be an answer.`;
    const { SPECIAL, joined } = cxAssessmentTerms;
    const words = [...statement.answers.map((one) => one.text), ...Object.values(SPECIAL)];
    return `${quoted} cannot be an answer here; the answers are: ${joined(words.map((one) => `“${one}”`))}.`;
  };

  /** Name an answer that counts for nothing here. It is kept. */
  const doubt = (found, statement, place) => {
    const { answer, reason, text: wording } = found;
    const says = (what, remedy) => place.problems.add(place.where, place.about + what, remedy);
    if (!statement) return says("This edition has no such statement.", "The answer is kept, but has no level here.");
    if (wording && cxFileText.tidy(wording) !== cxFileText.tidy(statement.text)) {
      says("It was worded otherwise where the file was made.", "Check that the answer still fits.");
    }
    if (answer === NOT_APPLICABLE && !reason) {
      return says("“Does not apply” has no reason.", "It counts as not answered. Give the reason on the page.");
    }
    if (["", UNKNOWN, NOT_APPLICABLE].includes(answer) || statement.answers.some(({ id }) => id === answer)) return undefined;
    return says(misfit(answer, statement), "It is kept, but counts as not answered.");
  };

  const answerOf = (raw, statement, place) => {
    const value = text(raw, "answer", place);
    return !value || PART.test(value) ? value : blame(place, misfit(value, statement));
  };

  const filled = (record) => Object.fromEntries(Object.entries(record).filter(([, value]) => value));

  /**
   * @param {object} raw an entry of the list of answers, with an id that fits
   * @param {object|undefined} statement of the model
   * @returns {{answer: string, reason?: string, note?: string, text?: string}|null} null where nothing is in it; text:
   *   the wording, only of a statement that the model does not have
   */
  const answer = (raw, statement, place) => {
    unknown(raw, ["id", "text", "answer", "reason", "note"], place);
    const found = { answer: answerOf(raw, statement, place), reason: text(raw, "reason", place), note: text(raw, "note", place),
      text: text(raw, "text", place) };
    if (!found.answer && !found.reason && !found.note) return null;
    doubt(found, statement, place);
    return { answer: found.answer, ...filled({ reason: found.reason, note: found.note, text: statement ? "" : found.text }) };
  };

  const saved = (record, place) => {
    const value = text(record, "saved", place);
    const day = cxFileDates.isMoment(value) ? value.slice(0, 10) : value;
    return !day || cxFileDates.exists(day) ? day : blame(place, `The day ${cxFileText.quote(value)} is not a day like 2027-01-31.`);
  };

  const edition = (record, place) => {
    const value = text(record, "edition", place);
    if (!value || /^\d{4}\.\d{1,9}$/.test(value)) return value;
    return blame(place, `The edition ${cxFileText.quote(value)} is not an edition like 2026.1.`);
  };

  /** "quick" or "full"; full where the file does not say. */
  const kind = (record, place) => {
    const value = text(record, "kind", place);
    if (value && value !== "quick" && value !== "full") {
      blame(place, `The kind ${cxFileText.quote(value)} is neither “quick” nor “full”.`, "It was read as “full”.");
    }
    return value === "quick" ? "quick" : "full";
  };

  return { isRecord, own, blame, text, unknown, answer, saved, edition, kind };
})();
