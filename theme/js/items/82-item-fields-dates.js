/* A date that is being typed: which ones are not kept, and how a year of two digits is read. */
const cxItemDates = (() => {
  const { isDate, storedOf, told, tell, valueOf } = cxItemField;
  const { FIRST_YEAR } = cxFileDates; // while a year is typed, its first digits are a year as well: 0002, 0020, 0202

  /** What is wrong with a date as it stands there; half a date counts as none. */
  const fault = (control) => {
    if (!isDate(control)) return "";
    if (control.validity.badInput) return "This date is not kept: give month, day and year.";
    const { value } = control;
    if (!value || (value >= FIRST_YEAR && !control.validity.rangeOverflow)) return "";
    const isOld = value >= "1000" && !control.validity.rangeOverflow;
    return `This date is not kept: ${isOld ? `the year is before ${FIRST_YEAR}` : "the year has four digits"}.`;
  };

  /** Say what is wrong with a date, or that nothing is. */
  const blame = (field, words) => {
    const control = cxItemForm.control(field);
    if (words) control.setAttribute("aria-invalid", "true");
    else control.removeAttribute("aria-invalid");
    tell(field, words);
  };

  /** 0027-01-15, as it stands there when 27 was typed for the year, as 2027-01-15; "" for any other value. */
  const ofThisCentury = (control) => (isDate(control) && /^00\d\d-/.test(control.value) ? `20${control.value.slice(2)}` : "");

  /** Whether what stands there was kept before, or read. */
  const isKept = (field, control) => valueOf(control) === storedOf(field) && !control.validity.badInput;

  /** Say that a date is not kept, while it can still be seen. @returns {boolean} whether this is news */
  const warn = (field) => {
    const control = cxItemForm.control(field);
    const words = isKept(field, control) || ofThisCentury(control) ? "" : fault(control);
    if (!words || told(field) === words) return false;
    blame(field, words);
    return true;
  };

  return { fault, blame, ofThisCentury, isKept, warn };
})();
