/* Plays that another play has taken the place of: own items that name the old one belong to the new one. */
const cxRetiredPlays = (() => {
  /** The play that an id means in this edition. */
  const now = (play, { plays, retired_plays: leads = {} }) =>
    !plays.some(({ id }) => id === play) && Object.hasOwn(leads, play) ? leads[play] : play;

  /** A foreign record, with the play of today instead of a retired one. */
  const led = (record, catalog) => {
    const play = cxForeign.own(record, "play");
    const found = typeof play === "string" ? now(play, catalog) : play;
    return found === play ? record : { ...record, play: found };
  };

  /** The changes that give own items of a plan the plays of today. */
  const changes = (plan, catalog) =>
    cxPlans.ownItems(plan)
      .map(({ id, play }) => ({ plan: plan.id, item: id, field: "play", value: now(play, catalog), was: play }))
      .filter(({ value, was }) => value !== was)
      .map(({ was, ...change }) => change);

  return { led, changes };
})();
