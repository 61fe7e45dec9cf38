/* One sequence: random steps in windows that hear of each other late, and what is wrong after them. */
const STEPS = 40;

/** What a window shows at any moment: a plan that is there, and the one that it chose. */
const wrongPlan = (window) => {
  const found = window.tab.cxDesk.plan()?.id;
  const alive = window.shelf.plans();
  if (window.plan && alive.includes(window.plan) && found !== window.plan) return [`it shows ${found}, not ${window.plan}`];
  return found && !alive.includes(found) ? [`it shows ${found}, which is gone`] : [];
};

/** What it tells: whether all is saved. */
const wrongHealth = (model, { tab, shelf }) => {
  const must = shelf === model.shared ? "saved" : "gone";
  return tab.cxStore.health === must ? [] : [`it says “${tab.cxStore.health}”, not “${must}”`];
};

const wrongInAll = ({ browser: { text }, model, windows }) => {
  const stored = differences(model.shared.expected(), heldIn(text ? JSON.parse(text) : { plans: {} }));
  const held = windows.map((window) => [...differences(window.shelf.expected(), heldIn(window.tab.cxStore.state)), ...wrongHealth(model, window)]);
  return [["storage", stored], ...held.entries()].flatMap(([where, lines]) => lines.map((line) => `${where}: ${line}`));
};

const begin = (code, seed, catalog) => {
  const browser = new Browser(code, seed, 2 + (chances(`${seed} windows`).is(0.3) ? 1 : 0));
  const model = new Model();
  const windows = browser.tabs.map((tab) => ({ tab, life: tab.life, shelf: model.shared, looked: -1, undo: [], plan: undefined }));
  return { browser, model, windows, does: steps({ browser, model, windows, catalog }), history: [] };
};

/** Go to another window. The browser may tell it, or hide the one before, or neither: both are in sight. */
const turn = ({ browser, windows, does }, from) => {
  const to = browser.chances.of(windows);
  const how = browser.chances.below(3);
  if (how === 1) does.look(to);
  if (how === 2 && from !== to) {
    from.tab.show(false);
    to.tab.show(true);
  }
  return to;
};

const go = (world) => {
  const { browser, windows, does, history } = world;
  let window = windows[0];
  for (let step = 0; step < STEPS; step += 1) {
    if (browser.chances.is(0.4)) window = turn(world, window);
    // Where the clock was set back, whoever works has heard of everything.
    if (browser.isSetBack) does.settle();
    if (browser.isSetBack && step === 5) browser.now -= DAY;
    browser.pass(20 + browser.chances.below(100));
    history.push(`${windows.indexOf(window)}: ${does.any(window)}`);
    does.rejoin();
    const wrong = wrongPlan(window);
    if (wrong.length) return wrong;
  }
  return [];
};

/** In the end each window in turn may be left before it heard of anything; and what is not saved may be saved again. */
const end = (world) => {
  const { browser, windows, does, history } = world;
  const how = browser.chances.below(4);
  for (const window of windows) {
    if (how < 2) does.reload(window);
    if (how === 2) history.push(`${windows.indexOf(window)}: ${does.saveAgain(window)}`);
    does.rejoin();
  }
  does.settle();
  for (const window of windows) does.look(window);
  does.settle();
  return wrongInAll(world);
};

/** @returns {string[]} what is wrong, and after which steps; nothing where all is well */
const sequence = (code, seed, catalog) => {
  const world = begin(code, seed, catalog);
  let wrong;
  try {
    wrong = go(world);
    if (!wrong.length) wrong = end(world);
  } catch (error) {
    wrong = [error.stack];
  }
  return wrong.length ? [`sequence ${seed}`, ...wrong, "after:", ...world.history] : [];
};

/** @param {string} scripts of the plan @param {string[]} seeds of the sequences @returns {string[][]} those that fail */
const sequences = (scripts, seeds, catalog) => {
  const code = new Function(...NAMES, `${scripts}\nreturn { ${SEEN.join(", ")} };`);
  return seeds.map((seed) => sequence(code, seed, catalog)).filter((wrong) => wrong.length);
};
