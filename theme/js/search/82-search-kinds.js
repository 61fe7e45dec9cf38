/* The filter: one button for each kind of result that there is, and how many there are of it. */

/**
 * @param {HTMLFieldSetElement} place
 * @param {(kind: string|null) => void} choose is called with what somebody chose
 */
function cxSearchKinds(place, choose) {
  const option = (kind, name) => {
    const box = cxElement("input.cx-search__kind-box", { type: "radio", name: "kind", value: kind ?? "" });
    const count = cxElement("span.cx-search__kind-count");
    box.addEventListener("change", () => choose(kind));
    return { kind, box, count, label: cxElement("label.cx-search__kind-label", {}, box, cxElement("span", {}, `${name} `, count)) };
  };
  const kinds = Object.entries(cxSearchWords.KINDS).map(([kind, [, name]]) => option(kind, name));
  const options = [option(null, "All"), ...kinds];
  place.append(cxElement("legend.cx-hidden", {}, "Show only"), ...options.map(({ label }) => label));

  /** Show how many there are of each kind, and which one is chosen; the way back from it stays where nothing is found. */
  const show = (counts, chosen) => {
    const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
    for (const { kind, box, count, label } of options) {
      const own = kind ? (counts[kind] ?? 0) : all;
      box.checked = kind === chosen;
      count.textContent = all ? String(own) : "";
      label.hidden = Boolean(kind) && !own && kind !== chosen;
    }
    place.hidden = !chosen && kinds.filter(({ label }) => !label.hidden).length < 2;
  };

  return { show };
}
