import { mix } from "./hash";

/** Least hashes a band, and bands: two texts whose sets of stems overlap by J share a band with probability 1 - (1 - J⁴)³². */
const rows = 4;
export const bandCount = 32;

/**
 * MinHash in bands (Broder 1997; Indyk & Motwani 1998) over a set of hashes: of each band one 32-bit hash of its least values. What is left when every sentence was
 * moved and many words exchanged. An empty set has no bands.
 */
export function minHashBands(members: ReadonlySet<number>): number[] {
  if (members.size === 0) return [];
  return Array.from({ length: bandCount }, (_, band) => {
    let hash = mix(band + 1);
    for (let row = 0; row < rows; row++)
      hash = mix(Math.imul(hash, 31) + leastOf(members, band * rows + row));
    return hash;
  });
}

function leastOf(members: ReadonlySet<number>, permutation: number): number {
  const salt = mix(permutation + 0x51ed270b);
  let least = 0xffff_ffff;
  for (const member of members) {
    const value = mix(member ^ salt);
    if (value < least) least = value;
  }
  return least;
}
