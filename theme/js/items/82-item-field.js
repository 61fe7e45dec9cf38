/* One field of an item: what it is called, what stands in it, what is stored of it, and what is said under it. */
const cxItemField = (() => {
  const nameOf = (field) => field.dataset.field;
  const itemOf = (field) => cxItemParts.id(field.closest(".cx-item"));
  const isDate = (control) => control.type === "date";
  const isCheck = (control) => control.type === "checkbox";

  /** What stands in it. */
  const valueOf = (control) => (isCheck(control) ? control.checked : cxFileText.clean(control.value, control.matches("textarea")));

  /** What the plan of this window has of it. */
  const storedOf = (field) => cxFileText.ofField(nameOf(field), cxDesk.answer(itemOf(field))[nameOf(field)]);

  /** What is said under it. */
  const told = (field) => field.querySelector(".cx-item__hint").textContent;

  /** Say something under a field, and to those who do not see it: focus may have gone on. */
  const tell = (field, words, say = cxSay) => {
    const isNews = cxItemForm.tell(field, words);
    if (isNews) say(`${field.querySelector("label").textContent}: ${words}`, "field");
  };

  return { nameOf, itemOf, isDate, isCheck, valueOf, storedOf, told, tell };
})();
