/* The people of a workshop: their answers from files, in this page's memory only. */
const cxPeople = (() => {
  const MOST = 60; // people: more make the pictures unreadable
  const NAME = 60; // characters
  const all = []; // { key, name, given, file, answers, mark, edition, kind, problems, included }; as long as the page is not loaded anew
  const { count, verb } = cxAssessmentWords;
  let made = 0;

  const short = (text) => [...cxFileText.tidy(cxFileText.clean(text))].slice(0, NAME).join("");

  /** A name that no other has. */
  const free = (name, but = null) => {
    const taken = new Set(all.filter((one) => one !== but).map((one) => one.name));
    const base = short(name) || "Somebody";
    if (!taken.has(base)) return base;
    for (let number = 2; ; number += 1) if (!taken.has(`${base} (${number})`)) return `${base} (${number})`;
  };

  const add = ({ name, file, answers, edition, kind = "full", problems = [] }) => {
    const mark = cxResultDesk.mark({ answers, targets: {} });
    const one = { key: String((made += 1)), name: free(name), given: short(name), file, answers, mark, edition, kind, problems, included: false };
    all.push(one);
    return one;
  };

  const isFull = () => all.length >= MOST;

  const remove = (key) => {
    const at = all.findIndex((one) => one.key === key);
    return at < 0 ? null : all.splice(at, 1)[0];
  };

  /** Bring somebody back who was taken out. */
  const bring = (one, at) => all.splice(at, 0, one);

  /** Somebody else with the very same answers; null where there is none. */
  const twin = (one) => all.find((other) => other !== one && other.mark === one.mark) ?? null;

  /** Whether somebody came before with the same name and answers: very likely the same file. */
  const isRepeat = (one) => all.slice(0, all.indexOf(one)).some((other) => other.mark === one.mark && other.given === one.given);

  /** Whether somebody's answers count in the combined result: a file that came twice counts once, unless a person says so. */
  const counts = (one) => one.included || !isRepeat(one);

  /** How many statements of this page somebody answered. */
  const answered = (model, { answers }) => cxScore.score(model, answers).answered;

  /** What to know about somebody's answers, each as a sentence. */
  const flags = (model, one) => {
    const other = twin(one);
    const strange = Object.keys(one.answers).filter((id) => !model.statements.some((statement) => statement.id === id)).length;
    return [
      other && `Has the very same answers as ${other.name}. Is it the same file twice?`,
      one.edition && one.edition !== model.edition && `Made with edition ${one.edition} of the assessment; this page has edition ${model.edition}.`,
      strange && `${count(strange, "answer")} to statements that this edition does not have ${verb(strange, "is", "are")} left out.`,
    ].filter(Boolean);
  };

  return { all, isFull, add, remove, bring, free, isRepeat, counts, flags, answered, MOST, NAME };
})();
