/* The dialog about a link: what it tells, how long it is, and copying it. */
var cxLinkDialog = (() => {
  const LONG = 2000; // characters that all mail programs keep in one piece

  const sizeWords = (length) => {
    const size = `The link has ${cxFileWords.number(length)} characters.`;
    return length <= LONG ? size : `${size} Some mail programs cut links above about 2,000 characters; send the file instead.`;
  };

  const PLACE = {
    here: "",
    web: "It leads to the playbook on the web, because others cannot open the copy on this computer.",
    local: "It leads to the copy of the playbook on this computer. Others can open it only where they have the copy in the same place.",
  };

  const base = () => cxLinkBase(location, document.querySelector("link[rel=canonical]")?.href ?? "");

  const choice = ({ words, hint, checked }) => {
    const [name, help] = [cxElement("span", { id: "cx-link-leave", textContent: words }),
      hint && cxElement("span.cx-check__hint", { id: "cx-link-stays", textContent: hint })];
    const input = cxElement("input", { type: "checkbox", checked, "aria-labelledby": name.id, ...(help && { "aria-describedby": help.id }) });
    return { input, check: cxElement("label.cx-check", {}, input, cxElement("span", {}, ...[name, help].filter(Boolean))) };
  };

  const build = ({ leave }) => {
    const size = cxElement("p.cx-field__hint", { id: "cx-link-size" });
    const field = cxElement("input.cx-field", { id: "cx-link", type: "text", readOnly: true, spellcheck: false, "aria-describedby": size.id });
    field.addEventListener("focus", () => field.select());
    return {
      field, size, list: cxElement("ul"), state: cxElement("p"),
      label: cxElement("label.cx-field__label", { for: field.id, textContent: "Link" }), ...(leave && choice(leave)),
    };
  };

  /** Make the link; `turn` tells whether a later one was begun meanwhile. Made again, its list and its size are said. */
  const update = async (parts, { what, start, told, encode }, turn, isAgain) => {
    const isLeft = Boolean(parts.input?.checked);
    const lines = told(isLeft);
    parts.list.replaceChildren(...lines.map((words) => cxElement("li", {}, cxElement("bdi", { textContent: words }))));
    const { address, place } = base();
    const link = await encode(isLeft).then((code) => `${address}${start}${code}`, () => "");
    if (!turn()) return;
    parts.field.value = link;
    parts.size.textContent = link ? `${sizeWords(link.length)} ${PLACE[place]}`
      : `The ${what} is too large for a link. Download the file and send that instead.`;
    if (isAgain) cxSay(cxSentences("Everybody who has the link can read:", ...lines, parts.size.textContent), "link");
  };

  const copy = async (parts) => {
    if (!parts.field.value) return;
    const done = await cxCopy.quietly(parts.field.value);
    if (!done) parts.field.focus();
    parts.state.textContent = done ? "Copied." : `The browser did not copy it. The link is selected: ${cxCopy.KEYS}`;
    cxSay(parts.state.textContent, "copy");
  };

  /**
   * @param {object} about
   * @param {string} about.what "plan"
   * @param {string} about.start "#plan="
   * @param {{words: string, hint?: string, checked: boolean}|null} [about.leave] what the person may leave out
   * @param {(isLeft: boolean) => string[]} about.told what everybody can read who has the link
   * @param {string} [about.note] what is different in the link; "" where nothing is
   * @param {(isLeft: boolean) => Promise<string>} about.encode rejected where it is too large
   */
  const open = (about) => {
    const { what } = about;
    const parts = build(about);
    let turns = 0;
    const renew = () => {
      const turn = (turns += 1);
      parts.state.textContent = "";
      return update(parts, about, () => turn === turns, turn > 1);
    };
    parts.input?.addEventListener("change", renew);
    renew();
    const words = `The ${what} is inside the link itself; the server of this site never gets it. Everybody who has the link can read:`;
    const { list, check, label, field, size, state } = parts;
    const note = about.note ? cxElement("p", { textContent: about.note }) : null;
    return cxModal.open({
      title: `Share a link to this ${what}`,
      body: [cxElement("p", { textContent: words }), list, note, check, label, field, size, state].filter(Boolean),
      actions: [{ words: "Copy link", main: true, stay: () => copy(parts) }, { words: "Close", value: null }],
    });
  };

  return { open };
})();
