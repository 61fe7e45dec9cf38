/* Whether a plan has changed since its last download. */
const cxPlanAge = (() => {
  const isLater = (fields, at) => Object.values(fields).some(([, stamp]) => stamp > at);

  /**
   * @param {object|null} plan
   * @returns {{day: string, changed: boolean}} day: when the last copy was downloaded, as "November 22, 2026"; "" for never
   */
  return (plan) => {
    const [moment, at] = plan?.fields.downloaded ?? ["", 0];
    if (!moment) return { day: "", changed: false };
    const { downloaded, ...fields } = plan.fields;
    const day = cxDays.words(cxDays.today(new Date(moment)));
    return { day, changed: [fields, ...Object.values(plan.items)].some((one) => isLater(one, at)) };
  };
})();
