/* The regression with all drivers: weights, and how far each driver is told by the others. */
const cxDriversFit = (() => {
  /** Solves for standardized weights by elimination; a driver that the ones before it tell wholly gets 0. */
  const eliminate = (correlations, width) => {
    const drivers = width - 1;
    const rows = Array.from({ length: drivers }, (_, row) => Array.from(correlations.subarray(row * width, (row + 1) * width)));
    const used = [];
    for (let pivot = 0; pivot < drivers; pivot += 1) {
      if (rows[pivot][pivot] <= cxDriversImportance.OWN) continue;
      used.push(pivot);
      for (let row = 0; row < drivers; row += 1) {
        if (row === pivot) continue;
        const share = rows[row][pivot] / rows[pivot][pivot];
        for (let column = pivot; column < width; column += 1) rows[row][column] -= share * rows[pivot][column];
      }
    }
    return { rows, used };
  };

  /**
   * @param {Float64Array} correlations of the drivers and, last, the outcome
   * @param {number} width drivers and the outcome
   * @returns {number[]} standardized weights of the linear regression (least squares)
   */
  const weights = (correlations, width) => {
    const { rows, used } = eliminate(correlations, width);
    return rows.map((row, one) => (used.includes(one) ? row[width - 1] / row[one] : 0));
  };

  /** Part of driver `one` that no other driver tells: 1 - R2 of it on the others. */
  const own = (correlations, width, one) => {
    const order = Array.from({ length: width - 1 }, (_, index) => index).filter((index) => index !== one);
    order.push(one);
    const size = order.length;
    const matrix = order.map((row) => order.map((column) => correlations[row * width + column]));
    for (let pivot = 0; pivot < size - 1; pivot += 1) {
      if (matrix[pivot][pivot] <= cxDriversImportance.OWN) continue;
      for (let row = pivot + 1; row < size; row += 1) {
        const share = matrix[row][pivot] / matrix[pivot][pivot];
        for (let column = pivot; column < size; column += 1) matrix[row][column] -= share * matrix[pivot][column];
      }
    }
    return matrix[size - 1][size - 1];
  };

  /**
   * Variance inflation factors: 1 / (1 - R2 of each driver on all others).
   * @returns {number[]} 1 or more; Infinity where the others tell a driver wholly
   */
  const inflation = (correlations, width) => Array.from({ length: width - 1 }, (_, one) => {
    const left = own(correlations, width, one);
    return left > cxDriversImportance.OWN ? Math.max(1, 1 / left) : Infinity;
  });

  return { weights, inflation };
})();
