/* One of two pictures of the same figures; the table below has them all. */
const cxResultPicture = (() => {
  const KINDS = { radar: ["Radar", cxRadar], bars: ["Bars", cxBars] };
  const NAMES = { radar: "Radar of the levels", bars: "Bars of the levels" };
  let shown = "radar"; // in all results of this window
  let count = 0;

  const KEY = [["level", "Level"], ["target", "Target"], ["range", "Where it could be once open statements are known"]];

  const legend = (rows) => {
    const has = { level: true, target: rows.some(({ target }) => target !== null), range: rows.some(({ low, high }) => low !== high) };
    return cxElement("ul.cx-stand__key", { role: "list" }, ...KEY.filter(([kind]) => has[kind]).map(([kind, words]) =>
      cxElement("li", {}, cxElement(`span.cx-stand__sign.cx-stand__sign--${kind}`, { "aria-hidden": "true" }), words)));
  };

  const of = (kind, rows, words) =>
    CxPicture.with((width) => KINDS[kind][1].draw(rows, width, { title: NAMES[kind], words }));

  /** Radios that look like one switch; a radar of one or two axes would be no shape. */
  const chooser = (kinds, choose) => {
    const name = `cx-picture-kind-${(count += 1)}`;
    const radio = (kind) => {
      const input = cxElement("input", { type: "radio", name, value: kind, checked: kind === shown, "data-key": `picture ${kind}` });
      input.addEventListener("change", () => choose(kind));
      return cxElement("label.cx-switch__side", {}, input, cxElement("span", { textContent: KINDS[kind][0] }));
    };
    return cxElement("fieldset.cx-switch", {}, cxElement("legend", { textContent: "Show as" }), ...kinds.map(radio));
  };

  /** @param {object[]} rows see cxRadar.draw @param {string} words what it shows, as text */
  const build = (rows, words) => {
    const kinds = rows.length < cxRadar.LEAST ? ["bars"] : ["radar", "bars"];
    const place = cxElement("div.cx-stand__drawing");
    const show = (kind) => place.replaceChildren(of(kind, rows, words));
    show(kinds.includes(shown) ? shown : "bars");
    const choose = (kind) => {
      shown = kind;
      show(kind);
      cxSay(`${NAMES[kind]}.`, "picture");
    };
    return cxElement("div.cx-stand__picture", {}, kinds.length > 1 ? chooser(kinds, choose) : null, place, legend(rows));
  };

  return { build };
})();
