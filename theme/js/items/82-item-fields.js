/* Typing into the fields of an item. Every keystroke is kept, and the typing of one visit to a field is one step of
   undo. While the cursor is in a field its text stays, whatever another window writes there: the last typing holds,
   undo brings back the other's, and a line under the field says what the other was. */
const cxItemFields = (() => {
  const known = new WeakMap(); // field -> the text of it that we stored or showed last
  const FIRST_YEAR = "1900"; // while a year is typed, its first digits are a year as well: 0002, 0020, 0202
  let visit = 0; // changes with every visit to a field, and when another window comes between

  const nameOf = (field) => field.dataset.field;
  const isDate = (control) => control.type === "date";
  const isCheck = (control) => control.type === "checkbox";
  const valueOf = (control) => (isCheck(control) ? control.checked : control.value);
  /** Whether somebody is typing here; a window in the background has a focused field too. */
  const isBusy = (control) => !isCheck(control) && document.activeElement === control && document.hasFocus();

  const quote = (text) => (text ? `Changed in another window: ${text}` : "Emptied in another window.");

  const put = (field, control, stored) => {
    if (valueOf(control) === stored) return;
    if (isCheck(control)) control.checked = stored;
    else control.value = stored;
    if (control.matches("textarea")) cxItemForm.grow(control);
  };

  /** Show what is stored, but do not pull the text away under the cursor. */
  const show = (field, stored) => {
    const control = cxItemForm.control(field);
    const ours = known.get(field) === stored;
    known.set(field, stored);
    if (!isBusy(control)) return put(field, control, stored);
    if (ours || control.value === stored) return undefined;
    visit += 1;
    return cxItemForm.tell(field, quote(stored));
  };

  const enter = (field) => {
    visit += 1;
    if (nameOf(field) === "owner") cxOwners.refresh();
  };

  /** What is wrong with a date as it stands there; half a date counts as none. */
  const fault = (control) => {
    if (!isDate(control)) return "";
    if (control.validity.badInput) return "This date is not kept: give month, day and year.";
    const { value } = control;
    const isYear = !value || (value >= FIRST_YEAR && !control.validity.rangeOverflow);
    return isYear ? "" : "This date is not kept: the year has four digits.";
  };

  /** 0027-01-15, as it stands there when 27 was typed for the year, as 2027-01-15; "" for any other value. */
  const ofThisCentury = (control) => (isDate(control) && /^00\d\d-/.test(control.value) ? `20${control.value.slice(2)}` : "");

  const isFull = (control) => control.maxLength > 0 && control.value.length >= control.maxLength;

  const keep = (li, field) => {
    const control = cxItemForm.control(field);
    if (fault(control)) return;
    const id = cxItemParts.id(li);
    const name = nameOf(field);
    known.set(field, valueOf(control));
    cxDesk.write(id, { [name]: valueOf(control) }, {
      words: cxItemWords.step(li, name), wording: cxItemWords.wording(li), join: isCheck(control) ? "" : `${id}/${name}/${visit}`,
    });
    if (isDate(control)) cxItemForm.tell(field, "");
    if (isFull(control)) cxItemForm.tell(field, `No more than ${control.maxLength.toLocaleString("en-US")} characters fit here.`);
  };

  /** A year of two digits is one of this century; the person is told which. */
  const complete = (li, field) => {
    const control = cxItemForm.control(field);
    control.value = ofThisCentury(control);
    keep(li, field);
    cxItemForm.tell(field, `Kept as ${cxDays.words(control.value)}.`);
  };

  /** The cursor has left: show what is stored. What stood here and was overwritten elsewhere is not gone without a word. */
  const leave = (li, field) => {
    const control = cxItemForm.control(field);
    if (ofThisCentury(control)) return complete(li, field);
    const words = fault(control);
    if (words) return cxItemForm.tell(field, words);
    const stored = cxDesk.answer(cxItemParts.id(li))[nameOf(field)];
    const before = valueOf(control);
    if (before === stored) return undefined;
    put(field, control, stored);
    return cxItemForm.tell(field, before ? `Changed in another window. Before: ${before}` : "");
  };

  /** Everything was cleared: on a shared computer nothing that was typed stays, not even under the cursor. */
  const empty = () => {
    for (const field of document.querySelectorAll(".cx-item__details [data-field]")) {
      known.set(field, "");
      put(field, cxItemForm.control(field), isCheck(cxItemForm.control(field)) ? false : "");
      cxItemForm.tell(field, "");
    }
    cxOwners.refresh();
  };
  cxStore.subscribe(({ cleared }) => cleared && empty());

  return { show, enter, keep, leave };
})();

/* The owners of this plan, to choose from while typing. */
const cxOwners = (() => {
  const MOST = 100;
  const list = document.createElement("datalist");
  list.id = "cx-owners";
  document.body.append(list);

  const option = (value) => Object.assign(document.createElement("option"), { value });

  const refresh = () => {
    const owners = new Set([...cxPlans.answers(cxDesk.plan()).values()].map(({ owner }) => owner.trim()).filter(Boolean));
    list.replaceChildren(...[...owners].sort((a, b) => a.localeCompare(b)).slice(0, MOST).map(option));
  };

  return { refresh };
})();
