/* The plan in a link: the same as in a file, with short names and without what the receiver has anyway. */
const cxShareShape = (() => {
  const TOP = { p: "playbook", e: "edition", d: "saved", n: "name" };
  const ITEM = { i: "id", t: "text", s: "status", r: "reason", o: "owner", d: "due", e: "evidence", n: "note",
    u: "next", p: "play", h: "when" };
  const { isRecord, own } = cxFileFields;

  const shortened = (record, names) =>
    Object.fromEntries(Object.entries(names).map(([short, name]) => [short, record[name]]).filter(([, value]) => value));

  /** A fingerprint (w) stands for a wording that the catalog has. */
  const packItem = (wordings) => (item) => {
    const packed = shortened(item, ITEM);
    if (!item.text || wordings.get(item.id) !== item.text) return packed;
    const { t, ...rest } = packed;
    return { ...rest, w: cxFingerprint.of(t) };
  };

  const wordingsOf = (catalog) => new Map(catalog.items.map(({ id, text }) => [id, text]));

  const pack = (file, catalog) => ({
    ...shortened(file, TOP),
    l: file.items.map(packItem(wordingsOf(catalog))),
    ...(file.own.length && { m: file.own.map((item) => shortened(item, ITEM)) }),
  });

  const lengthened = (record, names) => {
    const known = Object.entries(names).filter(([short]) => Object.hasOwn(record, short));
    return Object.fromEntries(known.map(([short, name]) => [name, record[short]]));
  };

  /** The wording for a fingerprint: ours, or that of the edition where the link was made; "" with a problem where both are
   *  others. */
  const wording = (id, fingerprint, { ours: all, older }, place) => {
    const ours = all.get(id);
    const found = [ours, older.get(id)].find((words) => words !== undefined && cxFingerprint.of(words) === fingerprint);
    if (found !== undefined) return found;
    const wrong = ours === undefined ? "is not in this edition, and the link does not hold its wording."
      : "was worded otherwise where the link was made.";
    return cxFileFields.blame(place, `${cxFileText.quote(ours ?? id)} ${wrong}`, "Check that the answer still fits.");
  };

  const unpackItem = (wordings, problems) => (packed) => {
    if (!isRecord(packed)) return packed;
    const item = lengthened(packed, ITEM);
    const fingerprint = own(packed, "w");
    if (fingerprint === undefined || item.text) return item;
    return { ...item, text: wording(item.id, fingerprint, wordings, { problems, where: "", about: "" }) };
  };

  /** A record like that of a file, still to be checked; null where it cannot be one. */
  const unpack = (packed, catalog, problems, older = null) => {
    if (!isRecord(packed) || !Array.isArray(own(packed, "l"))) return null;
    const mine = own(packed, "m");
    const wordings = { ours: wordingsOf(catalog), older: older?.wordings ?? new Map() };
    return {
      ...lengthened(packed, TOP),
      items: packed.l.map(unpackItem(wordings, problems)),
      own: Array.isArray(mine) ? mine.map((item) => (isRecord(item) ? lengthened(item, ITEM) : item)) : [],
    };
  };

  /** The edition where the link was made; "" where it does not say so. */
  const editionOf = (packed) => (isRecord(packed) && typeof own(packed, "e") === "string" ? own(packed, "e") : "");

  return { pack, unpack, editionOf };
})();
