/* What a business case is made of: four kinds of benefit that are kept apart, and the lines with what each is the product of. */
const cxCaseKinds = (() => {
  /** Years of a case; lines of a case; the largest amount or count (a trillion). */
  const LIMITS = { years: 10, lines: 200, most: 1e12 };

  /** The columns, in the order in which people read them. */
  const COLUMNS = {
    budget: "Money that leaves the budget",
    staff: "Staff time for other work",
    customers: "Customers' time and money",
    mission: "Mission result",
  };

  const MOST = LIMITS.most;
  const count = (id, label) => ({ id, label, unit: "count", least: 0, most: MOST });
  const dollars = (id, label, least = 0) => ({ id, label, unit: "dollars", least, most: MOST });
  const percent = (id, label) => ({ id, label, unit: "percent", least: 0, most: 100 });
  const points = (id, label) => ({ id, label, unit: "points", least: 0, most: 100 });
  const amount = (id, label, unit) => ({ id, label, unit, least: 0, most: MOST });

  /**
   * Kinds of lines. A line is worth the product of its numbers divided by `per`, each year, from year 1 on; `cost` lines
   * are costs, and `once` ones are paid in year 0 only. `column` is where a benefit mostly belongs; people may choose another.
   * `formula` says it in words.
   */
  const KINDS = {
    contacts: { label: "Contacts avoided", column: "staff", per: 100, formula: "contacts × share avoided × cost of one",
      params: [count("contacts", "Contacts a year"), percent("share", "Share avoided"), dollars("cost", "Cost of one contact")] },
    shift: { label: "Move to a cheaper channel", column: "budget", per: 100, formula: "transactions × share that moves × saved on each",
      params: [count("transactions", "Transactions a year"), percent("share", "Share that moves"), dollars("saved", "Saved on each")] },
    burden: { label: "Customers' time saved", column: "customers", per: 60, formula: "people × minutes × hourly rate ÷ 60",
      params: [count("people", "People a year"), amount("minutes", "Minutes saved for each", "minutes"), dollars("rate", "Value of an hour")] },
    errors: { label: "Fewer errors", column: "staff", per: 100, formula: "cases × fewer errors × cost of rework",
      params: [count("cases", "Cases a year"), points("points", "Fewer errors"), dollars("rework", "Cost of one rework")] },
    cycle: { label: "Faster decisions", column: "mission", per: 1, formula: "cases × days × value of a day",
      params: [count("cases", "Cases a year"), amount("days", "Days saved for each", "days"), dollars("value", "Value of one day of one case")] },
    "take-up": { label: "More people take it up", column: "mission", per: 100, formula: "people × higher take-up × value for one",
      params: [count("people", "People who could"), points("points", "Higher take-up"), dollars("value", "Value for one person")] },
    "other-benefit": { label: "Another benefit", column: "budget", per: 1, formula: "amount a year",
      params: [dollars("amount", "Amount a year", -MOST)] },
    "cost-once": { label: "Cost to build", column: "", per: 1, cost: true, once: true, formula: "amount, once",
      params: [dollars("amount", "Amount, once")] },
    "cost-yearly": { label: "Cost to run", column: "", per: 1, cost: true, formula: "amount a year",
      params: [dollars("amount", "Amount a year")] },
  };

  /** The numbers that belong to the whole case, and what stands for one that is blank. */
  const WHOLE = {
    discount: { id: "discount", label: "Discount rate a year", unit: "percent", least: -10, most: 100, otherwise: 0 },
    ramp: { id: "ramp", label: "Part of the benefit reached in year 1", unit: "percent", least: 0, most: 100, otherwise: 100 },
  };

  const kind = (id) => (Object.hasOwn(KINDS, id) ? KINDS[id] : null);

  /** @returns {object|null} what a number of a line is; with kind "" that of the whole case */
  const param = (kindId, id) =>
    (kindId ? kind(kindId)?.params.find((one) => one.id === id) : Object.hasOwn(WHOLE, id) && WHOLE[id]) || null;

  const isCost = (kindId) => Boolean(kind(kindId)?.cost);
  const isColumn = (id) => Object.hasOwn(COLUMNS, id);

  return { LIMITS, COLUMNS, KINDS, WHOLE, kind, param, isCost, isColumn };
})();
