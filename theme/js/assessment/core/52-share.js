/* A result as a piece of a link. */
const cxAssessmentShare = (() => {
  const { refuse, collect } = cxAssessmentProblems;
  const { isRecord, own } = cxGiven;

  /** Without blanks at the end. */
  const trimmed = (cells) => {
    const end = cells.reduce((last, cell, at) => (cell ? at + 1 : last), 0);
    return cells.slice(0, end);
  };

  /** The same as in a file, with short names, and no wording that the receiver has anyway. */
  const pack = (result, model) => {
    const known = new Set(model.statements.map(({ id }) => id));
    const file = cxAssessmentFile.write(result, model);
    const cells = ({ id, answer = "", reason = "", note = "", text = "" }) =>
      trimmed([id, answer, reason, note, known.has(id) ? "" : text]);
    const packed = {
      p: file.playbook, e: file.edition, d: file.saved, n: file.name, k: file.kind === "quick" ? "q" : "",
      a: file.answers.map(cells), t: file.targets.map(({ dimension, level }) => [dimension, level]),
    };
    return Object.fromEntries(Object.entries(packed).filter(([, value]) => value.length));
  };

  const NAMES = ["id", "answer", "reason", "note", "text"];
  const named = (names) => (cells) =>
    (Array.isArray(cells) ? Object.fromEntries(names.map((name, at) => [name, cells[at] ?? ""])) : cells);
  const listed = (value, names) => (Array.isArray(value) ? value.map(named(names)) : value ?? []);

  /** A record like that of a file, still to be checked; null where it cannot be one. */
  const unpack = (packed) => {
    if (!isRecord(packed) || (own(packed, "a") !== undefined && !Array.isArray(packed.a))) return null;
    return {
      playbook: own(packed, "p"), edition: own(packed, "e"), saved: own(packed, "d"), name: own(packed, "n"),
      kind: own(packed, "k") === "q" ? "quick" : "full",
      answers: listed(own(packed, "a"), NAMES), targets: listed(own(packed, "t"), ["dimension", "level"]),
    };
  };

  /** @param {object} result a Result @returns {Promise<string>} @see cxLinkCode.encode */
  const encode = async (result, model) => cxLinkCode.encode(pack(result, model), "result");

  const take = (packed, model) => {
    const raw = unpack(packed);
    return raw && cxAssessmentResult.normalise(raw, model, collect());
  };

  /** @param {string} link what encode gave @returns {Promise<object>} as cxAssessmentFile.read gives; never rejected */
  const decode = (link, model) => cxLinkCode.decode(link, { what: "result", refuse, take: (packed) => take(packed, model) });

  return { encode, decode };
})();
