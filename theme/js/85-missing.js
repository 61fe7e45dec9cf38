/* Where a script did not come: a sentence at the lower edge of the window, which is read out at once. It hangs in the
   dock (theme/js/items/85-dock.js), which may still have to come as well. */
const cxMissing = (() => {
  const find = (name) => document.querySelector(`body > .cx-dock${name}`);

  const forget = () => find(" > .cx-missing")?.remove();

  /** Say it, or say it again. */
  const tell = () => {
    const dock = find("") ?? document.body.appendChild(cxElement("section.cx-dock", { "aria-label": "Your plan" }));
    const textContent = `This page could not load all of itself. ${cxItemsWaiting.words}`;
    forget();
    dock.append(cxElement("div.cx-notice.cx-missing", { role: "alert", textContent }));
    dock.hidden = false;
  };

  return { tell, forget };
})();
