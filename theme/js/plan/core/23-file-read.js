/* Reading a plan's file. It may be anything, so everything is checked, copied field by field, and nothing throws. */
const cxFileRead = (() => {
  const { isRecord, own, blame, text, choice, answer, unknown } = cxFileFields;
  const { FORMAT, VERSION, ID, LIMITS, number } = cxFileWords;
  const { FILE, refuse, collect } = cxFileProblems;

  const isId = (value) => typeof value === "string" && value.length <= 200 && ID.test(value);

  const ALONE = "The item comes without a play: reword or move it in the plan to give it one.";

  const TOP = ["format", "version", "playbook", "edition", "saved", "name", "seen", "items", "own"];
  const ITEM = ["id", "text", ...cxPlans.FIELDS];
  const OWN = [...ITEM, "play", "when"];

  const list = (raw, key, problems) => {
    const value = own(raw, key) ?? [];
    if (Array.isArray(value)) return value;
    problems.add("", `“${key}” is ${cxFileText.kind(value)}, not a list.`, "It was left out.");
    return [];
  };

  /** The id of an entry that may be read; "" where it cannot. */
  const idOf = (raw, isOwn, place, ids, named) => {
    const id = isRecord(raw) ? own(raw, "id") : undefined;
    const left = (wrong) => blame(place, wrong, "This item was left out.");
    if (!isRecord(raw)) return left(`This is ${cxFileText.kind(raw)}, not an item.`);
    if (!isId(id)) return left(`${cxFileText.quote(id)} cannot be the id of an item.`);
    if (cxPlans.isOwn(id) !== isOwn) return left(`${id} stands in the wrong list: “own” is for ids like own.k3f9a2.`);
    if (ids.has(id)) return left(`${named(id)} comes more than once. The first one counts.`);
    ids.add(id);
    return id;
  };

  const item = (raw, id, place) => {
    unknown(raw, ITEM, place);
    const found = { id, text: text(raw, "text", place), ...answer(raw, place) };
    return cxPlans.FIELDS.some((name) => found[name]) && found;
  };

  const ownItem = (raw, id, place, catalog) => {
    unknown(raw, OWN, place);
    const wording = text(raw, "text", place);
    if (!wording) return blame(place, "An item of your own needs a text.", "This item was left out.");
    const plays = Object.fromEntries(catalog.plays.map((play) => [play.id, play]));
    const named = { ...place, about: `Own item ${cxFileText.quote(wording)}: ` }; // its id says nothing to a person
    return { id, text: wording, play: choice(cxRetiredPlays.led(raw, catalog), "play", plays, named, ALONE),
      when: choice(raw, "when", catalog.phases, named), ...answer(raw, named) };
  };

  /** How people know an item: by its words, shortened. An item that the catalog does not have is only its id. */
  const naming = ({ items }) => {
    const texts = new Map(items.map(({ id, text: words }) => [id, words]));
    return (id) => (texts.has(id) ? cxFileText.quote(texts.get(id)) : id);
  };

  /** Both lists, entry by entry; an entry with nothing in it is none. */
  const entries = (raw, catalog, problems, { where, day }) => {
    const [ids, named] = [new Set(), naming(catalog)];
    const all = (key, isOwn, make) =>
      list(raw, key, problems).map((one, index) => {
        const place = { problems, where: where(key, index), about: "", day };
        const id = idOf(one, isOwn, place, ids, named);
        return id && make(one, id, { ...place, about: `${named(id)}: ` });
      }).filter(Boolean);
    return { items: all("items", false, item), own: all("own", true, (...one) => ownItem(...one, catalog)) };
  };

  const seen = (raw, problems) => {
    if ((own(raw, "seen") ?? null) === null) return {};
    const found = list(raw, "seen", problems);
    const fits = (id) => isId(id) && !cxPlans.isOwn(id);
    const fit = [...new Set(found.slice(0, LIMITS.items).filter(fits))];
    if (found.length > LIMITS.items) {
      problems.add("", `“seen” has more than ${number(LIMITS.items)} entries.`, "Those after them were left out.");
    }
    if (!found.slice(0, LIMITS.items).every(fits)) {
      problems.add("", "Not all entries of “seen” are ids of items of the playbook.", "Those that are not were left out.");
    }
    return { seen: fit };
  };

  const saved = (raw, place) => {
    const value = text(raw, "saved", place);
    if (!value || cxFileDates.isMoment(value)) return value;
    return blame(place, `The time of saving ${cxFileText.quote(value)} is not a time.`);
  };

  const edition = (raw, place) => {
    const value = text(raw, "edition", place);
    if (!value || /^\d{4}\.\d{1,9}$/.test(value)) return value;
    return blame(place, `The edition ${cxFileText.quote(value)} is not an edition like 2026.1.`);
  };

  const itemAt = (key, index) => `${key === "own" ? "own item" : "item"} ${number(index + 1)}`;

  /**
   * A record as a file of this version, with nothing in it that does not belong.
   * @param {{where?: (key: string, index: number) => string, day?: (text: string) => string}} written where an entry
   *   stands, and what a due date says, in files of another kind
   */
  const normalise = (raw, catalog, problems, { where = itemAt, day = (text) => text } = {}) => {
    const place = { problems, where: "", about: "" };
    unknown(raw, TOP, place);
    const playbook = text(raw, "playbook", place);
    if (playbook && playbook !== catalog.playbook) {
      problems.add("", `The plan was made with another playbook, ${cxFileText.quote(playbook)}.`,
        "Only items with the same ids will find their place here.");
    }
    return { format: FORMAT, version: VERSION, playbook, edition: edition(raw, place),
      saved: saved(raw, place), name: text(raw, "name", place), ...seen(raw, problems),
      ...entries(raw, catalog, problems, { where, day }) };
  };

  /** Refuse a text that is too large to be looked at. */
  const tooLarge = (source) => {
    const wrong = cxForeign.tooLarge(source, LIMITS.bytes);
    return wrong ? refuse(wrong, FILE) : null;
  };

  const tooMany = (raw) => {
    const lists = ["items", "own"].map((key) => own(raw, key)).filter(Array.isArray);
    const count = Math.max(...lists.map(({ length }) => length));
    if (count <= LIMITS.items) return null;
    return refuse(`The plan has ${number(count)} items, and at most ${number(LIMITS.items)} are read.`, FILE);
  };

  const foreign = (raw) => {
    if (!isRecord(raw)) return refuse(`This is not a plan of this playbook; it is ${cxFileText.kind(raw)}.`, FILE);
    const format = own(raw, "format");
    if (format === FORMAT) return null;
    const what = typeof format === "string" ? `it is ${cxFileText.quote(format)}` : "it does not say what it is";
    return refuse(`This is not a plan of this playbook; ${what}.`, FILE);
  };

  const otherVersion = (raw, version) => {
    const found = own(raw, "version");
    if (!Number.isSafeInteger(found) || found < 1) return refuse("The plan does not say which version it has.", FILE);
    if (found <= version) return null;
    const wrong = `The plan was made by a newer edition: its file has version ${number(found)}, not ${version}.`;
    return refuse(wrong, "Open it in the newest edition of the playbook.");
  };

  const readText = (source, catalog, { version = VERSION, steps } = {}) => {
    const large = tooLarge(source);
    if (large) return large;
    const { raw, wrong } = cxForeign.parse(source);
    const refused = wrong ? refuse(wrong, FILE) : foreign(raw) ?? otherVersion(raw, version);
    if (refused) return refused;
    const now = cxMigrate.migrate(raw, version, steps);
    if (!now) return refuse("The plan is of an older version that can no longer be read.", FILE);
    const problems = collect();
    return tooMany(now) ?? { file: normalise(now, catalog, problems), problems: problems.all() };
  };

  /** @see cxFile.read */
  const read = (source, catalog, later) => {
    try {
      return readText(String(source ?? ""), catalog, later);
    } catch {
      return refuse("The plan cannot be read; it is damaged.", FILE);
    }
  };

  return { read, normalise, tooLarge, tooMany };
})();
