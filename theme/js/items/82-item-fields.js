/* Typing into the fields of an item. Every keystroke is kept, and the typing of one visit to a field is one step of
   undo. While the cursor is in a field its text stays, whatever another window writes there: the last typing holds,
   undo brings back the other's, and a line under the field says what the other was. The text belongs to the plan it was
   begun in: where that is deleted elsewhere meanwhile, who types on brings it back. */
const cxItemFields = (() => {
  const known = new WeakMap(); // field -> the text of it that we stored or showed last
  const { FIRST_YEAR } = cxFileDates; // while a year is typed, its first digits are a year as well: 0002, 0020, 0202
  const home = new WeakMap(); // field -> the id of the plan that its text belongs to
  let typing = null; // the field that was typed in during this visit
  const lost = new WeakSet(); // fields of which it is said that their plan or item was deleted
  const ADD = "Add https:// to make this a link.";
  let visit = 0; // changes with every visit to a field, and when another window comes between
  let settled = null; // a date that is typed to its end, although the cursor is still in it

  const nameOf = (field) => field.dataset.field;
  const isDate = (control) => control.type === "date";
  const isCheck = (control) => control.type === "checkbox";
  const valueOf = (control) => (isCheck(control) ? control.checked : cxFileText.clean(control.value, control.matches("textarea")));
  /** Whether somebody is typing here; a window in the background has a focused field too. */
  const isBusy = (control) =>
    !isCheck(control) && control !== settled && document.activeElement === control && document.hasFocus();

  /** Say something under a field, and to those who do not see it: focus may have gone on. */
  const tell = (field, words, say = cxSay) => {
    const isNews = cxItemForm.tell(field, words);
    if (isNews) say(`${field.querySelector("label").textContent}: ${words}`, "field");
  };

  /** What is wrong with a date, or that nothing is. */
  const blame = (field, words) => {
    const control = cxItemForm.control(field);
    if (words) control.setAttribute("aria-invalid", "true");
    else control.removeAttribute("aria-invalid");
    tell(field, words);
  };

  const quote = (text) => (text ? `Changed in another window: ${text}` : "Emptied in another window.");

  const here = () => cxDesk.plan()?.id ?? "";
  const itemOf = (field) => cxItemParts.id(field.closest(".cx-item"));
  const storedOf = (field) => cxFileText.ofField(nameOf(field), cxDesk.answer(itemOf(field))[nameOf(field)]);

  /** Under the cursor: that what the text belongs to was deleted in another window, or "". */
  const lostWords = (field) => {
    const plan = cxStore.state.plans[home.get(field)];
    if (!plan || document.activeElement !== cxItemForm.control(field)) return "";
    const back = "was deleted in another window. What you type here brings it back.";
    if (!cxPlans.plan(cxStore.state, plan.id)) return `“${cxPlans.nameOf(plan)}” ${back}`;
    return cxPlans.isGone(plan, itemOf(field)) ? `This item ${back}` : "";
  };

  /** After what the page says of it, in whose place it is heard. */
  const sayGone = (words) => queueMicrotask(() => cxSay(words, "gone"));

  /** @returns {boolean} whether it was */
  const tellLost = (field) => {
    const words = lostWords(field);
    if (words || lost.has(field)) tell(field, words, sayGone);
    if (words) lost.add(field);
    else lost.delete(field);
    return words !== "";
  };

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
    if (isBehind || (valueOf(control) === stored && typing !== field)) home.set(field, here());
    if (isBehind) put(field, control, stored);
    if (tellLost(field) || isBehind || ours || valueOf(control) === stored) return undefined;
    visit += 1;
    return tell(field, quote(stored));
  };

  /** The cursor stays in a date, but the keys for undo are for the plan. */
  const settle = (control) => {
    settled = control;
  };

  const enter = (field) => {
    visit += 1;
    settled = null;
    typing = null;
    if (valueOf(cxItemForm.control(field)) === storedOf(field)) home.set(field, here());
    if (nameOf(field) === "owner") cxOwners.refresh();
  };

  /** What is wrong with a date as it stands there; half a date counts as none. */
  const fault = (control) => {
    if (!isDate(control)) return "";
    if (control.validity.badInput) return "This date is not kept: give month, day and year.";
    const { value } = control;
    if (!value || (value >= FIRST_YEAR && !control.validity.rangeOverflow)) return "";
    const isOld = value >= "1000" && !control.validity.rangeOverflow;
    return `This date is not kept: ${isOld ? `the year is before ${FIRST_YEAR}` : "the year has four digits"}.`;
  };

  /** 0027-01-15, as it stands there when 27 was typed for the year, as 2027-01-15; "" for any other value. */
  const ofThisCentury = (control) => (isDate(control) && /^00\d\d-/.test(control.value) ? `20${control.value.slice(2)}` : "");

  /** Said while no more letters fit, and gone once one is deleted. */
  const tellFull = (field, { maxLength, value }) => {
    if (maxLength <= 0) return;
    const words = `No more than ${maxLength.toLocaleString("en-US")} characters fit here.`;
    if (value.length >= maxLength) tell(field, words);
    else if (field.querySelector(".cx-item__hint").textContent === words) tell(field, "");
  };

  const keep = (li, field) => {
    const control = cxItemForm.control(field);
    settled = null;
    if (fault(control)) return;
    const id = cxItemParts.id(li);
    const name = nameOf(field);
    typing = field;
    const isBack = lostWords(field) !== "";
    known.set(field, valueOf(control));
    cxDesk.write(id, { [name]: valueOf(control) }, {
      words: cxItemWords.step(li, name), wording: cxItemWords.wording(li), join: isCheck(control) ? "" : `${id}/${name}/${visit}`,
      into: isCheck(control) ? "" : home.get(field),
    });
    home.set(field, here());
    if (isBack) tell(field, "It is back, with what you type here.");
    if (isBack) lost.add(field); // said until the next key
    if (isDate(control)) blame(field, "");
    tellFull(field, control);
  };

  /** Whether what stands there was kept before, or read. */
  const isKept = (field, control) => valueOf(control) === storedOf(field) && !control.validity.badInput;

  /** Say that a date is not kept, while it can still be seen. @returns {boolean} whether this is news */
  const warn = (field) => {
    const control = cxItemForm.control(field);
    const words = isKept(field, control) || ofThisCentury(control) ? "" : fault(control);
    if (!words || field.querySelector(".cx-item__hint").textContent === words) return false;
    blame(field, words);
    return true;
  };

  /** A year of two digits is one of this century; the person is told which. */
  const complete = (li, field) => {
    const control = cxItemForm.control(field);
    control.value = ofThisCentury(control);
    keep(li, field);
    tell(field, `Kept as ${cxDays.words(control.value)}.`);
  };

  /** Evidence may be plain words, or the name of a file; what looks like an address was meant as a link. */
  const hintAddress = (field, text) => {
    if (nameOf(field) !== "evidence") return undefined;
    const isMeant = cxFileText.isBareAddress(text);
    const isSaid = field.querySelector(".cx-item__hint").textContent === ADD;
    return isMeant || isSaid ? tell(field, isMeant ? ADD : "") : undefined;
  };

  /** The cursor has left: show what is stored. What stood here and was overwritten elsewhere is not gone without a word. */
  const leave = (li, field) => {
    const control = cxItemForm.control(field);
    const plan = cxStore.state.plans[home.get(field)];
    const isAway = plan && plan.id !== here();
    if (lost.delete(field)) tell(field, "");
    const isOurs = isKept(field, control);
    if (!isOurs && ofThisCentury(control)) return complete(li, field);
    home.set(field, here());
    const words = isOurs ? "" : fault(control);
    if (words) return blame(field, words);
    if (control.matches("[type=date][aria-invalid]")) blame(field, "");
    const stored = storedOf(field);
    const before = valueOf(control);
    if (before === stored) return hintAddress(field, before);
    put(field, control, stored);
    const what = isAway ? `“${cxPlans.nameOf(plan)}” was deleted in another window. There` : "Changed in another window. Before";
    return tell(field, before ? `${what}: ${before}` : "");
  };

  /** Everything was cleared: on a shared computer nothing that was typed stays, not even under the cursor. */
  const empty = () => {
    for (const field of document.querySelectorAll(".cx-item__details [data-field]")) {
      known.set(field, "");
      put(field, cxItemForm.control(field), isCheck(cxItemForm.control(field)) ? false : "");
      if (isDate(cxItemForm.control(field))) blame(field, "");
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
