/* An item of the team's own, in the same shape as those that the server writes (playbook/markdown/checklist_items.py),
   and marked in words. */
const cxOwnItem = (() => {
  const facts = (own, catalog) => {
    const when = own.when && Object.hasOwn(catalog.phases, own.when)
      ? cxElement(`span.cx-item__when.cx-item__when--${own.when}`, { textContent: catalog.phases[own.when] }) : null;
    const play = catalog.plays.find(({ id }) => id === own.play);
    const from = play ? cxElement("span.cx-item__from", { textContent: `${play.short || play.title} · ` }) : null;
    return cxElement("span.cx-item__origin", {}, from,
      when, when ? " · " : null, cxElement("strong.cx-item__own", { textContent: "Your own" }));
  };

  /** Show the wording and the phase. @param {object} own an answer of cxPlans.ownItems */
  const show = (li, own, catalog) => {
    const label = li.querySelector(".cx-item__label");
    if (label.textContent !== own.text) label.textContent = own.text;
    const line = li.querySelector(".cx-item__facts");
    line.querySelector(".cx-item__origin")?.remove();
    line.prepend(facts(own, catalog));
  };

  const build = (own, catalog) => {
    const box = cxElement("input.cx-item__box", { type: "checkbox", name: own.id, id: `box-${own.id}` });
    const label = cxElement("label.cx-item__label", { for: box.id, dir: "auto" });
    const li = cxElement("li.cx-item.cx-item--own", { id: own.id }, box, label, cxElement("p.cx-item__facts"));
    show(li, own, catalog);
    cxItem.enhance(li);
    return li;
  };

  return { build, show };
})();

// Reworded and deleted where the rest of an item is written: in its details.
document.addEventListener("cx-item-form", ({ detail: { form, id } }) => {
  if (!cxPlans.isOwn(id)) return;
  const button = (what, words) => {
    const made = cxElement("button.cx-plan-own__button", { id: `${what}-${id}`, "data-own": what, textContent: words });
    made.setAttribute("aria-labelledby", `${made.id} ${form.getAttribute("aria-labelledby").split(" ").at(-1)}`);
    return made;
  };
  form.append(cxElement("p.cx-plan-own__actions", {}, button("change", "Reword or move"), button("delete", "Delete")));
});
