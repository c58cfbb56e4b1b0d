import type { CommaOptions } from "./train-commas";

/** How the models of commas are trained. */
export const commaOptions: CommaOptions = {
  expected: { seed: 20_240_601, epochs: 2, leastCount: 5, rate: 0.05, l1: 2, l2: 0 },
  fault: { seed: 20_240_601, epochs: 3, leastCount: 4, rate: 0.03, l1: 3, l2: 0 },
};
