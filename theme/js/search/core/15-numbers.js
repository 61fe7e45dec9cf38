/* Whole numbers that playbook/search/numbers.py wrote as letters. */
const cxSearchNumbers = (() => {
  const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const VALUES = new Uint8Array(128);
  [...LETTERS].forEach((letter, value) => (VALUES[letter.charCodeAt(0)] = value));

  /** @param {string} text @returns {number[]} */
  return (text) => {
    const found = [];
    let number = 0;
    let unit = 1;
    for (let at = 0; at < text.length; at += 1) {
      const value = VALUES[text.charCodeAt(at)];
      number += (value & 31) * unit;
      unit *= 32;
      if (value < 32) {
        found.push(number);
        number = 0;
        unit = 1;
      }
    }
    return found;
  };
})();
