/* Typing into the fields of an item. Every keystroke is kept, and the typing of one visit to a field is one step of
   undo. While the cursor is in a field its text stays, whatever another window writes there: the last typing holds,
   undo brings back the other's, and a line under the field says what the other was (82-item-fields-elsewhere.js). */
const cxItemFields = (() => {
  const { nameOf, isDate, isCheck, valueOf, storedOf, tell } = cxItemField;
  const { blame, fault, isKept, ofThisCentury, warn } = cxItemDates;
  const known = new WeakMap(); // field -> the text of it that we stored or showed last
  let typing = null; // the field that was typed in during this visit
  let visit = 0; // changes with every visit to a field, and when another window comes between
  let settled = null; // a date that is typed to its end, although the cursor is still in it

  /** Whether somebody is typing here; a window in the background has a focused field too. */
  const isBusy = (control) =>
    !isCheck(control) && control !== settled && document.activeElement === control && document.hasFocus();

  const put = (field, control, stored) => {
    if (valueOf(control) === stored) return;
    if (isCheck(control)) control.checked = stored;
    else control.value = stored;
    if (isDate(control)) blame(field, "");
    if (control.matches("textarea")) cxItemForm.grow(control);
  };

  /** Show what is stored, but do not pull the text away under the cursor. */
  const show = (field, written) => {
    const control = cxItemForm.control(field);
    const stored = cxFileText.ofField(nameOf(field), written);
    const ours = known.get(field) === stored;
    known.set(field, stored);
    const isBehind = !isBusy(control);
    // What was typed is not the next plan's, even where that says the same.
    if (isBehind || (valueOf(control) === stored && typing !== field)) cxItemElsewhere.settle(field);
    if (isBehind) put(field, control, stored);
    if (cxItemElsewhere.tellLost(field) || isBehind || ours || valueOf(control) === stored) return undefined;
    visit += 1;
    return tell(field, cxItemElsewhere.wroteWords(stored));
  };

  /** The cursor stays in a date, but the keys for undo are for the plan. */
  const settle = (control) => {
    settled = control;
  };

  const enter = (field) => {
    visit += 1;
    settled = null;
    typing = null;
    if (valueOf(cxItemForm.control(field)) === storedOf(field)) cxItemElsewhere.settle(field);
    if (nameOf(field) === "owner") cxOwners.refresh();
  };

  /** Write what stands there into the plan that it was begun in. */
  const write = (li, field, control) => {
    const [id, name, value] = [cxItemParts.id(li), nameOf(field), valueOf(control)];
    const about = { words: cxItemWords.step(li, name), wording: cxItemWords.wording(li) };
    const ofVisit = { join: `${id}/${name}/${visit}`, into: cxItemElsewhere.homeOf(field) };
    known.set(field, value);
    cxDesk.write(id, { [name]: value }, isCheck(control) ? about : { ...about, ...ofVisit });
    cxItemElsewhere.settle(field);
  };

  const keep = (li, field) => {
    const control = cxItemForm.control(field);
    settled = null;
    if (fault(control)) return;
    typing = field;
    const isBack = cxItemElsewhere.lostWords(field) !== "";
    write(li, field, control);
    if (isBack) cxItemElsewhere.tellBack(field);
    if (isDate(control)) blame(field, "");
    cxItemHints.full(field, control);
  };

  /** A year of two digits is one of this century; the person is told which. */
  const complete = (li, field) => {
    const control = cxItemForm.control(field);
    control.value = ofThisCentury(control);
    keep(li, field);
    tell(field, `Kept as ${cxDays.words(control.value)}.`);
  };

  /** What is stored comes into sight; what stood here and was overwritten elsewhere is not gone without a word. */
  const showStored = (field, control, plan) => {
    const [before, stored] = [valueOf(control), storedOf(field)];
    if (before === stored) return cxItemHints.address(field, before);
    put(field, control, stored);
    return tell(field, cxItemElsewhere.beforeWords(plan, before));
  };

  /** The cursor has left. */
  const leave = (li, field) => {
    const control = cxItemForm.control(field);
    const plan = cxItemElsewhere.away(field);
    cxItemElsewhere.hush(field);
    const isOurs = isKept(field, control);
    if (!isOurs && ofThisCentury(control)) return complete(li, field);
    cxItemElsewhere.settle(field);
    const words = isOurs ? "" : fault(control);
    if (words) return blame(field, words);
    if (control.matches("[type=date][aria-invalid]")) blame(field, "");
    return showStored(field, control, plan);
  };

  /** Everything was cleared: on a shared computer nothing that was typed stays, not even under the cursor. */
  const empty = () => {
    for (const field of document.querySelectorAll(".cx-item__details [data-field]")) {
      const control = cxItemForm.control(field);
      known.set(field, "");
      put(field, control, isCheck(control) ? false : "");
      if (isDate(control)) blame(field, "");
      else tell(field, "");
    }
    cxOwners.refresh();
  };
  cxStore.subscribe(({ cleared }) => cleared && empty());

  // Also where the item says the same in the next plan, and is not drawn anew.
  cxStore.subscribe(() => {
    const field = document.activeElement?.closest(".cx-item--live .cx-item__details [data-field]");
    if (field) show(field, storedOf(field));
  });

  return { show, settle, enter, keep, warn, leave };
})();
