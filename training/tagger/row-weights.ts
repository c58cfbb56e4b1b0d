/** Rows of `classCount` weights, a row for each feature, with the sums of squared gradients that AdaGrad keeps. */
export class RowWeights {
  readonly values: Float32Array;
  private readonly squares: Float32Array;

  constructor(
    rowCount: number,
    private readonly classCount: number,
  ) {
    this.values = new Float32Array(rowCount * classCount);
    this.squares = new Float32Array(rowCount * classCount);
  }

  /** Adds the first `count` of the rows to `scores`, one number a class. */
  addScores(rows: Int32Array, count: number, scores: Float64Array): void {
    const { values, classCount } = this;
    for (let at = 0; at < count; at++) {
      const base = (rows[at] ?? 0) * classCount;
      for (let name = 0; name < classCount; name++)
        scores[name] = (scores[name] ?? 0) + (values[base + name] ?? 0);
    }
  }

  /** Moves the weights of one class in the first `count` of the rows against the gradient, each at its own rate. */
  step(rows: Int32Array, count: number, name: number, gradient: number, rate: number): void {
    const { values, squares, classCount } = this;
    const square = gradient * gradient;
    for (let at = 0; at < count; at++) {
      const slot = (rows[at] ?? 0) * classCount + name;
      const total = (squares[slot] ?? 0) + square;
      squares[slot] = total;
      values[slot] = (values[slot] ?? 0) - (rate * gradient) / Math.sqrt(total + 1e-6);
    }
  }
}
