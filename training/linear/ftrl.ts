import { probabilityOf } from "@/lib/engines/essay/language/logistic-model";

/** Settings of the proximal step; `l1` is what makes weights exactly zero. */
export type FtrlOptions = { rate: number; l1: number; l2: number };

/** Keeps the rate of a feature's first steps finite. */
const beta = 1;

/** Numbers kept side by side for each row: the sum that the weight is made of, the root of the summed squares of gradients, the weight. */
const width = 3;

/**
 * The weights of a logistic regression under FTRL-Proximal (McMahan et al., "Ad click prediction: a view from the trenches", 2013): each
 * weight at its own rate, and zero until the evidence for it exceeds `l1`. Row `size` is the bias, which is not held back.
 */
export class FtrlWeights {
  private readonly state: Float64Array;

  constructor(
    private readonly size: number,
    private readonly options: FtrlOptions,
  ) {
    this.state = new Float64Array((size + 1) * width);
  }

  /** The weight of a row; that of row `size` is the bias. */
  weight(row: number): number {
    return this.state[row * width + 2] ?? 0;
  }

  /** Log-odds of "yes" for an example with these rows. */
  score(rows: Uint32Array): number {
    let sum = this.weight(this.size);
    for (const row of rows) sum += this.weight(row);
    return sum;
  }

  /** Learns one example: `answer` 1 or 0, counted `share` times. */
  learn(rows: Uint32Array, answer: number, share: number): void {
    const gradient = (probabilityOf(this.score(rows)) - answer) * share;
    const { rate, l1, l2 } = this.options;
    for (const row of rows) this.step(row * width, gradient, rate, l1, l2);
    this.step(this.size * width, gradient, rate, 0, 0);
  }

  private step(at: number, gradient: number, rate: number, l1: number, l2: number): void {
    const { state } = this;
    const before = state[at + 1] ?? 0;
    const root = Math.sqrt(before * before + gradient * gradient);
    const sum = (state[at] ?? 0) + gradient - ((root - before) / rate) * (state[at + 2] ?? 0);
    const beyond = Math.abs(sum) - l1;
    state[at] = sum;
    state[at + 1] = root;
    state[at + 2] = beyond <= 0 ? 0 : (-Math.sign(sum) * beyond) / ((beta + root) / rate + l2);
  }
}
