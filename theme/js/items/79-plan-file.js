/* The file of a plan: made here in the browser and given to the reader; the plan remembers when. */
const cxPlanFile = (() => {
  /**
   * @param {object} plan
   * @param {object} catalog its name, its edition, and its items where the page has them
   * @returns {string} the file's name
   */
  const download = (plan, catalog) => {
    const now = new Date();
    const file = cxFile.write(plan, catalog, now);
    const name = cxFile.name(file, "json", cxDays.today(now));
    cxDownload(name, cxFile.text(file));
    // Of a plan that has not begun there is nothing to remember.
    if (plan.id) cxDesk.quietly([{ plan: plan.id, item: null, field: "downloaded", value: now.toISOString() }]);
    return name;
  };

  return { download };
})();
