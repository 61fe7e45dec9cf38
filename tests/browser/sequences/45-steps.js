/* What a person may do in a window, and how often. */
const KINDS = {
  write: 46, undo: 12, hear: 8, reload: 6, settle: 5, addOwn: 4, rename: 3, read: 5, several: 3, choose: 4, create: 2, duplicate: 2,
  remove: 2, removeOwn: 2, beginWith: 1, close: 2, away: 2, clear: 1, empty: 2, saveAgain: 3,
};
const ALL_KINDS = Object.entries(KINDS).flatMap(([kind, weight]) => Array(weight).fill(kind));

const steps = (world) => {
  const hand = hands(world);
  const does = {};
  const parts = { ...world, hand, does };
  for (const part of [itemSteps, planSteps, fileSteps, windowSteps, clearedSteps]) Object.assign(does, part(parts));
  return { ...does, look: hand.look, any: (window) => does[hand.chances.of(ALL_KINDS)](window) };
};
