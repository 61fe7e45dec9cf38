/* What a comma in the numbers of a column means: 1,118 may be a thousand and more, or a little over one. */
const cxDriversCommas = (() => {
  const NUMBER = /^[+-]?\d+(,\d+)+(\.\d*)?$/;
  const THOUSANDS = /^[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/;
  const SURE = /,.*[,.]/; // a second mark: 1,118,000 or 1,118.5
  const POINT = /^[+-]?\d+\.\d+$/;
  const POINT_GROUP = /^[+-]?[1-9]\d{0,2}\.\d{3}$/; // with decimal commas it may be thousands

  const blank = () => ({ commas: 0, decimals: 0, sure: 0, points: 0, groups: 0, sample: "" });

  /** Take a cell into account. */
  const take = (marks, cell) => {
    const text = cell.trim();
    if (POINT.test(text)) {
      marks.points += 1;
      marks.groups += POINT_GROUP.test(text) ? 1 : 0;
    } else if (NUMBER.test(text)) {
      marks.commas += 1;
      marks.decimals += THOUSANDS.test(text) ? 0 : 1;
      marks.sure += SURE.test(text) ? 1 : 0;
      marks.sample ||= text;
    }
  };

  /** Whether points can only be decimal marks: not in "1.118", which some write for a thousand and more. */
  const clearPoints = ({ points, groups }) => points > groups;

  /**
   * @param {object} marks of all cells of a column
   * @param {string} delimiter between the columns; where it is a comma, none is a decimal mark
   * @returns {"none"|"thousands"|"decimal"|"wrong"|"unclear"} wrong: no number has such commas
   */
  const meaning = (marks, delimiter) => {
    const { commas, decimals, sure, points } = marks;
    if (!commas) return "none";
    if (delimiter === ",") return decimals ? "wrong" : "thousands";
    if (!decimals) return sure || clearPoints(marks) ? "thousands" : "unclear";
    return sure || (points && !clearPoints(marks)) ? "unclear" : "decimal";
  };

  /** A number without its commas, where they have a meaning. */
  const plain = (text, comma) => {
    if (comma === "thousands" && THOUSANDS.test(text)) return text.replaceAll(",", "");
    return comma === "decimal" && NUMBER.test(text) ? text.replace(",", ".") : text;
  };

  return { blank, take, meaning, plain };
})();
