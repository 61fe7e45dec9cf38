/* The details of an item: owner, due date, whether it is next up, evidence, note, and why it does not apply. Made when first opened. */
const cxItemForm = (() => {
  const template = document.createElement("template");
  const field = (name, words, control, kind = "") =>
    `<div class="cx-item__field ${kind}" data-field="${name}"><label>${words}</label>${control}<p class="cx-item__hint" hidden></p></div>`;
  const WIDE = "cx-item__field--wide";
  const check = (name, words) =>
    `<div class="cx-item__field cx-item__field--check ${WIDE}" data-field="${name}"><input type="checkbox"><label>${words}</label><p class="cx-item__hint" hidden></p></div>`;
  template.innerHTML = `<div class="cx-item__details" role="group" hidden>${[
    field("reason", "Why does it not apply?", '<input type="text" maxlength="500" autocomplete="off" required>', WIDE),
    field("owner", "Owner", '<input type="text" maxlength="500" autocomplete="off" list="cx-owners">'),
    // With a year of four digits at most, browsers go on to the next part after the fourth.
    field("due", "Due date", '<input type="date" max="9999-12-31">'),
    check("next", "Next up"),
    field("evidence", "Evidence link", '<input type="text" inputmode="url" maxlength="2000" autocomplete="off" spellcheck="false">', WIDE),
    field("note", "Note", '<textarea rows="2" maxlength="10000"></textarea>', WIDE),
  ].join("")}</div>`;

  const of = (li) => li.querySelector(".cx-item__details");
  const fields = (form) => [...form.querySelectorAll("[data-field]")];
  const control = (field) => field.querySelector("input, textarea");
  const hint = (field) => field.querySelector(".cx-item__hint");

  const name = (field, id) => {
    const own = `${field.dataset.field}-${id}`;
    control(field).id = own;
    field.querySelector("label").htmlFor = own;
    hint(field).id = `hint-${own}`;
  };

  const build = (li) => {
    const id = cxItemParts.id(li);
    const form = document.importNode(template.content, true).firstChild;
    const button = cxItemParts.press(li, "details");
    form.id = `form-${id}`;
    form.setAttribute("aria-labelledby", button.getAttribute("aria-labelledby"));
    for (const one of fields(form)) name(one, id);
    button.setAttribute("aria-controls", form.id);
    li.querySelector(".cx-item__facts").after(form);
    // Others may add what they need: an own item can be renamed and deleted there.
    form.dispatchEvent(new CustomEvent("cx-item-form", { bubbles: true, detail: { li, form, id } }));
    return form;
  };

  const grow = (area) => {
    if (CSS.supports("field-sizing", "content")) return; // 37-item-details.css does it
    area.style.height = "auto";
    area.style.height = `${area.scrollHeight + 2}px`;
  };

  /** Say something under a field, or nothing. @returns {boolean} whether it is something, and was not there before */
  const tell = (field, words) => {
    const place = hint(field);
    const isNews = words !== "" && (place.hidden || place.textContent !== words);
    place.hidden = !words;
    if (place.textContent !== words) place.textContent = words;
    if (words) control(field).setAttribute("aria-describedby", place.id);
    else control(field).removeAttribute("aria-describedby");
    return isNews;
  };

  /** Ask for the reason, where it is wanted and not there. */
  const ask = (field, { asked, status }) => {
    field.hidden = !asked && status !== "not-applicable";
    if (asked) control(field).setAttribute("aria-invalid", "true");
    else control(field).removeAttribute("aria-invalid");
    tell(field, asked ? "It counts as to do until you say why." : "");
  };

  const drawn = new WeakMap(); // field -> the plan, and what was stored, when it was drawn last

  /** A date that is not kept stays in sight, with what is said of it, until another one is stored. */
  const isRefused = (field, stored) => {
    const plan = cxDesk.plan()?.id;
    const before = drawn.get(field);
    drawn.set(field, { plan, stored });
    const isSame = before && before.stored === stored && (!before.plan || before.plan === plan);
    return isSame && control(field).matches('[type="date"][aria-invalid="true"]');
  };

  /** Show what is stored, where the form is there and open. */
  const draw = (li, answer) => {
    const form = of(li);
    if (!form || form.hidden) return;
    for (const one of fields(form)) {
      if (one.dataset.field === "reason") ask(one, answer);
      const stored = answer[one.dataset.field];
      if (!isRefused(one, stored)) cxItemFields.show(one, stored);
    }
  };

  /** @param {string} [from] what the button does that was pressed; the focus goes back to it */
  const open = (li, from = "details") => {
    const form = of(li) ?? build(li);
    form.dataset.from = from;
    form.hidden = false;
    cxItemParts.press(li, "details").setAttribute("aria-expanded", "true");
    draw(li, cxDesk.answer(cxItemParts.id(li)));
    for (const area of form.querySelectorAll("textarea")) grow(area);
    return form;
  };

  /** Close it for somebody with a keyboard, whose focus must not be lost with it. */
  const leave = (li) => {
    const form = of(li);
    if (form.contains(document.activeElement)) cxItemParts.press(li, form.dataset.from).focus();
    close(li);
  };

  const close = (li) => {
    if (of(li)) of(li).hidden = true;
    cxItemParts.press(li, "details").setAttribute("aria-expanded", "false");
  };

  return { of, open, close, leave, draw, grow, tell, control };
})();
