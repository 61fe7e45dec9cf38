/* What the parts of the result share: the answers, targets and saved results of this browser. */
const cxResultDesk = (() => {
  const store = () => cxKept.open("assessment");

  const NAME = cxAssessmentFormat.LIMITS.name; // characters

  /** All values below a prefix, by what follows it. */
  const below = (prefix) =>
    Object.assign(Object.create(null), Object.fromEntries(store().entries(prefix).map(([path, value]) => [path.slice(prefix.length), value])));

  /** What was answered, without blanks. */
  const answers = () =>
    Object.fromEntries(Object.entries(cxAnswers.all()).filter(([, { answer }]) => answer)
      .map(([id, one]) => [id, Object.fromEntries(Object.entries(one).filter(([, text]) => text.trim()))]));

  const targets = () => ({ ...below("target.") });
  const today = () => cxDays.today(new Date());

  const text = (value) => (typeof value === "string" ? value : "");
  const records = (found) => Object.fromEntries(Object.entries(found).filter(([, one]) => cxGiven.isRecord(one)));

  /** A result as storage has it, whatever that is; null where it is none. */
  const sound = (id, found) => {
    if (!cxGiven.isRecord(found) || !cxGiven.isRecord(found.answers)) return null;
    return { id, name: text(found.name), saved: text(found.saved), edition: text(found.edition),
      kind: found.kind === "quick" ? "quick" : "full", answers: records(found.answers), targets: cxGiven.isRecord(found.targets) ? found.targets : {} };
  };

  const result = (id) => sound(id, store().get(`result.${id}`));

  /** Saved results, the latest day first. */
  const results = () =>
    Object.entries(below("result.")).map(([id, found]) => sound(id, found)).filter(Boolean)
      .sort((a, b) => (`${b.saved} ${b.id}` < `${a.saved} ${a.id}` ? -1 : 1));

  /** What stands on the page now, as a result that is not saved. */
  const now = () => ({
    id: "", name: text(store().get("name")), saved: today(), edition: cxAssessmentModel().edition,
    kind: cxAnswers.mode === "quick" ? "quick" : "full", answers: answers(), targets: targets(),
  });

  /** The name and the day of a result; without a name the day alone. */
  const label = ({ name, saved }) => (name ? `${name}, ${cxDays.words(saved)}` : cxDays.words(saved));

  /** A name that no other result of the same day has, and that is not longer than a file takes it. */
  const free = (name, saved, but = "") => {
    const taken = new Set(results().filter((one) => one.saved === saved && one.id !== but).map((one) => one.name));
    if (!taken.has(name)) return name;
    for (let number = 2; ; number += 1) {
      const end = ` (${number})`;
      const numbered = Array.from(name).slice(0, NAME - end.length).join("") + end;
      if (!taken.has(numbered)) return numbered;
    }
  };

  /** Keep results beside those that are there, as one step of undo. @returns {object[]} as they were kept */
  const keep = (found, words) => {
    const kept = found.map((one) => ({ ...one, id: cxDesk.newId("r"), name: free(one.name, one.saved) }));
    store().set(Object.fromEntries(kept.map((one) => [`result.${one.id}`, one])), words);
    return kept;
  };

  const sorted = (record) => Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

  /** A text that two results have in common where they say the same, whatever they are called. */
  const mark = ({ answers: given, targets: aims }) => JSON.stringify([
    sorted(Object.fromEntries(Object.entries(given).map(([id, one]) => [id, [one.answer, one.reason ?? "", one.note ?? ""]]))),
    sorted(aims ?? {}),
  ]);

  return { store, answers, targets, today, results, result, now, label, free, keep, mark };
})();
