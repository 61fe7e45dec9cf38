/* An assessment out of a record that may be anything: checked and copied field by field. */
const cxAssessmentResult = (() => {
  const { isRecord, own, blame, text, unknown, answer, saved, edition, kind } = cxAssessmentFields;
  const { PART, LIMITS } = cxAssessmentFormat;
  const RESULT = ["saved", "edition", "name", "kind", "answers", "targets"];
  const TOP = ["format", "version", "playbook", "results", ...RESULT];

  /** A list that is not longer than it may be; else none of it. */
  const list = (raw, key, most, place) => {
    const value = own(raw, key) ?? [];
    const { number } = cxFileWords;
    if (Array.isArray(value) && value.length <= most) return value;
    const what = Array.isArray(value) ? `has ${number(value.length)} entries, and at most ${number(most)} are read`
      : `is ${cxFileText.kind(value)}, not a list`;
    blame(place, `“${key}” ${what}.`, "It was left out.");
    return [];
  };

  const inside = (place, where) => ({ ...place, where: [place.where, where].filter(Boolean).join(", ") });

  /** The id of an entry that may be read; "" where it cannot. */
  const idOf = (raw, key, pattern, ids, place) => {
    const left = (what) => blame(place, what, "This entry was left out.");
    if (!isRecord(raw)) return left(`This is ${cxFileText.kind(raw)}, not a record.`);
    const id = own(raw, key);
    if (!(id ?? "")) return left(`The ${key === "id" ? "id of a statement" : key} is missing.`);
    if (typeof id !== "string" || id.length > LIMITS.id || !pattern.test(id)) {
      return left(`${cxFileText.quote(id)} cannot be the id of a ${key === "id" ? "statement" : key}.`);
    }
    if (ids.has(id)) return left(`${id} comes more than once. The first one counts.`);
    ids.add(id);
    return id;
  };

  const statementAt = (index) => `statement ${cxFileWords.number(index + 1)}`;

  const answers = (raw, model, place, at) => {
    const [ids, found] = [new Set(), cxRegisters.bare()];
    list(raw, "answers", LIMITS.statements, place).forEach((one, index) => {
      const here = inside(place, at(index));
      const id = idOf(one, "id", cxFileWords.ID, ids, here);
      const statement = model.statements.find((known) => known.id === id);
      const read = id && answer(one, statement, { ...here, about: `${id}: ` });
      if (read) found[id] = read;
    });
    return found;
  };

  const targets = (raw, model, place) => {
    const [ids, found] = [new Set(), cxRegisters.bare()];
    list(raw, "targets", LIMITS.targets, place).forEach((one, index) => {
      const here = inside(place, `target ${index + 1}`);
      const id = idOf(one, "dimension", PART, ids, here);
      if (!id) return;
      const level = own(one, "level");
      if (!cxGiven.LEVELS.includes(level)) {
        blame(here, `The target of ${id} is not a level from 1 to ${cxGiven.TOP}.`, "It was left out.");
        return;
      }
      found[id] = level;
      if (model.dimensions.some((known) => known.id === id)) return;
      blame(here, `This edition has no dimension ${cxFileText.quote(id)}.`, "The target is kept.");
    });
    return found;
  };

  /** A record as a Result, with nothing in it that does not belong. */
  const result = (raw, model, place, at = statementAt) => ({
    id: "", name: text(raw, "name", place), saved: saved(raw, place), edition: edition(raw, place),
    kind: kind(raw, place),
    answers: answers(raw, model, place, at), targets: targets(raw, model, place),
  });

  const earlier = (raw, model, place) => list(raw, "results", LIMITS.results, place).map((one, index) => {
    const here = inside(place, `result ${cxFileWords.number(index + 1)}`);
    if (!isRecord(one)) return blame(here, `This is ${cxFileText.kind(one)}, not a result.`, "It was left out.");
    unknown(one, RESULT, here);
    return result(one, model, here);
  }).filter(Boolean);

  const otherPlaybook = (raw, model, place) => {
    const found = text(raw, "playbook", place);
    if (!found || found === model.playbook) return;
    blame(place, `The file was made with another playbook, ${cxFileText.quote(found)}.`,
      "Only statements with the same ids have a level here.");
  };

  /**
   * @param {object} raw a record
   * @param {object} problems of cxAssessmentProblems.collect
   * @param {(index: number) => string} [at] where an answer stands in the file
   * @returns {{file: object, results: object[], problems: object[]}} as cxAssessmentFile.read
   */
  const normalise = (raw, model, problems, at) => {
    const place = { problems, where: "", about: "" };
    unknown(raw, TOP, place);
    otherPlaybook(raw, model, place);
    const file = result(raw, model, place, at);
    const results = earlier(raw, model, place);
    return { file, results, problems: problems.all() };
  };

  return { normalise };
})();
