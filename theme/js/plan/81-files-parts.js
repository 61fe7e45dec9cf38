/* What <cx-plan-files> shows. */
const cxFilesParts = (() => {
  const button = (words, click, properties = {}) => cxElement("button.cx-action", { textContent: words, click, ...properties });

  const part = (title, ...content) => cxElement("div.cx-files__part", {}, cxElement("h3", { textContent: title }), ...content);

  /** A button and what it is for. */
  const row = (kind, words, why, tell) => {
    const id = `cx-files-${kind}`;
    const item = cxElement("li");
    const buttons = [button(words, () => tell(cxFiles.download(kind), item), { "aria-describedby": id })];
    if (kind === "md") buttons.push(button("Copy", async () => tell(await cxFiles.copyText(), item), { "aria-label": "Copy the text (Markdown)" }));
    item.append(cxElement("div.cx-files__row", {}, ...buttons), cxElement("p.cx-files__why", { id, textContent: why }));
    return item;
  };

  const downloads = (tell) =>
    part("Download", cxElement("ul.cx-files__formats", { role: "list" }, ...cxFiles.FORMATS.map((format) => row(...format, tell))));

  /** The browser's own way to choose a file is the way for the keyboard; dropping one is more than that. */
  const chooser = (take) => {
    const input = cxElement("input.cx-files__input", {
      type: "file", id: "cx-files-input", accept: ".json,.csv,application/json,text/csv", "aria-describedby": "cx-files-input-why cx-files-error" });
    input.addEventListener("change", () => {
      const [chosen] = input.files;
      if (chosen) take(chosen);
    });
    return input;
  };

  const reading = (input, error) =>
    part("Read a file",
      cxElement("label.cx-field__label", { for: input.id, textContent: "File to read" }),
      cxElement("p.cx-field__hint", { id: "cx-files-input-why", textContent:
        `A plan (JSON) or a table (CSV) of up to ${cxFileWords.size(cxFileWords.LIMITS.bytes)}. Choose it, or drop it here. You see first what will change.` }),
      input, error);

  const sharing = () =>
    part("Share", cxElement("p.cx-files__why", { id: "cx-files-share", textContent:
      "A link with the plan inside. You see first what it tells. Whoever opens it gets a copy; your plan stays yours." }),
    cxElement("div.cx-files__row", {},
      button("Share a link …", cxFiles.share, { "aria-describedby": "cx-files-share", "aria-haspopup": "dialog" })));

  const clearing = (tell) => {
    const row = cxElement("div.cx-files__row");
    const box = part("On a shared computer", cxElement("p.cx-files__why", { id: "cx-files-clear", textContent:
      "The next person at this computer can read your plans. Download what you want to keep, then clear the rest." }), row);
    row.append(button("Clear everything on this computer …", async () => tell(await cxClear.ask(), box),
      { "aria-describedby": "cx-files-clear", "aria-haspopup": "dialog", className: "cx-action cx-action--danger" }));
    return box;
  };

  /** What files and links do not hold as it stands here, with the way to it. */
  const waiting = () => {
    const ids = cxFile.waitingIds(cxDesk.plan() ?? cxState.blank("", ""));
    const words = cxFiles.waitingWords(ids.length);
    const way = ids.find((id) => cxItemParts.find(id));
    const link = way && cxElement("a", { href: `#${way}`, textContent: ids.length === 1 ? "Go to the item" : "Go to the first" });
    return words ? [`${words} `, ...(link ? [link, "."] : [])] : [];
  };

  /**
   * @param {{take: (file: File) => void, tell: (words: string, near: Element) => void}} doing
   * @returns {{section: HTMLElement, kept: HTMLElement, asked: HTMLElement, state: HTMLElement, input: HTMLInputElement, error: HTMLElement}}
   */
  const build = ({ take, tell }) => {
    const [kept, state] = [cxElement("p.cx-files__kept"), cxElement("p.cx-files__state", { hidden: true })];
    const asked = cxElement("p.cx-files__asked");
    const error = cxElement("p.cx-field__error", { id: "cx-files-error", role: "alert" });
    const input = chooser(take);
    const section = cxElement("section.cx-files", { "aria-labelledby": "keep-and-share" },
      cxElement("h2", { id: "keep-and-share", textContent: "Keep and share" }), kept, asked,
      cxElement("div.cx-files__parts", {}, downloads(tell), reading(input, error), sharing(), clearing(tell)));
    return { section, kept, asked, state, input, error };
  };

  return { build, waiting };
})();
