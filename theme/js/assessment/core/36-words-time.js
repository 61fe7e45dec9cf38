/* In words: what moved between two results. */
const cxAssessmentTimeWords = (() => {
  const { count, verb, joined, quoted, dimensionTitle, answerText } = cxAssessmentTerms;

  const KINDS = {
    up: "Up", down: "Down", same: "Same level", "now-known": "Now known", "no-longer-known": "No longer known",
    "not-in-model": "Not comparable: asked in another edition",
  };

  /** "“We …”: up, from “No” to “Most nights”." @param {object} one statement of cxMoved.compare */
  const change = (model, { id, before, after, kind }) => {
    const [from, to] = [before, after].map((answer) => `“${answerText(model, id, answer)}”`);
    const answers = from === to ? from : `from ${from} to ${to}`;
    return `${quoted(model, id)}: ${KINDS[kind].toLowerCase()}, ${answers}.`;
  };

  const titles = (model, found) => joined(found.map(({ id }) => dimensionTitle(model, id)));

  const part = (model, dimensions, words, fits) => {
    const found = dimensions.filter(({ moved }) => moved !== null && fits(moved));
    return found.length && `${words}: ${titles(model, found)}.`;
  };

  const counted = (statements, kind, words) => {
    const found = statements.filter((one) => one.kind === kind).length;
    return found && `${count(found, "statement")} ${words(found)}`;
  };

  const movedStatements = (statements) => {
    const parts = [
      counted(statements, "up", () => "up"), counted(statements, "down", () => "down"),
      counted(statements, "now-known", () => "now known"), counted(statements, "no-longer-known", () => "no longer known"),
    ].filter(Boolean);
    return parts.length ? `${joined(parts)}.` : "No statement has another level.";
  };

  const careful = ({ editions_differ: editions, kinds_differ: kinds, statements }) => [
    editions && "The two results were saved with different editions. Both are shown by the rules of this one.",
    kinds && "One is of the quick check and one of the full assessment, so fewer statements can be compared.",
    counted(statements, "not-in-model", (found) => `${verb(found, "is", "are")} of another edition and cannot be compared.`),
  ];

  /** @param {object} compared of cxMoved.compare @returns {string[]} sentences */
  const movements = (model, compared) => [
    part(model, compared.dimensions, "Up", (moved) => moved > 0),
    part(model, compared.dimensions, "Down", (moved) => moved < 0),
    part(model, compared.dimensions, "At the same level", (moved) => moved === 0),
    movedStatements(compared.statements), ...careful(compared),
  ].filter(Boolean);

  return { KINDS, change, movements };
})();
