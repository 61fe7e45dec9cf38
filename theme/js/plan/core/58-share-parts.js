/* What of a plan goes into a link. */
const cxShareParts = (() => {
  /** A file without notes and names of owners. An item that had nothing else goes too. */
  const withoutPeople = (file) => {
    const bare = (one) => ({ ...one, owner: "", note: "" });
    const says = (one) => cxPlans.FIELDS.some((name) => one[name]);
    return { ...file, items: file.items.map(bare).filter(says), own: file.own.map(bare) };
  };

  return { withoutPeople };
})();
