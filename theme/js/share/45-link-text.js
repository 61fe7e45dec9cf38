/* What stands behind the # of an address that went through mail and chat programs. */
var cxLinkText = (() => {
  /** The signs of a link as they were; never thrown, also where a part was cut off. */
  const decoded = (hash) => hash.replace(/%[2-7][0-9a-f]/gi, (code) => String.fromCharCode(parseInt(code.slice(1), 16)));

  /** What programs add where a link ends: a stop, a bracket, their own marks. A code has no such letters. */
  const CODE = /^\d{1,3}\.[A-Za-z0-9_-]+(?=[^A-Za-z0-9_-])/;

  /**
   * @param {string} hash of the address
   * @param {string} start "#plan="
   * @returns {string|null} what cxLinkCode.encode gave, if the hash is whole; null where it does not begin like that
   */
  const code = (hash, start) => {
    const text = decoded(hash);
    if (!text.startsWith(start)) return null;
    const rest = text.slice(start.length);
    return CODE.exec(rest)?.[0] ?? rest;
  };

  return { code };
})();
