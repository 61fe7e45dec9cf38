/* What an older edition said, as playbook/editions/plan_script.py wrote it, for plans that were made with it. */
const cxOlderEdition = (() => {
  /**
   * @param {{edition: string, items: [string, string][], moved: [string, string][]}} data items in reading order with their
   *   wordings; moved: those that stand elsewhere today, each with the heading it stood under
   * @returns {{edition: string, wordings: Map<string, string>, moved: Map<string, string>}}
   */
  const read = ({ edition, items, moved }) => ({ edition, wordings: new Map(items), moved: new Map(moved) });

  /** The items that a team has answered and that stand elsewhere today, or in another order. */
  const moved = (plan, catalog, older) => {
    const answers = cxPlans.answers(plan);
    return catalog.items
      .filter(({ id }) => answers.has(id) && older.moved.has(id))
      .map(({ id, text, heading, href }) => ({ id, text, href, from: older.moved.get(id), to: heading }));
  };

  /** The changes that give a plan what it does not say, such as one from a link: the items it had, and their wordings. */
  const complete = (plan, older) => {
    const change = (item, field, value) => ({ plan: plan.id, item, field, value });
    const seen = Array.isArray(cxPlans.field(plan, "seen")) ? [] : [change(null, "seen", [...older.wordings.keys()])];
    const wordless = [...cxPlans.answers(plan).values()].filter(({ id, own, text }) => !own && !text && older.wordings.has(id));
    return [...seen, ...wordless.map(({ id }) => change(id, "text", older.wordings.get(id)))];
  };

  return { read, moved, complete };
})();
