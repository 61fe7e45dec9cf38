/* A case as a piece of a link. */
const cxCaseShare = (() => {
  const { isRecord } = cxCaseReadFields;
  const { KINDS } = cxCaseKinds;
  const MARK = "case=";
  const TOP = ["playbook", "edition", "saved", "title", "service", "years", "counts", "discount", "ramp", "lines"];
  const TRIPLE = ["low", "likely", "high", "source", "own"];
  const LINE = ["kind", "name", "column", "values", "id"];

  const { refuse, collect } = cxFileProblems;

  /* Lists instead of records: the same place always means the same field. */
  const packTriple = (triple) => TRIPLE.map((key) => (key === "own" ? Number(triple.own) : triple[key]));
  const packValues = ({ kind, values }) => KINDS[kind].params.map(({ id }) => packTriple(values[id]));
  const packLine = (line) => [line.kind, line.name, line.column ?? "", packValues(line), line.id];
  const PACK = { discount: packTriple, ramp: packTriple, lines: (lines) => lines.map(packLine) };
  const pack = (file) => TOP.map((key) => (PACK[key] ?? ((value) => value))(file[key]));

  const record = (names, list) => (Array.isArray(list) ? Object.fromEntries(names.map((name, at) => [name, list[at]])) : list);

  const unpackTriple = (list) => {
    const found = record(TRIPLE, list);
    return isRecord(found) && (found.own === 0 || found.own === 1) ? { ...found, own: found.own === 1 } : found;
  };

  const unpackLine = (list) => {
    const found = record(LINE, list);
    const kind = isRecord(found) && typeof found.kind === "string" && Object.hasOwn(KINDS, found.kind) && KINDS[found.kind];
    if (!kind || !Array.isArray(found.values)) return found;
    const values = Object.fromEntries(kind.params.map(({ id }, at) => [id, unpackTriple(found.values[at])]));
    return { ...found, values, column: found.column === "" ? null : found.column };
  };

  /** A record like that of a file, still to be checked; null where it cannot be one. */
  const unpack = (packed) => {
    if (!Array.isArray(packed) || packed.length !== TOP.length) return null;
    const found = record(TOP, packed);
    if (!Array.isArray(found.lines)) return null;
    return { ...found, discount: unpackTriple(found.discount), ramp: unpackTriple(found.ramp), lines: found.lines.map(unpackLine) };
  };

  /** @param {object} theCase @returns {Promise<string>} @see cxLinkCode.encode */
  const encode = async (theCase) => cxLinkCode.encode(pack(cxCaseFile.write(theCase)), "case");

  const take = (packed) => {
    const raw = unpack(packed);
    if (!raw) return null;
    const problems = collect();
    return cxCaseRead.tooMany(raw) ?? { file: cxCaseRead.normalise(raw, problems), problems: problems.all() };
  };

  /** @param {string} link what encode gave @returns {Promise<{file: object|null, problems: object[]}>} never rejected */
  const decode = (link) => cxLinkCode.decode(link, { what: "case", refuse, take });

  /** The part of an address behind its #, and what of it is a case; "" where none is. */
  const toHash = (link) => `#${MARK}${link}`;
  const fromHash = (hash) => cxLinkText.code(`#${hash.replace(/^#/, "")}`, `#${MARK}`) ?? "";

  /**
   * What a link would tell whoever opens it.
   * @returns {{title: string, service: string, lines: string[], sources: number}} sources: numbers that have a text
   */
  const describe = (theCase) => ({
    title: theCase.title, service: theCase.service, lines: (theCase.lines ?? []).map(cxCaseNames.line),
    sources: cxCaseAssumptions.rows(theCase).filter(({ triple }) => String(triple?.source ?? "").trim()).length,
  });

  return { encode, decode, describe, toHash, fromHash };
})();
