/* The Section 280 response file: one trust question, then boxes to tick for what went well or not so well. Ticks are
   no ratings, so each driver gets the share of people who ticked it, with its interval. */
const cxDriversTicks = (() => {
  const { count, lines, say, verb } = cxDriversLimits;
  const STEP = 2_000; // rows
  const DRIVERS = ["effectiveness", "ease", "efficiency", "transparency", "humanity", "employee", "other"];
  const QUESTION = "question_1";
  const TICKED = new Map([["1", true], ["true", true], ["0", false], ["false", false], ["", false]]);
  const SIDES = ["positive", "negative"];
  const HEADER = ["external_id", QUESTION, ...SIDES.flatMap((side) => DRIVERS.map((one) => `${side}_${one}`)), "question_4"];

  const placesOf = (names) => new Map(names.map((name, index) => [name.trim().toLowerCase(), index]));

  /** Whether a table is a Section 280 response file: the question, and drivers of both sides, by their names. */
  const recognizes = ({ names }) => {
    const places = placesOf(names);
    return places.has(QUESTION) && SIDES.every((side) => DRIVERS.some((one) => places.has(`${side}_${one}`)));
  };

  const number = (cell) => (/^[0-5](\.0+)?$/.test(cell.trim()) ? Number(cell) : null);

  /** Thumbs are 0 and 1; anything above 1 tells that the file has the scale from 1 to 5. */
  const scaleOf = (cells) => (cells.some((cell) => number(cell) > 1) ? "five" : "thumbs");

  /** Which side an answer is on: 1 and 2 of five are low, 4 and 5 high; null where it is neither. */
  const sideOf = (answer, scale) => {
    if (scale === "thumbs") return answer === 1 ? "positive" : "negative";
    if (answer === 3) return null;
    return answer > 3 ? "positive" : "negative";
  };

  const begin = (table, places) => ({
    table, places, scale: scaleOf(table.columns[places.get(QUESTION)]), rows: table.lines.length,
    answered: 0, neutral: 0, unanswered: 0, crossed: 0, badAnswers: [], badTicks: [],
    sides: Object.fromEntries(SIDES.map((side) => [side, { n: 0, none: 0, ticks: new Map() }])),
  });

  const isTicked = (state, side, one, at) => {
    const index = state.places.get(`${side}_${one}`);
    if (index === undefined) return false;
    const ticked = TICKED.get(state.table.columns[index][at].trim().toLowerCase().replace(/\.0+$/, ""));
    if (ticked === undefined) state.badTicks.push(state.table.lines[at]);
    return ticked === true;
  };

  const ticksOf = (state, side, at) => DRIVERS.filter((one) => isTicked(state, side, one, at));

  const takeRow = (state, at) => {
    const cell = state.table.columns[state.places.get(QUESTION)][at];
    const [well, badly] = SIDES.map((side) => ticksOf(state, side, at));
    const answer = number(cell);
    const wrong = answer === null || (state.scale === "five" && answer === 0);
    if (!cell.trim()) return (state.unanswered += 1);
    if (wrong) return state.badAnswers.push(state.table.lines[at]);
    state.answered += 1;
    const name = sideOf(answer, state.scale);
    if (!name) return (state.neutral += 1);
    const side = state.sides[name];
    const [own, foreign] = name === "positive" ? [well, badly] : [badly, well];
    side.n += 1;
    side.none += own.length ? 0 : 1;
    state.crossed += foreign.length ? 1 : 0;
    for (const one of own) side.ticks.set(one, (side.ticks.get(one) ?? 0) + 1);
    return side;
  };

  /** A share is shown from 30 people on; the rule is the playbook's own. */
  const driverOf = (one, { n, ticks }) => {
    const k = ticks.get(one) ?? 0;
    const shown = cxStatistics.disclosure(Math.max(n, 0));
    const known = shown === "wide" || shown === "shown";
    return { name: one, k: shown === "hidden" ? null : k, n, shown, share: known ? cxStatistics.wilson(k, n) : null };
  };

  const sideResult = (state, name) => {
    const side = state.sides[name];
    const asked = DRIVERS.filter((one) => state.places.has(`${name}_${one}`));
    const drivers = asked.map((one) => driverOf(one, side));
    // By how many ticked, but not where the order would give away what is hidden.
    if (side.n >= 10) drivers.sort((a, b) => b.k - a.k);
    return { side: name, n: side.n, none: side.n >= 10 ? side.none : null, drivers };
  };

  const notes = (state) => {
    const { badAnswers, badTicks, crossed, unanswered, neutral, places } = state;
    const uniqueTicks = [...new Set(badTicks)];
    const without = HEADER.filter((name) => !places.has(name));
    const allowed = state.scale === "thumbs" ? "0 or 1" : "a whole number from 1 to 5";
    return [
      say(unanswered > 0, `${count(unanswered, "row has", "rows have")} no answer to question_1 and ${verb(unanswered, "was", "were")} left out.`),
      say(badAnswers.length > 0, `${count(badAnswers.length, "row has", "rows have")} an answer to question_1 that is not ${allowed}`,
        `(${lines(badAnswers)}) and ${verb(badAnswers.length, "was", "were")} left out.`),
      say(badTicks.length > 0, `${count(badTicks.length, "cell of a driver is", "cells of drivers are")} not 0, 1 or blank`,
        `(${lines(uniqueTicks)}). ${verb(badTicks.length, "It counts", "They count")} as not ticked.`),
      say(neutral > 0, `${count(neutral, "person", "people")} answered 3, which is neither low nor high.`, "Their ticks are in neither table."),
      say(crossed > 0, `${count(crossed, "person", "people")} ticked drivers of the other side, for example what went well after a low answer.`,
        "Those ticks are not counted."),
      say(without.length > 0, `The file lacks the ${verb(without.length, "column", "columns")} ${cxDriversLimits.joined(without)}.`),
    ].filter(Boolean);
  };

  const refusal = (state) => {
    if (state.answered) return null;
    return cxDriversTable.refuse("No row has an answer to question_1.",
      "The column must hold 1 for thumbs up and 0 for thumbs down, or a whole number from 1 to 5.");
  };

  /**
   * Yields how much is done, 0 to 1.
   * @param {{names: string[], columns: string[][], lines: number[]}} table for which `recognizes` is true
   * @returns {Generator<number, object>} the result, or a refusal
   */
  function* analyze(table) {
    const state = begin(table, placesOf(table.names));
    for (let at = 0; at < state.rows; at += 1) {
      takeRow(state, at);
      if (at % STEP === STEP - 1) yield at / state.rows;
    }
    const { rows, answered, neutral, scale } = state;
    const [positive, negative] = SIDES.map((side) => sideResult(state, side));
    return refusal(state) ?? { rows, answered, neutral, scale, notes: notes(state), negative, positive };
  }

  return { HEADER, recognizes, analyze };
})();
