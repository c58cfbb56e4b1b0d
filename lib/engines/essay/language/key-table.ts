/**
 * Finds the place of a 32-bit key in a list of distinct keys: an open-addressing hash table, at most half full, whose slots hold
 * key and place side by side, so that a look-up touches one line of the processor's cache and makes no garbage. The keys are
 * hashes already and are used as they are.
 */
export class KeyTable {
  /** Two numbers a slot: the key as a signed integer, and its place plus 1 (0: empty). */
  private readonly slots: Int32Array;
  private readonly mask: number;

  constructor(keys: Uint32Array) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(2, keys.length * 2)));
    this.mask = size - 1;
    this.slots = new Int32Array(size * 2);
    for (let place = 0; place < keys.length; place++) {
      const key = keys[place] ?? 0;
      let slot = key & this.mask;
      while (this.slots[slot * 2 + 1] !== 0) slot = (slot + 1) & this.mask;
      this.slots[slot * 2] = key | 0;
      this.slots[slot * 2 + 1] = place + 1;
    }
  }

  /** The key's place, or -1. */
  find(key: number): number {
    const signed = key | 0;
    let slot = key & this.mask;
    for (;;) {
      const place = (this.slots[slot * 2 + 1] ?? 0) - 1;
      if (place < 0 || this.slots[slot * 2] === signed) return place;
      slot = (slot + 1) & this.mask;
    }
  }
}
