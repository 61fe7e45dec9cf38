/* The dialog about a link to a plan: what it tells, how long it is, and copying it. */
const cxShareDialog = (() => {
  const LONG = 2000; // characters that all mail programs keep in one piece

  const sizeWords = (length) => {
    const size = `The link has ${cxFileWords.number(length)} characters.`;
    if (length <= LONG) return size;
    return `${size} Some mail programs cut links above about 2,000 characters; send the file instead.`;
  };

  const PLACE = {
    here: "",
    web: "It leads to the playbook on the web, because others cannot open the copy on this computer.",
    local: "It leads to the copy of the playbook on this computer. Others can open it only where they have the copy in the same place.",
  };

  const canonical = () => document.querySelector("link[rel=canonical]")?.href ?? "";

  const build = () => {
    const field = cxElement("input.cx-field", {
      id: "cx-share-link", type: "text", readOnly: true, spellcheck: false, "aria-describedby": "cx-share-size" });
    field.addEventListener("focus", () => field.select());
    const hint = cxElement("span.cx-check__hint", { id: "cx-share-stays", textContent: "Reasons and evidence links stay in." });
    const input = cxElement("input", { type: "checkbox", "aria-labelledby": "cx-share-leave", "aria-describedby": hint.id });
    return {
      field, input, list: cxElement("ul"), size: cxElement("p.cx-field__hint", { id: "cx-share-size" }),
      state: cxElement("p.cx-share__state", { role: "status" }),
      check: cxElement("label.cx-check", {}, input, cxElement("span", {},
        cxElement("span", { id: "cx-share-leave", textContent: "Leave out notes and owners" }), hint)),
      label: cxElement("label.cx-field__label", { for: field.id, textContent: "Link" }),
    };
  };

  /** Make the link anew; `turn` tells whether a later one was begun meanwhile. */
  const update = async (parts, file, catalog, base, turn) => {
    const said = [`The name of the plan: “${file.name}”`, ...cxAnswerWords.told(cxShare.describe(file, catalog))];
    parts.list.replaceChildren(...said.map((words) => cxElement("li", {}, cxAnswerWords.typed(words))));
    const link = await cxShare.encode(file, catalog).then((code) => `${base.address}#plan=${code}`, () => "");
    if (!turn()) return;
    parts.field.value = link;
    parts.size.textContent = link ? `${sizeWords(link.length)} ${PLACE[base.place]}`
      : "The plan is too large for a link. Download the plan file and send that instead.";
  };

  const copy = async (parts) => {
    if (!parts.field.value) return;
    const done = await cxCopy.quietly(parts.field.value);
    if (!done) parts.field.focus();
    parts.state.textContent = done ? "Copied." : `The browser did not copy it. The link is selected: ${cxCopy.KEYS}`;
  };

  const INTRODUCTION = "The plan is inside the link itself; the server of this site never gets it. Everybody who has the link can read:";

  /** @param {object} file a PlanFile @param {object} catalog */
  const open = (file, catalog) => {
    const parts = build();
    const base = cxShareParts.base(location, canonical());
    let turns = 0;
    const renew = () => {
      const turn = (turns += 1);
      parts.state.textContent = "";
      const shared = parts.input.checked ? cxShareParts.withoutPeople(file) : file;
      return update(parts, shared, catalog, base, () => turn === turns);
    };
    parts.input.addEventListener("change", renew);
    renew();
    return cxModal.open({
      title: "Share a link to this plan",
      body: [
        cxElement("p", { textContent: INTRODUCTION }),
        parts.list, parts.check, parts.label, parts.field, parts.size, parts.state,
      ],
      actions: [{ words: "Copy link", main: true, stay: () => copy(parts) }, { words: "Close", value: null }],
    });
  };

  return { open };
})();
