/* In which order the rows of a table stand. Knows no page. */
const cxSortRows = (() => {
  const isMissing = (value) => value === undefined || value === null || value === "";

  const inOrder = (kind, one, other) =>
    kind === "number" ? Number(one) - Number(other) : one.localeCompare(other, "en", { numeric: true });

  /**
   * Return the places of the rows in their new order. Rows that are equal keep their order, and those without a
   * value come last, whichever way the others stand.
   * @param {(string|undefined)[]} values one for each row, "" where nothing is shown
   * @param {"number"|"text"} kind
   * @param {"ascending"|"descending"} direction
   * @returns {number[]}
   */
  const order = (values, kind, direction) => {
    const sign = direction === "descending" ? -1 : 1;
    return values
      .map((_, place) => place)
      .sort((one, other) => {
        const missing = isMissing(values[one]) - isMissing(values[other]);
        if (missing || isMissing(values[one])) return missing || one - other;
        return sign * inOrder(kind, values[one], values[other]) || one - other;
      });
  };

  /** @param {string|null} now @returns {"ascending"|"descending"} what a further press gives */
  const next = (now) => (now === "ascending" ? "descending" : "ascending");

  return { order, next };
})();
