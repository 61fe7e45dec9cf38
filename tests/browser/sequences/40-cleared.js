/* Storage is cleared in mid-session: on purpose in a window, or by the browser. Who missed the first, and everybody after
   the second, goes on with what it has, is told that it is not saved, and gives it back only when the person says so. */
const clearedSteps = ({ browser, model, windows, hand, does }) => {
  const { chances, look, all, areApart } = hand;

  const emptied = (window) => Object.assign(window, { shelf: model.shared, undo: [], plan: undefined });

  /** The browser kept the page of a window aside, and told it of nothing. */
  const sleeps = (window) => {
    model.part(window);
    window.tab.comeBack();
  };

  const clear = (window) => {
    if (browser.isSetBack) return does.write(window);
    all();
    window.tab.cxDeskPlans.clear();
    const asleep = windows.filter((one) => one !== window && one.shelf.fields.size && chances.is(0.3));
    for (const one of asleep) sleeps(one);
    model.shared = new Shelf();
    for (const one of windows) if (!asleep.includes(one)) emptied(one);
    all();
    return `cleared everything${asleep.map((one) => `, which ${windows.indexOf(one)} missed`).join("")}`;
  };

  const empty = (window) => {
    if (browser.isSetBack || !browser.text || areApart()) return does.write(window);
    all();
    for (const one of windows) model.part(one);
    model.shared = new Shelf();
    const isTold = chances.is(0.5);
    browser.empty(isTold);
    return `the browser emptied storage${isTold ? " and told of it" : ""}`;
  };

  const saveAgain = (window) => {
    look(window);
    if (window.shelf === model.shared) return does.write(window);
    window.tab.cxStore.saveAgain();
    model.shared.take(window.shelf);
    window.shelf = model.shared;
    all();
    return "saved again";
  };

  /** After each step: who misses nothing any more gives what is its own. */
  const rejoin = () => {
    while (windows.map((one) => model.rejoin(one)).some(Boolean)) all();
  };

  return { clear, empty, saveAgain, rejoin };
};
