/* Cells that no spreadsheet takes for a formula. In this folder names are made with `var`: two scripts of one window may
   hold them, and a `const` cannot be made twice. */
var cxCsvGuard = (() => {
  /**
   * What a spreadsheet would run as a formula when it opens the file (OWASP, "CSV injection"). An apostrophe in front
   * makes it text; so a cell that begins with one gets another, and reading takes exactly one away.
   */
  const GUARDED = /^[=+\-@\t\r\n＝＋－＠']/;
  const guard = (text) => (GUARDED.test(text) ? `'${text}` : text);
  const unguard = (text) => (text[0] === "'" && GUARDED.test(text.slice(1)) ? text.slice(1) : text);

  return { guard, unguard };
})();
