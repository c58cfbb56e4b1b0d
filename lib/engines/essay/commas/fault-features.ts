import { hashPair } from "../language/hash";
import type { FeatureList } from "../language/linear-model";
import type { GapKind } from "./gaps";
import type { TextGap } from "./text-gaps";

/**
 * How far the commas of a whole text are from what the model of commas expects, in hundredths of a comma a gap: those that it misses and
 * those that it would leave out.
 */
export type CommaHabits = { missed: number; surplus: number; gaps: number };

/** The log-odds of a comma in a gap, and the gap's number in the text. */
export type ExpectedComma = { odds: number; place: number };

/** The mean of graded essays. A short text tells little of its writer and is taken to be much like them. */
const usualHabits = { missed: 2.3, surplus: 4 };
/** As many gaps of usual habits are added to the text's own. */
const usualWeight = 100;

/** A comma less likely than this is not missed by anyone: the probability that counts towards a text's habits. */
const leastMissed = 0.3;

/** Reads the habits of a text from its gaps: what kind each is and how likely a comma is in it. */
export function readHabits(gaps: readonly { kind: GapKind; probability: number }[]): CommaHabits {
  let [missed, surplus] = [0, 0];
  for (const { kind, probability } of gaps) {
    if (kind === "comma") surplus += 1 - probability;
    else if (probability > leastMissed) missed += probability;
  }
  const share = (sum: number, usual: number) =>
    (100 * sum + usual * usualWeight) / (gaps.length + usualWeight);
  return {
    missed: share(missed, usualHabits.missed),
    surplus: share(surplus, usualHabits.surplus),
    gaps: gaps.length,
  };
}

const clamped = (value: number, limit: number): number =>
  Math.max(-limit, Math.min(limit, Math.round(value)));
const level = (share: number): number => Math.min(12, Math.round(share * 4));

/** Adds to the features of a gap what the model of commas expects there, and the habits of the text. */
export function addFaultFeatures(
  list: FeatureList,
  { view, gap, kind }: TextGap,
  { odds, place }: ExpectedComma,
  habits: CommaHabits,
): void {
  const [before, after] = [view.words[gap], view.words[gap + 1]];
  const whole = clamped(odds, 8) + 30;
  const same = level(kind === "comma" ? habits.surplus : habits.missed);
  const other = level(kind === "comma" ? habits.missed : habits.surplus);
  list.add(hashPair(900, clamped(odds * 2, 20) + 30));
  list.add(hashPair(901, whole));
  list.add(hashPair(902, whole >> 1));
  list.add(hashPair(903, whole, after?.form));
  list.add(hashPair(904, whole, after?.tag));
  list.add(hashPair(905, whole, before?.tag));
  list.add(hashPair(906, same));
  list.add(hashPair(907, same, whole));
  list.add(hashPair(908, other));
  list.add(hashPair(910, Math.floor((5 * place) / Math.max(1, habits.gaps))));
}
