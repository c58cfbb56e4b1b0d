/** Draws of many kinds from one source of numbers from 0 (inclusive) to 1 (exclusive). */
export class Chance {
  constructor(readonly random: () => number) {}

  readonly upTo = (limit: number): number => Math.floor(this.random() * limit);
  readonly between = (low: number, high: number): number => low + this.upTo(high - low);
  readonly happens = (share: number): boolean => this.random() < share;
  readonly pick = <T>(...choices: [T, ...T[]]): T => choices[this.upTo(choices.length)] ?? choices[0];
  readonly times = <T>(count: number, draw: (index: number) => T): T[] =>
    Array.from({ length: count }, (_, index) => draw(index));
}
