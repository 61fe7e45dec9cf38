/* The two pictures of a result: how often the simulation came out where, and what matters most. */
const cxCasePictures = (() => {
  const { part, svg, scale, grid, axis, picture } = cxCaseDrawing;
  const { money, chance } = cxCaseFigures;
  const TALL = 150; // px
  const ROOM = 20; // px above the bars, for the range

  const column = (bin, { at }, most) => {
    const height = (bin.runs / most) * (TALL - ROOM - 8);
    const [left, right] = [at(bin.from), at(bin.to)];
    const side = bin.to <= 0 ? "loss" : "gain";
    return part(`rect.cx-bc-plot__bar.cx-bc-plot__bar--${side}`,
      { x: `${left}%`, width: `${Math.max(0.4, right - left)}%`, y: TALL - height, height });
  };

  const bracket = ({ p5, p95 }, { at }) => [
    part("line.cx-bc-plot__range", { x1: `${at(p5)}%`, x2: `${at(p95)}%`, y1: 10, y2: 10 }),
    ...[p5, p95].map((value) => part("line.cx-bc-plot__range", { x1: `${at(value)}%`, x2: `${at(value)}%`, y1: 4, y2: 16 })),
  ];

  /** Bins on both sides of 0 are cut there, so that a color never tells a gain from a loss wrongly. */
  const cut = (bins) => bins.flatMap((bin) => {
    if (bin.from >= 0 || bin.to <= 0) return [bin];
    return [{ ...bin, to: 0 }, { ...bin, from: 0 }];
  });

  /** @param {object} simulated of cxSimulate @returns {HTMLElement} */
  const spread = (simulated) => {
    const { bins, p5, p95, chancePositive } = simulated;
    const across = scale([bins[0].from, bins.at(-1).to], 6);
    const most = Math.max(...bins.map(({ runs }) => runs));
    const words = `How often each net benefit came out. Nine of ten times it was between ${money(p5)} and ${money(p95)}. `
      + `It was above zero in ${chance(chancePositive)} of the runs.`;
    return picture(words, svg(TALL, ...grid(across, TALL), ...cut(bins).map((bin) => column(bin, across, most)), ...bracket(simulated, across)), axis(across));
  };

  const piece = (name, from, to, { at }) =>
    part(`rect.cx-bc-plot__bar.cx-bc-plot__bar--${name}`,
      { x: `${Math.min(at(from), at(to))}%`, width: `${Math.abs(at(to) - at(from))}%`, y: 4, height: 16 });

  const bar = (row, likely, across) => svg(24, ...grid(across, 24), piece("low", likely, row.low, across), piece("high", likely, row.high, across),
    part("line.cx-bc-plot__likely", { x1: `${across.at(likely)}%`, x2: `${across.at(likely)}%`, y1: 0, y2: 24 }));

  const label = ({ name, detail, own }) => cxElement("p.cx-bc-plot__label", {}, cxElement("strong", { textContent: name }),
    detail && ` ${detail}`, own && cxElement("span.cx-bc-plot__own", { textContent: " our own estimate" }));

  /**
   * @param {object[]} rows of cxTornado, each with its name and detail in words
   * @param {number} likely net benefit with all numbers at likely
   */
  const tornado = (rows, likely) => {
    const across = scale([likely, ...rows.flatMap(({ low, high }) => [low, high])]);
    const [first] = rows;
    const words = `What matters most: ${first.name}, ${first.detail}. The net benefit is ${money(first.low)} at its low value `
      + `and ${money(first.high)} at its high value. The table below has all figures.`;
    return picture(words, ...rows.flatMap((row) => [label(row), bar(row, likely, across)]), axis(across));
  };

  return { spread, tornado };
})();
