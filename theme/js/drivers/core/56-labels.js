/* Where the labels of a chart's points stand so that they cover each other and the points as little as can be. */
const cxDriversLabels = (() => {
  const GAP = 4; // px
  const RINGS = [0, 14, 28, 46]; // px more, for points that stand close together

  const overlap = (one, two) =>
    Math.max(0, Math.min(one.x + one.width, two.x + two.width) - Math.max(one.x, two.x))
    * Math.max(0, Math.min(one.y + one.height, two.y + two.height) - Math.max(one.y, two.y));

  /** Right, left, above, below, and the corners, in this order of liking; then the same farther away. */
  const candidates = ({ x, y, width, height }, radius) => RINGS.flatMap((ring) => {
    const away = radius + GAP + ring;
    const [right, left, middle] = [x + away, x - away - width, x - width / 2];
    const [above, below, level] = [y - away - height, y + away, y - height / 2];
    const sides = [[right, level], [left, level], [middle, above], [middle, below]];
    const places = [...sides, [right, above], [left, above], [right, below], [left, below]];
    return places.map(([atX, atY], liking) => ({ x: atX, y: atY, width, height, cost: liking + ring }));
  });

  const outsideOf = (place, area) => place.width * place.height - overlap(place, area);

  /**
   * @param {{x: number, y: number, width: number, height: number}[]} points middles of the points and sizes of their labels
   * @param {{x: number, y: number, width: number, height: number}} area labels stay in it
   * @param {number} radius of a point
   * @returns {{x: number, y: number, width: number, height: number, far: boolean}[]} left upper corners of the labels;
   *   far: so far away that a line should lead there
   */
  const place = (points, area, radius) => {
    const marks = points.map(({ x, y }) => ({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }));
    const placed = [];
    for (const point of points) {
      const price = (one) => one.cost + 20 * outsideOf(one, area)
        + [...placed, ...marks].reduce((sum, other) => sum + 5 * overlap(one, other), 0);
      const best = candidates(point, radius).map((one) => [price(one), one]).reduce((a, b) => (b[0] < a[0] ? b : a))[1];
      placed.push({ x: best.x, y: best.y, width: best.width, height: best.height, far: best.cost >= RINGS[1] });
    }
    return placed;
  };

  return { place };
})();
