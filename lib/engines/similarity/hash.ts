/** FNV-1a over the UTF-16 code units, 32 bits, unsigned. */
export function hashOfText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return mix(hash);
}

/** The last step of MurmurHash3: every bit of the input moves every bit of the result. Unsigned. */
export function mix(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** One hash of several, in their order. */
export const hashOfAll = (hashes: readonly number[]): number =>
  hashes.reduce((sum, hash) => mix(Math.imul(sum, 31) + hash), 0x9e3779b9);
