/* A plan as a piece of a link. */
const cxShare = (() => {
  const { refuse, collect } = cxFileProblems;

  /** Nobody can look up the third item of a link. */
  const nowhere = () => "";

  /** @param {object} file a PlanFile @returns {Promise<string>} @see cxLinkCode.encode */
  const encode = async (file, catalog) => cxLinkCode.encode(cxShareShape.pack(file, catalog), "plan");

  const take = async (packed, catalog, olderOf) => {
    const problems = collect();
    const raw = cxShareShape.unpack(packed, catalog, problems, await olderOf(cxShareShape.editionOf(packed)));
    if (!raw) return null;
    const file = () => cxFileRead.normalise(raw, catalog, problems, { where: nowhere });
    return cxFileRead.tooMany(raw) ?? { file: file(), problems: problems.all() };
  };

  /**
   * @param {string} link what encode gave
   * @param {(edition: string) => Promise<object|null>} olderOf what an older edition said, @see cxOlderEdition.read
   * @returns {Promise<{file: object|null, problems: object[]}>} never rejected
   */
  const decode = (link, catalog, olderOf = async () => null) =>
    cxLinkCode.decode(link, { what: "plan", refuse, take: (packed) => take(packed, catalog, olderOf) });

  /**
   * What a link would tell whoever opens it.
   * @returns {{name: string, answered: number, done: number, own: number, names: string[], notes: number,
   *   reasons: number, links: number, next: number}} names: of owners, each once; links: to evidence;
   *   next: items marked as next up
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
      next: all.filter(cxPlans.isNext).length,
    };
  };

  return { encode, decode, describe };
})();
