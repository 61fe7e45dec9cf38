/* What every step of a person begins with: what a window shows, looking at it, and values to write. */
const ITEMS = ["listen.sound-horn", "listen.ask-crews", "listen.write-down", "mend.clean-lens"]; // tests/vectors/catalog.json
const SAYINGS = ["Ana", "", "  two  spaces ", "<b>bold</b>", "=1+1", "Überprüfung ✓", "الميناء"];
const VALUES = {
  status: ["to-do", "doing", "done", "not-applicable"], due: ["", "2026-12-01", "2027-02-28"], next: [true, false],
  note: [...SAYINGS, "a\nb"],
};

const hands = ({ browser, model, windows }) => {
  const { chances } = browser;
  const value = (field) => chances.of(VALUES[field] ?? SAYINGS);
  const shown = ({ tab }) => tab.cxDesk.plan();
  /** What a window shows, and nothing that it has not heard of. */
  const itemsOf = ({ tab }) => [...ITEMS, ...tab.cxPlans.ownItems(tab.cxDesk.plan()).map(({ id }) => id)];

  /** What others put off is written by now, and it is here. */
  const arrive = ({ tab }) => {
    browser.pass(PUT_OFF);
    if (browser.isSlowToTell) tab.hear();
  };

  /** Look at a window: the focus makes it read. */
  const look = (window) => {
    arrive(window);
    window.tab.focus();
    window.looked = model.steps;
  };

  /** Where a plan or an own item goes or comes back, everybody hears of it before they work on. */
  const all = () => {
    browser.settle();
    for (const window of windows) window.looked = model.steps;
  };

  /** Two windows may write at the same moment; into the same field a person writes mostly after looking at it. */
  const meet = (window, change) => {
    if (!model.isNews(change, window)) return false;
    if (chances.is(0.3)) return true;
    look(window);
    return false;
  };

  /** Whether some window goes on with what storage has no longer. */
  const areApart = () => windows.some(({ shelf }) => shelf !== model.shared);

  return { chances, value, shown, itemsOf, arrive, look, all, meet, areApart };
};
