/* What moved between two results: a word for each dimension, and the statements in groups. */
const cxMovedView = (() => {
  const words = cxAssessmentWords;
  const GROUPS = ["up", "down", "now-known", "no-longer-known", "not-in-model"];

  /** "Up 1 level" */
  const step = ({ before, after, moved }) => {
    if (before === null && after === null) return "—";
    if (before === null) return "Now known";
    if (after === null) return "No longer known";
    if (!moved) return "Same level";
    return `${moved > 0 ? "Up" : "Down"} ${words.count(Math.abs(moved), "level")}`;
  };

  /** Which of the two levels rest on few answers; "" for none. */
  const indication = ({ support: { before, after } }) => {
    const few = [before === "few" && "earlier", after === "few" && "later"].filter(Boolean);
    return few.length ? `${words.joined(few)}: an indication only` : "";
  };

  /** Groups of statements that changed. @returns {[string, string, string[]][]} key, title and lines */
  const groups = (model, moved) => GROUPS
    .map((kind) => [kind, words.KINDS[kind], moved.statements.filter((one) => one.kind === kind).map((one) => words.change(model, one))])
    .filter(([, , lines]) => lines.length);

  return { step, indication, groups };
})();
