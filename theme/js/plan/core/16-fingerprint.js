/* A short number for a long text: FNV-1a with 32 bits (RFC 9923) over UTF-8. It tells that a wording changed;
   it hides nothing. */
const cxFingerprint = (() => {
  /** @param {string} text @returns {string} up to 7 characters, 0 to 9 and a to z */
  const of = (text) => {
    let hash = 0x811c9dc5;
    for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
    return (hash >>> 0).toString(36);
  };

  return { of };
})();
