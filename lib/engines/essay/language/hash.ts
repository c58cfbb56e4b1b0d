/** FNV-1a over UTF-16 code units `from` to `to`: the 32-bit number under which the model knows a string. */
export function hashString(text: string, from = 0, to = text.length): number {
  let hash = 0x811c9dc5;
  for (let index = from; index < to; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}

/** Mixes a template's number with one or two values into one 32-bit number (the rounds of MurmurHash3). */
export function hashPair(template: number, first: number, second = 0): number {
  let hash = Math.imul(first ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul((hash ^ (hash >>> 13)) + second, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 15), 0x27d4eb2f);
  return (hash ^ (hash >>> 16)) >>> 0;
}
