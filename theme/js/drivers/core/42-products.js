/* Complete answers as a matrix, and the correlations of any weighting of its rows. */
const cxDriversProducts = (() => {
  const STEP = 5_000; // rows

  /** Mean and standard deviation (divided by n) of a column over the rows that count. */
  const spreadOf = ({ values }, rows) => {
    let [mean, squares] = [0, 0];
    rows.forEach((row, at) => { // Welford: one pass, and stable
      const step = values[row] - mean;
      mean += step / (at + 1);
      squares += step * (values[row] - mean);
    });
    return { mean, sd: Math.sqrt(squares / rows.length) };
  };

  function* spread(columns, rows) {
    const found = [];
    for (const column of columns) {
      found.push(spreadOf(column, rows));
      yield 0;
    }
    return found;
  }

  /** The rows that have an answer in all columns. */
  function* complete(columns) {
    const found = [];
    for (let row = 0; row < columns[0].values.length; row += 1) {
      if (columns.every(({ values }) => !Number.isNaN(values[row]))) found.push(row);
      if (row % STEP === STEP - 1) yield 0;
    }
    return found;
  }

  /**
   * Rows with all answers, each column around its mean in units of its standard deviation; a column without variation is 0.
   * Yields 0 between steps: it is the lesser part of the work.
   * @param {{values: Float64Array}[]} columns
   * @returns {Generator<number, {n: number, width: number, cells: Float64Array, rows: number[],
   *   spread: {mean: number, sd: number}[]}>} rows: which of the file are in it
   */
  function* standardize(columns) {
    const rows = yield* complete(columns);
    const found = yield* spread(columns, rows);
    const width = columns.length;
    const cells = new Float64Array(rows.length * width);
    for (let at = 0; at < rows.length; at += 1) {
      columns.forEach(({ values }, index) => {
        const { mean, sd } = found[index];
        cells[at * width + index] = sd > 0 ? (values[rows[at]] - mean) / sd : 0;
      });
      if (at % STEP === STEP - 1) yield 0;
    }
    return { n: rows.length, width, cells, spread: found, rows };
  }

  /** Sums and products of the columns, each row counted as often as `weights` says. */
  const products = ({ n, width, cells }, weights, sums, found) => {
    sums.fill(0);
    found.fill(0);
    for (let row = 0, base = 0; row < n; row += 1, base += width) {
      const weight = weights ? weights[row] : 1;
      if (weight === 0) continue;
      for (let one = 0; one < width; one += 1) {
        const value = weight * cells[base + one];
        sums[one] += value;
        for (let two = one; two < width; two += 1) found[one * width + two] += value * cells[base + two];
      }
    }
  };

  /** Products around the means, in place; both halves. */
  const center = ({ n, width }, sums, found) => {
    for (let one = 0; one < width; one += 1) {
      for (let two = one; two < width; two += 1) {
        const value = found[one * width + two] / n - (sums[one] / n) * (sums[two] / n);
        found[one * width + two] = value;
        found[two * width + one] = value;
      }
    }
  };

  const FLAT = 1e-12; // of a standardized column: what is left by rounding

  /**
   * Makes a function that gives the correlations of the columns; a column without variation correlates with nothing.
   * @param {{n: number, width: number, cells: Float64Array}} matrix
   * @returns {(weights: Int32Array|null) => Float64Array} weights: how often each row counts; they sum to n. The same
   *   array each time: copy what you keep. Its diagonal is 1, or 0 where a column does not vary
   */
  const correlations = (matrix) => {
    const { width } = matrix;
    const [sums, found, deviations] = [new Float64Array(width), new Float64Array(width * width), new Float64Array(width)];
    return (weights) => {
      products(matrix, weights, sums, found);
      center(matrix, sums, found);
      for (let one = 0; one < width; one += 1) {
        const variance = found[one * width + one];
        deviations[one] = variance > FLAT ? Math.sqrt(variance) : 0;
      }
      for (let at = 0; at < found.length; at += 1) {
        const scale = deviations[Math.floor(at / width)] * deviations[at % width];
        found[at] = scale > 0 ? found[at] / scale : 0;
      }
      return found;
    };
  };

  return { standardize, correlations };
})();
