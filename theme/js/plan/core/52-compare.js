/* A plan's file beside the plan of this window: what is new in it, what fills blanks, what differs. */
const cxCompare = (() => {
  /**
   * @typedef {{id: string, to: string, own: boolean, known: boolean, twin: boolean, revived: boolean, text: string,
   *   wording: string, mine: object|null, theirs: object, fills: Record<string, string>, conflicts: object[]}} Entry
   *   to: the item here that it belongs to; known: whether this edition has it; twin: an own item of ours that says the
   *   same under another id; revived: an own item that was deleted here; wording: as it was answered
   * @typedef {{plan: string, fresh: Entry[], filled: Entry[], conflicts: Entry[], same: Entry[], unknown: Entry[]}} Comparison
   *   fresh: no answer here; filled: only blanks are filled; unknown: no answer here, and not in this edition
   */
  const OWN = ["text", "play", "when"];
  const FIELDS = cxPlans.FIELDS;

  const isAnswered = (answer) => answer.asked || !cxPlans.isBlank(answer);

  const taken = (record, fields) => Object.fromEntries(fields.map((name) => [name, record[name] ?? ""]));

  const entry = (theirs, more) => ({
    id: theirs.id, to: theirs.id, own: false, known: true, twin: false, revived: false, mine: null,
    wording: theirs.text ?? "", theirs: taken(theirs, FIELDS), fills: {}, conflicts: [], ...more,
  });

  const kindOf = ({ mine, known, conflicts, fills }) => {
    if (!mine) return known ? "fresh" : "unknown";
    if (conflicts.length) return "conflicts";
    return Object.keys(fills).length ? "filled" : "same";
  };

  /** The wording of a file that does not say it: that of its edition, if it is ours. */
  const wordingOf = (theirs, item, file, catalog) =>
    theirs.text || (file.edition === catalog.edition && item?.text) || "";

  const itemEntry = (theirs, item, plan, wording) => {
    const ours = cxPlans.answer(plan, theirs.id);
    const made = entry(theirs, { known: Boolean(item), wording, text: item?.text || wording || ours.text || theirs.id });
    if (!isAnswered(ours)) return made;
    return { ...made, mine: taken(ours, FIELDS), ...cxCompareFields.both(ours, made.theirs) };
  };

  const ownEntry = (theirs, ours, plan) => {
    const made = entry(theirs, { own: true, text: theirs.text, theirs: taken(theirs, [...OWN, ...FIELDS]) });
    const revived = ours?.id !== theirs.id && Object.hasOwn(plan?.items ?? {}, theirs.id);
    if (!ours) return { ...made, revived };
    const twin = ours.id !== theirs.id;
    // A twin's wording differs in capitals or accents only: that is no question to anybody.
    const fields = twin ? OWN.slice(1) : OWN;
    return { ...made, to: ours.id, twin, revived, mine: taken(ours, [...OWN, ...FIELDS]),
      ...cxCompareFields.both(ours, made.theirs, fields) };
  };

  /** Own items of ours by what they say, without those that the file has under their own id. */
  const byText = (mine, file) => {
    const named = new Set(file.own.map(({ id }) => id));
    return new Map(mine.filter(({ id }) => !named.has(id)).map((own) => [cxFold(own.text), own]));
  };

  const ownEntries = (plan, file) => {
    const mine = cxPlans.ownItems(plan);
    const [ids, texts] = [new Map(mine.map((own) => [own.id, own])), byText(mine, file)];
    return file.own.map((theirs) => {
      const key = cxFold(theirs.text);
      const ours = ids.get(theirs.id) ?? texts.get(key);
      texts.delete(key); // one of ours is the same as one of theirs
      return ownEntry(theirs, ours, plan);
    });
  };

  /**
   * @param {object|null} plan
   * @param {object} file a PlanFile as it was read, with all fields
   * @param {object} catalog
   * @returns {Comparison}
   */
  const compare = (plan, file, catalog) => {
    const items = new Map(catalog.items.map((item) => [item.id, item]));
    const found = { plan: plan?.id ?? "", fresh: [], filled: [], conflicts: [], same: [], unknown: [] };
    const entries = file.items.map((theirs) => {
      const item = items.get(theirs.id);
      return itemEntry(theirs, item, plan, wordingOf(theirs, item, file, catalog));
    });
    for (const one of [...entries, ...ownEntries(plan, file)]) found[kindOf(one)].push(one);
    return found;
  };

  const changes = (comparison, choices = {}) => cxCompareChanges.changes(comparison, choices);

  return { compare, changes };
})();
