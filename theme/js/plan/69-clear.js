/* Clear everything: the dialog that says what will be gone, and offers it as files first. */
const cxClear = (() => {
  const { count, joined, typed } = cxAnswerWords;

  /** "11 answers and 1 own item", as before a file of the plan is read in. */
  const content = (plan) => {
    const ids = [...cxPlans.answers(plan).keys()];
    const own = ids.filter(cxPlans.isOwn).length;
    return joined([count(ids.length - own, "answer"), own && count(own, "own item")].filter(Boolean));
  };

  const line = (plan) => {
    const name = cxPlans.nameOf(plan);
    const about = cxElement("p.cx-changes__why", { textContent: content(plan) });
    const give = () => {
      about.textContent = `Downloaded ${cxPlanFile.download(plan, cxCatalog())}.`;
      cxSay(about.textContent);
    };
    const button = cxElement("button.cx-action", { click: give }, "Download", cxElement("span.cx-hidden", { textContent: ` ${name}` }));
    return cxElement("li", {}, cxElement("p.cx-changes__item", {}, typed(name)), about, button);
  };

  /** What tools keep is no plan, and goes as well. */
  const words = (plans) => {
    const more = cxStorage.hasMore();
    if (!plans.length && !more) return "There are no plans. The settings of this site will be gone from this browser on this computer.";
    const gone = [plans.length && count(plans.length, "plan"), more && "what you entered in the tools", "all settings of this site"];
    const text = cxAnswerWords.joined(gone.filter(Boolean));
    return `${text[0].toUpperCase()}${text.slice(1)} will be gone from this browser on this computer. This cannot be undone.`;
  };

  const result = (cleared) =>
    cleared ? "Everything was cleared. This browser holds no plan and no setting of this site."
      : "The browser did not let us clear its storage. Clear the data of this site in the browser's own settings.";

  /** @returns {Promise<string>} what happened; "" where nothing did */
  const ask = async () => {
    const plans = cxPlans.all(cxStore.state);
    const body = plans.length ? [cxElement("p", { textContent: "Download what you want to keep:" }), cxLongList(plans, line)] : [];
    const sure = await cxModal.confirm({
      title: "Clear everything on this computer?", text: words(plans), body, action: "Clear everything", danger: true,
    });
    return sure ? result(cxDeskPlans.clear()) : "";
  };

  // Another window cleared: what a dialog here shows of the plans would stay to be read.
  cxStore.subscribe(({ cleared }) => {
    if (cleared) for (const dialog of document.querySelectorAll("dialog.cx-modal[open]")) dialog.close();
  });

  return { ask };
})();
