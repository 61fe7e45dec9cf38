/* What people do with items. */
{
  const itemOf = (target) => target.closest?.(".cx-item--live") ?? null;
  const fieldOf = (target) => target.closest?.(".cx-item__details [data-field]") ?? null;

  const shown = new WeakSet(); // dates that are not kept and were shown to who closes their details

  /** Who closes details is led to a date that is not kept: what is said of it would go out of sight. The second time they close. */
  const holds = (form) => {
    const date = form.querySelector('[type="date"][aria-invalid="true"]');
    if (!date || shown.has(date)) return false;
    shown.add(date);
    date.focus();
    return true;
  };

  const toggle = (li) => {
    const form = cxItemForm.of(li);
    if (!form || form.hidden) cxItemForm.open(li);
    else if (!holds(form)) cxItemForm.close(li);
  };

  /** Pressed again, a status is taken back. */
  const press = (button) => {
    const li = itemOf(button);
    const { do: what } = button.dataset;
    if (what === "details") toggle(li);
    else cxItem.set(li, button.getAttribute("aria-pressed") === "true" ? "to-do" : what);
  };

  document.addEventListener("click", (event) => {
    const button = event.target.closest?.(".cx-item--live .cx-item__button");
    // The second click of a double click would take the status back.
    if (button && !(event.detail > 1 && button.dataset.do !== "details")) press(button);
  });

  document.addEventListener("change", ({ target }) => {
    const li = itemOf(target);
    if (!li) return;
    if (target.matches(".cx-item__box")) cxItem.set(li, target.checked ? "done" : "to-do");
    else if (target.matches('[data-field="reason"] input')) cxItem.reasoned(li);
  });

  document.addEventListener("input", ({ target }) => {
    const field = fieldOf(target);
    // In closed details nobody types: that is the browser's own undo, or its redo.
    if (!field || field.closest(".cx-item__details").hidden) return;
    shown.delete(target);
    cxItemFields.keep(itemOf(field), field);
    if (target.matches("textarea")) cxItemForm.grow(target);
  });

  document.addEventListener("focusin", ({ target }) => fieldOf(target) && cxItemFields.enter(fieldOf(target)));

  document.addEventListener("focusout", ({ target }) => {
    const field = fieldOf(target);
    if (field?.isConnected) cxItemFields.leave(itemOf(field), field);
  });

  // Browsers bring only the line of the cursor into view; the rest of a note would stand under the plan bar (WCAG 2.4.11).
  document.addEventListener("keyup", ({ key, target }) => {
    if (key === "Tab" && fieldOf(target)) target.scrollIntoView({ block: "nearest" });
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || event.defaultPrevented || event.isComposing) return;
    const li = itemOf(event.target.closest?.(".cx-item__details, .cx-item__button") ?? document);
    const form = li && cxItemForm.of(li);
    if (!form || form.hidden) return;
    const field = fieldOf(event.target);
    if (field) cxItemFields.warn(field);
    if (!holds(form)) cxItemForm.leave(li);
  });
}
