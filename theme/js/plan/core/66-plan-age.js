/* Whether a plan has changed since its last download. */
const cxPlanAge = (() => {
  const isLater = (fields, at) => Object.values(fields).some(([, stamp]) => stamp > at);

  /**
   * @param {object|null} plan
   * @returns {{day: string, changed: boolean}} day: when the last copy was downloaded, as ISO text; "" for never
   */
  return (plan) => {
    const [day, at] = plan?.fields.downloaded ?? ["", 0];
    if (!day) return { day: "", changed: false };
    const { downloaded, ...fields } = plan.fields;
    return { day, changed: [fields, ...Object.values(plan.items)].some((one) => isLater(one, at)) };
  };
})();
