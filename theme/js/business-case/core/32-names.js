/* What the numbers of a case are called, for people. */
const cxCaseNames = (() => {
  const { WHOLE, kind, param } = cxCaseKinds;
  const [NAMED, LONGEST] = [3, 60];

  const lower = (label) => `${label[0].toLowerCase()}${label.slice(1)}`;
  const plural = (count, one, more) => `${cxFileWords.number(count)} ${count === 1 ? one : more}`;

  const short = (text, most = LONGEST) => {
    const letters = Array.from(cxFileText.tidy(String(text ?? "")));
    return letters.length > most ? `${letters.slice(0, most - 1).join("").trimEnd()}…` : letters.join("");
  };

  /** What a line is called; where it has no name, what its kind is called. */
  const line = (one) => short(one?.name) || (kind(one?.kind)?.label ?? "");

  const find = (theCase, id) => (theCase.lines ?? []).find((one) => one.id === id);

  /**
   * A number in a sentence: “Status calls”, share avoided
   * @param {string} lineId "" for discount and ramp
   */
  const number = (theCase, lineId, paramId) => {
    if (!lineId) return lower(WHOLE[paramId].label);
    const found = find(theCase, lineId);
    return `“${line(found)}”, ${lower(param(found.kind, paramId).label)}`;
  };

  /** Names, and how many more there are. @param {string[]} names */
  const list = (names) => {
    const said = names.slice(0, NAMED).join("; ");
    return names.length > NAMED ? `${said}; and ${cxFileWords.number(names.length - NAMED)} more` : said;
  };

  /** What a number is, by the names that cxTornado gives. @returns {{triple: object, param: object}} */
  const of = (theCase, lineId, paramId) => {
    if (!lineId) return { triple: theCase[paramId], param: WHOLE[paramId] };
    const found = find(theCase, lineId);
    return { triple: found.values[paramId], param: param(found.kind, paramId) };
  };

  return { lower, plural, short, line, number, list, of };
})();
