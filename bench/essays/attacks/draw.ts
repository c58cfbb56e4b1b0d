/** Draws that a seed decides. */
export type Draw = {
  /** A whole number from 0 to `limit` - 1. */
  below(limit: number): number;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  chance(probability: number): boolean;
  /** @throws Error when the list is empty */
  pick<T>(items: readonly T[]): T;
  shuffle<T>(items: readonly T[]): T[];
  /** At most `count` different items, in the order of the list. */
  some<T>(items: readonly T[], count: number): T[];
};

const modulus = 2_147_483_647;
const multiplier = 48_271;

/** Mixes the seed into the purpose (FNV-1a), so that neighbouring seeds and the same seed elsewhere draw differently. */
function startOf(seed: number, purpose: string): number {
  let hash = 2_166_136_261;
  for (const character of `${seed} ${purpose}`)
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16_777_619);
  return 1 + ((hash >>> 0) % (modulus - 1));
}

/**
 * Opens the draws of a seed for a purpose: the generator of Park and Miller (1988), with the multiplier that they recommended
 * in 1993.
 */
export function drawFrom(seed: number, purpose: string): Draw {
  let state = startOf(seed, purpose);
  const next = () => {
    state = (state * multiplier) % modulus;
    return (state - 1) / (modulus - 1);
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const shuffle = <T>(items: readonly T[]): T[] => {
    const rest = [...items];
    return items.flatMap(() => rest.splice(below(rest.length), 1));
  };
  return {
    below,
    shuffle,
    between: (low, high) => low + below(high - low + 1),
    chance: (probability) => next() < probability,
    pick: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error("there is nothing to draw from");
      return item;
    },
    some: (items, count) => {
      const chosen = new Set(shuffle(items.map((_, index) => index)).slice(0, count));
      return items.filter((_, index) => chosen.has(index));
    },
  };
}
