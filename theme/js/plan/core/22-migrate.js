/* Older files: each step turns a file of one version into the next one's. A new version adds a step, no more. */
const cxMigrate = (() => {
  /** From version n to n + 1; none yet, since version 1 is the first. @type {Map<number, (file: object) => object>} */
  const STEPS = new Map();

  /**
   * @param {object} file with a whole number as version
   * @param {number} version the version that is wanted
   * @param {Map<number, (file: object) => object>} steps
   * @returns {object|null} null where a step is missing
   */
  const migrate = (file, version = cxFileWords.VERSION, steps = STEPS) => {
    let now = file;
    while (now.version < version) {
      const step = steps.get(now.version);
      if (!step) return null;
      now = { ...step(now), version: now.version + 1 };
    }
    return now;
  };

  return { migrate };
})();
