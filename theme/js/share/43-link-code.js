/* A record as a piece of a link, and back. It stands behind the # of an address, which browsers send to no server. */
var cxLinkCode = (() => {
  const { MOST, LONGEST } = cxShareBytes;
  const NEWEST = "Open it in the newest edition of the playbook.";

  const ask = (what) => `Ask for the link again, or for the ${what} as a file.`;

  /** "1." is compressed, "0." is not; anything else is not ours, or not yet. */
  const form = (link) => {
    const found = /^(\d{1,3})\.([A-Za-z0-9_-]+)$/.exec(link);
    return found && { version: Number(found[1]), code: found[2] };
  };

  /**
   * @param {unknown} packed what JSON can hold
   * @param {string} what "plan"
   * @returns {Promise<string>} of letters, digits, "-", "_" and one "."; rejected with a RangeError that says why where it
   *   is too large to be opened again
   */
  const encode = async (packed, what) => {
    const bytes = new TextEncoder().encode(JSON.stringify(packed));
    const small = await cxShareBytes.deflate(bytes);
    const link = small ? `1.${cxShareBytes.toCode(small)}` : `0.${cxShareBytes.toCode(bytes)}`;
    if (bytes.length <= MOST && link.length <= LONGEST) return link;
    throw new RangeError(`The ${what} is too large for a link. Download it as a file instead.`);
  };

  /** null where it is damaged */
  const open = async (link, { what, refuse, take }) => {
    const found = form(link);
    if (!found) return null;
    if (found.version > 1) return refuse("The link was made by a newer edition.", NEWEST);
    if (found.version && !cxShareBytes.canInflate()) {
      return refuse("This browser cannot open the link.", `Use a newer browser, or ask for the ${what} as a file.`);
    }
    const code = cxShareBytes.fromCode(found.code);
    const bytes = found.version ? await cxShareBytes.inflate(code) : code;
    if (!bytes || bytes.length > MOST) return refuse(`The ${what} in the link is too large.`, ask(what));
    return take(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)));
  };

  /**
   * @param {string} link what encode gave
   * @param {{what: string, refuse: (wrong: string, remedy: string) => object, take: (packed: unknown) => object|null}}
   *   about take gives null where it is not whole; it may throw
   * @returns {Promise<object>} what `take` or `refuse` gave; never rejected
   */
  const decode = async (link, about) => {
    const { what, refuse } = about;
    const text = String(link ?? "");
    if (text.length > LONGEST) return refuse("The link is too long to be opened.", ask(what));
    const found = await open(text, about).catch(() => null);
    return found ?? refuse(`The link does not hold a whole ${what}. A part of it may have been cut off.`, ask(what));
  };

  return { encode, decode };
})();
