/* What the case is about, how long it runs, and what counts. */
const cxCaseAbout = (() => {
  const HINTS = {
    budget: "A contract or a bill gets smaller. The budget office can confirm it.",
    staff: "Staff can do other work. No budget line gets smaller.",
    customers: "It is real, and it is not in your budget.",
    mission: "For example, more eligible people are paid correctly.",
  };

  const columns = () => {
    const boxes = Object.entries(cxCaseKinds.COLUMNS).map(([id, words]) => {
      const box = cxElement("input", { type: "checkbox", value: id, "aria-labelledby": `cx-bc-counts-${id}`, "aria-describedby": `cx-bc-counts-${id}-hint` });
      const label = cxElement("label.cx-check", {}, box, cxElement("span", {},
        cxElement("span", { id: `cx-bc-counts-${id}`, textContent: words }),
        cxElement("span.cx-check__hint", { id: `cx-bc-counts-${id}-hint`, textContent: HINTS[id] })));
      return { id, box, label };
    });
    const write = () => cxCaseBook.choose("counts", boxes.filter(({ box }) => box.checked).map(({ id }) => id).join(","), "What counts");
    for (const { box } of boxes) box.addEventListener("change", write);
    const element = cxElement("fieldset.cx-bc-counts", {}, cxElement("legend", { textContent: "What counts in the net benefit" }),
      cxElement("p.cx-field__hint", { textContent: "The others are shown beside it and are never added." }),
      cxElement("div.cx-bc-counts__boxes", {}, ...boxes.map(({ label }) => label)));
    return { element, show: (counts) => boxes.forEach(({ id, box }) => { box.checked = counts.includes(id); }) };
  };

  const YEARS = () => Object.fromEntries(Array.from({ length: cxCaseKinds.LIMITS.years }, (_, at) => [at + 1, cxCaseFigures.years(at + 1)]));

  const typed = (path, label, hint) => cxCaseForm.text({ path, label, hint, write: (value) => cxCaseBook.write(path, value, label) });

  const whole = (name) => {
    const param = cxCaseKinds.WHOLE[name];
    return cxCaseForm.range({ path: `whole.${name}`, param, what: param.label, get: () => cxCaseBook.draft()[name] });
  };

  const build = () => {
    const title = typed("title", "Name of the case", "For example: a status page for applicants.");
    const service = typed("service", "Service", "What do customers try to do?");
    const years = cxCaseForm.choice({ path: "years", label: "Years after launch", options: YEARS(), hint: "Take the same number for each option.",
      write: (value) => cxCaseBook.choose("years", Number(value), "Another number of years") });
    const counts = columns();
    const [discount, ramp] = [whole("discount"), whole("ramp")];
    const heading = cxElement("h2", { id: "cx-bc-about", tabIndex: -1, textContent: "1. Your case" });
    const element = cxElement("section.cx-bc__step", { "aria-labelledby": heading.id }, heading,
      cxElement("div.cx-bc__about", {}, title.element, service.element, years.element), counts.element,
      cxElement("h3", { textContent: "Time and money" }),
      cxElement("p.cx-field__hint", { textContent: "Left blank, nothing is discounted and the first year brings the whole benefit." }),
      cxElement("div.cx-bc-line__ranges", {}, discount.element, ramp.element));
    const show = (draft) => {
      title.show(draft.title);
      service.show(draft.service);
      years.show(String(draft.years));
      counts.show(draft.counts);
      discount.show(draft.discount);
      ramp.show(draft.ramp);
    };
    return { element, heading, show };
  };

  return { build };
})();
