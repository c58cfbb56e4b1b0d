import { hashString } from "../language/hash";
import { KeyTable } from "../language/key-table";
import { readOnce } from "../language/read-once";
import { readSectionFile, type SectionSizes } from "../language/section-file";

/** How often words and pairs of neighbouring words occur in a large body of texts. */
export type Frequencies = {
  /** Every counted form, the most frequent one first. Names are capitalised, other words are in lower case. */
  words: readonly string[];
  /** How many words the texts had. */
  total: number;
  /** Occurrences of a form, rounded; 0 for one that was not counted. */
  count: (word: string) => number;
  /** Occurrences of two lower-case words next to each other; 0 for a rare pair. */
  pairCount: (left: string, right: string) => number;
};

/** Sections: `words` (UTF-8, a line each), `counts`, `pairs` (hashes of "left right", ascending), `pairCounts`; counts as `packCount` gives them. */
export type FrequencyHeader = { format: typeof frequencyFormat; total: number; sections: SectionSizes };

export const frequencyFormat = "elysia-frequencies-1";

const stepsPerDoubling = 12;

/** A count in one byte, with an error of at most 3 %. */
export const packCount = (count: number): number =>
  Math.min(255, Math.round(stepsPerDoubling * Math.log2(Math.max(1, count))));

const unpacked = Float64Array.from({ length: 256 }, (_, byte) => 2 ** (byte / stepsPerDoubling));
const unpackCount = (byte: number | undefined): number => (byte === undefined ? 0 : (unpacked[byte] ?? 0));

/** The number under which a pair of words is counted. */
export const pairHash = (left: string, right: string): number => hashString(`${left} ${right}`);

/** @throws Error for a file of another format */
export function readFrequencies(bytes: Uint8Array<ArrayBuffer>): Frequencies {
  const { header, section } = readSectionFile<FrequencyHeader>(bytes, frequencyFormat);
  const words = new TextDecoder().decode(section("words")).split("\n");
  const counts = new Uint8Array(section("counts"));
  const places = new Map(words.map((word, place) => [word, place]));
  const pairs = new KeyTable(new Uint32Array(section("pairs")));
  const pairCounts = new Uint8Array(section("pairCounts"));
  return {
    words,
    total: header.total,
    count: (word) => {
      const place = places.get(word);
      return place === undefined ? 0 : unpackCount(counts[place]);
    },
    pairCount: (left, right) => unpackCount(pairCounts[pairs.find(pairHash(left, right))]),
  };
}

/** The frequencies of Portuguese, read once in a thread and shared. */
export const loadFrequencies = readOnce(
  new URL("./model/portuguese-frequencies.bin", import.meta.url),
  readFrequencies,
);
