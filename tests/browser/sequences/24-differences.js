/* A state, as it stands in storage or as a window holds it, beside what it must be. */

/** All that is not blank, plan by plan, as a shelf says it. */
const heldIn = ({ plans }) => {
  const found = {};
  for (const [plan, { fields, items }] of Object.entries(plans)) {
    if (fields.removed?.[0] === true) continue;
    found[plan] = isBlank(fields.name?.[0]) ? {} : { "null name": fields.name[0] };
    for (const [item, registers] of Object.entries(items)) {
      const isGone = isTeams(item) && registers.removed?.[0] === true;
      for (const field of isGone ? ["removed"] : isTeams(item) ? OWN_ITEM : ANSWERS) {
        if (!isBlank(registers[field]?.[0])) found[plan][`${item} ${field}`] = registers[field][0];
      }
    }
  }
  return found;
};

/** How two of them differ, in words. */
const differences = (expected, found) => {
  const lines = [];
  for (const plan of new Set([...Object.keys(expected), ...Object.keys(found)])) {
    const [must, is] = [expected[plan], found[plan]];
    if (!must || !is) lines.push(must ? `${plan} is lost` : `${plan} should be gone`);
    for (const key of must && is ? new Set([...Object.keys(must), ...Object.keys(is)]) : []) {
      if (must[key] !== is[key]) lines.push(`${plan} ${key}: ${JSON.stringify(is[key])}, not ${JSON.stringify(must[key])}`);
    }
  }
  return lines;
};
