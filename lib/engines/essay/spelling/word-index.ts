import { KeyTable } from "../language/key-table";
import { soundKey } from "./sound-key";

/** Longer words are slips of none. */
export const longestWord = 30;
/** From this length on a word may have two letters more than the one that was meant, or two other ones. */
const twoDeletionsFrom = 6;

/** FNV-1a over the letters of a key but those at `first` and `second`; -1 leaves nothing out. */
function hashWithout(key: string, first: number, second: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) {
    if (at !== first && at !== second) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

type Visit = (hash: number) => void;

/** Hashes of the key and of what is left of it without any one letter. */
function withinOneDeletion(key: string, visit: Visit): void {
  visit(hashWithout(key, -1, -1));
  for (let at = 0; at < key.length; at++) visit(hashWithout(key, at, -1));
}

function twoDeletions(key: string, visit: Visit): void {
  for (let first = 0; first < key.length; first++)
    for (let second = first + 1; second < key.length; second++) visit(hashWithout(key, first, second));
}

/** The hashes under which the words are found, with the place of the word of each. */
function keysOf(words: readonly string[]): { hashes: Uint32Array; places: Uint32Array } {
  const keys = words.map((word) => (word.length < 2 ? "" : soundKey(word.toLowerCase())));
  const most = keys.reduce((sum, key) => sum + key.length + 1, 0);
  const hashes = new Uint32Array(most);
  const places = new Uint32Array(most);
  let count = 0;
  for (const [place, key] of keys.entries()) {
    if (key === "") continue;
    withinOneDeletion(key, (hash) => {
      hashes[count] = hash;
      places[count++] = place;
    });
  }
  return { hashes: hashes.subarray(0, count), places: places.subarray(0, count) };
}

function distinct(hashes: Uint32Array): Uint32Array {
  const sorted = hashes.slice().sort();
  return sorted.filter((hash, at) => at === 0 || hash !== sorted[at - 1]);
}

/** Where each row starts when the entries are put in the order of their rows, and where the last one ends. */
function startsOf(rows: Uint32Array): Uint32Array {
  const highest = rows.reduce((most, row) => Math.max(most, row), -1);
  const starts = new Uint32Array(highest + 2);
  for (const row of rows) starts[row + 1] = (starts[row + 1] ?? 0) + 1;
  for (let row = 0; row <= highest; row++) starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0);
  return starts;
}

/**
 * Finds the words of a list that sound nearly like a given one: the symmetric deletion index of Garbe ("1000x faster spelling correction", 2012)
 * over sound keys. Both keys may lose one letter, that of a longer wrong word two.
 */
export class WordIndex {
  private readonly keys: KeyTable;
  /** The places of the words with the key at place `p` lie at `starts[p]` to `starts[p + 1]`. */
  private readonly starts: Uint32Array;
  private readonly places: Uint32Array;

  constructor(words: readonly string[]) {
    const { hashes, places } = keysOf(words);
    this.keys = new KeyTable(distinct(hashes));
    const rows = hashes.map((hash) => this.keys.find(hash));
    this.starts = startsOf(rows);
    this.places = new Uint32Array(places.length);
    const next = this.starts.slice();
    rows.forEach((row, at) => {
      const slot = next[row] ?? 0;
      this.places[slot] = places[at] ?? 0;
      next[row] = slot + 1;
    });
  }

  /** The places in the list of the words near a lower-case word; none for one of more than `longestWord` letters. */
  near(word: string): ReadonlySet<number> {
    const found = new Set<number>();
    if (word.length > longestWord) return found;
    const key = soundKey(word);
    const collect: Visit = (hash) => this.collect(hash, found);
    withinOneDeletion(key, collect);
    if (key.length >= twoDeletionsFrom) twoDeletions(key, collect);
    return found;
  }

  private collect(hash: number, found: Set<number>): void {
    const row = this.keys.find(hash);
    if (row < 0) return;
    const end = this.starts[row + 1] ?? 0;
    for (let at = this.starts[row] ?? 0; at < end; at++) found.add(this.places[at] ?? 0);
  }
}
