/* An answer in words, where it is only read: in dialogs, in the review and in the archive. */
const cxAnswerWords = (() => {
  const FIELDS = { status: "Status", owner: "Owner", due: "Due date", evidence: "Evidence link", note: "Note", next: "Next up",
    text: "Wording", play: "Play", when: "Phase", reason: "Reason" };

  const status = ({ status, reason }) => {
    if (status !== "not-applicable") return cxFileWords.word(status);
    return reason.trim() ? `Not applicable: ${reason}` : "Not applicable, no reason yet";
  };

  const playTitle = (id, catalog) => catalog.plays.find((play) => play.id === id)?.title ?? id;

  /** What stands in a field. @param {Record<string, string>} values a status with its reason, or one field */
  const value = (field, values, catalog) => {
    if (field === "status") return status({ reason: "", ...values });
    if (field === "next") return values.next ? "Yes" : "No";
    if (field === "due") return cxDays.words(values.due);
    if (field === "evidence") return cxFileText.shown(values.evidence);
    if (field === "play") return playTitle(values.play, catalog);
    return field === "when" ? catalog.phases[values.when] ?? values.when : values[field];
  };

  /** What a person typed, in the direction of its own writing. */
  const typed = (text) => cxElement("bdi", { textContent: text });

  /** All that was answered, as a list of names and values; null where nothing was. */
  const list = (answer, catalog) => {
    const isSaid = (field) => (field === "status" ? answer.status && answer.status !== "to-do" : answer[field]);
    const pairs = ["status", "next", "owner", "due", "evidence", "note"].filter(isSaid).map((field) =>
      cxElement("div", {}, cxElement("dt", { textContent: FIELDS[field] }),
        cxElement("dd", {}, typed(value(field, answer, catalog)))));
    return pairs.length ? cxElement("dl.cx-answer", {}, ...pairs) : null;
  };

  /** "1 item", "2 items" */
  const count = (number, one, more = `${one}s`) => `${cxFileWords.number(number)} ${number === 1 ? one : more}`;

  /** "a", "a and b", "a, b and c" */
  const joined = (parts) =>
    parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;

  /** The first of many names, and how many more there are. */
  const some = (names, most = 20) =>
    joined(names.length <= most ? names : [...names.slice(0, most), `${cxFileWords.number(names.length - most)} more`]);

  /** What a shared plan tells, beside its name. @param {object} about what cxShare.describe gives */
  const told = ({ answered, done, own, names, notes, reasons, links, next }) => [
    `${count(answered, "answer")}, ${cxFileWords.number(done)} of them done`,
    next && `${count(next, "item")} next up`,
    own && count(own, "own item"),
    names.length && `Names of owners: ${some(names)}`,
    notes && count(notes, "note"),
    reasons && count(reasons, "reason"),
    links && count(links, "evidence link"),
  ].filter(Boolean);

  /** What the plan on paper is said to hold, before it is printed and on it. @param {Iterable<string>} ids of items */
  const withAnswer = (ids) => `with an answer${[...ids].some(cxPlans.isOwn) ? ", and your own items" : ""}`;

  return { FIELDS, told, value, typed, list, count, joined, withAnswer };
})();
