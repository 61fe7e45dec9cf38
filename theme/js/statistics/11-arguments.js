/* Refusing arguments that make no sense; the same words as playbook/statistics/arguments.py.
   The files of this folder say `var`: two bundles hold them, and instant navigation may load both into one page. */
var cxArguments = (() => {
  const MOST = 1e12; // more answers than there are people; far below 2^53, so that sums stay exact
  const MOST_IN_WORDS = "1,000,000,000,000";

  const refuse = (words) => {
    throw new RangeError(words);
  };

  /** A finite number, and no text of one. */
  const isNumber = (value) => typeof value === "number" && Number.isFinite(value);

  /** @returns {number} the count; a whole number from `least` */
  const whole = (name, value, least = 0) =>
    Number.isInteger(value) && value >= least && value <= MOST
      ? value
      : refuse(`${name} must be a whole number from ${least} to ${MOST_IN_WORDS}`);

  /** Check a count and the total it is part of; the total is at least 1. */
  const part = (name, of, count, total) => {
    whole(name, count);
    whole(of, total, 1);
    if (count > total) refuse(`${name} must not be larger than ${of}`);
  };

  /** Check a number from `least` to `most`. */
  const within = (value, least, most, words) =>
    isNumber(value) && value >= least && value <= most ? value : refuse(words);

  /** Check a share that is neither 0 nor 1. */
  const shareBetween = (name, value) =>
    isNumber(value) && value > 0 && value < 1 ? value : refuse(`${name} must be more than 0 and less than 1`);

  /** @returns {number} n, the sum of some counts, 1 or more */
  const someAnswers = (name, n) =>
    n >= 1 && n <= MOST ? n : refuse(`${name} must add up to a number from 1 to ${MOST_IN_WORDS}`);

  /** Check how many answered 1, 2, 3, 4 and 5. @returns {number} how many answered */
  const answerCounts = (counts) => {
    if (!Array.isArray(counts) || counts.length !== 5) refuse("counts must be five: how many answered 1, 2, 3, 4 and 5");
    counts.forEach((count, index) => whole(`the count of answer ${index + 1}`, count));
    return someAnswers("counts", counts.reduce((sum, count) => sum + count));
  };

  return { MOST, MOST_IN_WORDS, refuse, isNumber, whole, part, within, shareBetween, someAnswers, answerCounts };
})();
