/* The catalog: all items of this edition, as playbook/catalog.py wrote them into the page of the plan. */
const cxCatalog = (() => {
  let read = { from: null, catalog: null };

  /** The catalog of the page that is shown, or null where there is none; with `byId`, a Map of its items. */
  return () => {
    const from = document.getElementById("cx-catalog");
    if (from !== read.from) {
      const catalog = from && JSON.parse(from.textContent);
      if (catalog) catalog.byId = new Map(catalog.items.map((item) => [item.id, item]));
      read = { from, catalog };
    }
    return read.catalog;
  };
})();
