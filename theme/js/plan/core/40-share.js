/* A plan as a piece of a link. It stands behind the # of an address, which browsers send to no server. */
const cxShare = (() => {
  const { refuse, collect } = cxFileProblems;
  const ASK = "Ask for the link again, or for the plan as a file.";
  const OTHER = "Use a newer browser, or ask for the plan as a file.";
  const NEWEST = "Open it in the newest edition of the playbook.";
  const damaged = () => refuse("The link does not hold a whole plan. A part of it may have been cut off.", ASK);

  /** Nobody can look up the third item of a link. */
  const nowhere = () => "";

  /** "1." is compressed, "0." is not; anything else is not ours, or not yet. */
  const form = (link) => {
    const found = /^(\d{1,3})\.([A-Za-z0-9_-]+)$/.exec(link);
    return found && { version: Number(found[1]), code: found[2] };
  };

  /**
   * @param {object} file a PlanFile
   * @returns {Promise<string>} of letters, digits, "-", "_" and one "."; rejected with a RangeError that says why
   *   where the plan is too large to be opened again
   */
  const encode = async (file, catalog) => {
    const bytes = new TextEncoder().encode(JSON.stringify(cxShareShape.pack(file, catalog)));
    const packed = await cxShareBytes.deflate(bytes);
    const link = packed ? `1.${cxShareBytes.toCode(packed)}` : `0.${cxShareBytes.toCode(bytes)}`;
    if (bytes.length <= cxShareBytes.MOST && link.length <= cxShareBytes.LONGEST) return link;
    throw new RangeError("The plan is too large for a link. Download it as a file instead.");
  };

  const open = async (link, catalog) => {
    const found = form(link);
    if (!found) return damaged();
    if (found.version > 1) return refuse("The link was made by a newer edition.", NEWEST);
    if (found.version && !cxShareBytes.canInflate()) return refuse("This browser cannot open the link.", OTHER);
    const code = cxShareBytes.fromCode(found.code);
    const bytes = found.version ? await cxShareBytes.inflate(code) : code;
    if (!bytes || bytes.length > cxShareBytes.MOST) return refuse("The plan in the link is too large.", ASK);
    const problems = collect();
    const packed = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
    const raw = cxShareShape.unpack(packed, catalog, problems);
    if (!raw) return damaged();
    const file = () => cxFileRead.normalise(raw, catalog, problems, nowhere);
    return cxFileRead.tooMany(raw) ?? { file: file(), problems: problems.all() };
  };

  /** @param {string} link what encode gave @returns {Promise<{file: object|null, problems: object[]}>} never rejected */
  const decode = async (link, catalog) => {
    const text = String(link ?? "");
    if (text.length > cxShareBytes.LONGEST) return refuse("The link is too long to be opened.", ASK);
    try {
      return await open(text, catalog);
    } catch {
      return damaged();
    }
  };

  /**
   * What a link would tell whoever opens it.
   * @returns {{name: string, answered: number, done: number, own: number, names: string[], notes: number,
   *   reasons: number, links: number}} names: of owners, each once; links: to evidence
   */
  const describe = (file, catalog) => {
    const all = cxFileEntries.all(file, catalog);
    const owners = all.map(({ owner }) => owner.trim()).filter(Boolean);
    return {
      name: file.name, answered: all.filter(({ answered }) => answered).length,
      done: all.filter(({ status }) => status === "done").length, own: file.own.length,
      names: [...new Set(owners)].sort((a, b) => a.localeCompare(b, "en")),
      notes: all.filter(({ note }) => note).length,
      reasons: all.filter(({ reason }) => reason).length, links: all.filter(({ evidence }) => evidence).length,
    };
  };

  return { encode, decode, describe };
})();
