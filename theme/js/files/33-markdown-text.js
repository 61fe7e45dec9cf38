/* What a person typed, as Markdown that shows just these characters: no structure, no HTML, no link, no mention. */
var cxMarkdownText = (() => {
  /** GitHub looks for @names and #numbers after it took the backslashes away, so something unseen must stand between. */
  const UNSEEN = "\u200b";
  const apart = (text) =>
    text.replace(/\b@(?=\w)/g, `${UNSEEN}@`).replace(/@(?=\w)|#(?=\d)|\bGH-(?=\d)/gi, `$&${UNSEEN}`);

  /** HTML and entities. As entities, because not every program lets a backslash stand before them. */
  const html = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

  /** Signs that mean something anywhere, and those that do when they are doubled: ==marked==, ++inserted++. A $ before
   *  a digit ends no formula, so amounts stay as they are. */
  const signs = (text) => text.replace(/[\\`*_{}[\]#~|]|\$(?!\d)|[=+^](?=[=+^])|(?<=[=+^])[=+^]/g, "\\$&");

  /** Addresses that become links without being asked: https://…, ftp://…, www.… */
  const addresses = (text) => text.replace(/:(?=\/\/)/g, "\\:").replace(/\b(www)\./gi, "$1\\.");

  /** What means something only at the beginning of a line: lists, rules, underlines of headings, boxes. */
  const start = (text) => text.replace(/^[-+=!?:/]/, "\\$&").replace(/^(\d+)([.)])/, "$1\\$2");

  /** One line. */
  const text = (typed) => start(html(addresses(signs(apart(typed.replace(/\s+/g, " ").trim())))));

  /** Several lines, to stand in a list within a list: two spaces at the end of a line break it. */
  const note = (typed) => {
    const blocks = typed.trim().split(/\n\s*\n/);
    const lines = (block) => block.split("\n").map(text).filter(Boolean).join(`  \n${" ".repeat(8)}`);
    return blocks.map(lines).join(`\n\n${" ".repeat(8)}`);
  };

  /** The address of evidence as it may stand between < and >; "" where it is none. */
  const link = (evidence) =>
    cxFileText.link(evidence).replace(/[<>[\]\\`*|{}^]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);

  return { text, note, link };
})();
