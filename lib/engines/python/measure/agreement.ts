import type { Versions } from "./measurement";
import type { Sample } from "./sample";
import { median } from "./statistics";

/** How much of a saving has to be seen in another way before it is believed. */
const leastShare = 0.5;

const saving = (samples: readonly Versions<Sample>[], of: (sample: Sample) => number): number =>
  median(samples.map(({ before, after }) => of(before) - of(after)));

/**
 * Whether the processor time or wall time that was taken outside the interpreter went down in each pair, and by what the harness's clock
 * says was saved. A program that changes the clock, the harness or its report can change what is said inside, and not how long it took.
 */
export const clocksAgree = (samples: readonly Versions<Sample>[]): boolean =>
  samples.every(({ before, after }) => after.outsideMs < before.outsideMs) &&
  saving(samples, ({ outsideMs }) => outsideMs) >= leastShare * saving(samples, ({ insideMs }) => insideMs);

/**
 * Whether the first call in a fresh interpreter is faster too. One that keeps its answers somewhere for the next call is not.
 */
export const firstRoundsAgree = (samples: readonly Versions<Sample>[]): boolean =>
  saving(samples, ({ firstMs }) => firstMs) >= leastShare * saving(samples, ({ ms }) => ms);
