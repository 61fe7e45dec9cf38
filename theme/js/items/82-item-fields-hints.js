/* Remarks under a field about what stands in it: no more letters fit, or an address is not a link yet. */
const cxItemHints = (() => {
  const { nameOf, told, tell } = cxItemField;
  const ADD = "Add https:// to make this a link.";

  /** Said while no more letters fit, and gone once one is deleted. */
  const full = (field, { maxLength, value }) => {
    if (maxLength <= 0) return;
    const words = `No more than ${maxLength.toLocaleString("en-US")} characters fit here.`;
    if (value.length >= maxLength) tell(field, words);
    else if (told(field) === words) tell(field, "");
  };

  /** Evidence may be plain words, or the name of a file; what looks like an address was meant as a link. */
  const address = (field, text) => {
    if (nameOf(field) !== "evidence") return undefined;
    const isMeant = cxFileText.isBareAddress(text);
    return isMeant || told(field) === ADD ? tell(field, isMeant ? ADD : "") : undefined;
  };

  return { full, address };
})();
