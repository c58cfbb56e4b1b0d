import { hashOfAll } from "./hash";
import { bandCount, minHashBands } from "./min-hash";
import { readOwnWords } from "./set-aside";
import type { ComparisonOptions } from "./types";
import { winnowWithin } from "./winnow";
import type { WordList } from "./words";

/** What an index keeps of a text: hashes of 32 bits, unsigned, by which those that share passages with it are found. */
export type Fingerprint = {
  /** At most 200: winnowed runs of words and winnowed pairs of neighbouring content stems. */
  grams: Uint32Array;
  /** 32 MinHash bands over the content stems; none of a text without content. */
  bands: Uint32Array;
};

const wordsOfGram = 5;
/** Runs of words find what was copied; pairs of stems, in either order, what was rewritten. */
const runBudget = 80;
const pairBudget = 120;
const narrowest = { runs: 6, pairs: 2 };
/** Lest a hash of one kind be taken for one of another. */
const kinds = { run: 1, pair: 2 };

/** Hashes of all runs of five words; none over words set aside. */
function runsOf({ keys, aside, length }: WordList): number[] {
  const hashes: number[] = [];
  for (let at = 0; at + wordsOfGram <= length; at++)
    if (!aside.subarray(at, at + wordsOfGram).includes(1))
      hashes.push(hashOfAll([kinds.run, ...keys.subarray(at, at + wordsOfGram)]));
  return hashes;
}

function contentStems({ stems, content, aside }: WordList): number[] {
  return Array.from(stems).filter((_, at) => content[at] === 1 && aside[at] === 0);
}

/** Hashes of all pairs of content stems that follow one another, whatever their order. */
const pairsOf = (stems: readonly number[]): number[] =>
  stems.slice(1).map((stem, at) => {
    const before = stems[at] ?? 0;
    return hashOfAll([kinds.pair, Math.min(before, stem), Math.max(before, stem)]);
  });

/**
 * The fingerprint of a text, without its attributed quotations and what it took from `exclude`. Takes time linear in the text. A copied passage of
 * 40 words gives both texts an equal hash as long as neither has many more than 1,000 words; in longer ones the selection is thinner, and longer passages are needed.
 */
export function fingerprint(text: string, { exclude = [] }: ComparisonOptions = {}): Fingerprint {
  const words = readOwnWords(text, exclude);
  const stems = contentStems(words);
  const grams = [
    ...winnowWithin(runsOf(words), narrowest.runs, runBudget),
    ...winnowWithin(pairsOf(stems), narrowest.pairs, pairBudget),
  ];
  return { grams: Uint32Array.from(new Set(grams)), bands: Uint32Array.from(minHashBands(new Set(stems))) };
}

/** All its hashes, by which an index finds it. */
export const hashesOf = ({ grams, bands }: Fingerprint): number[] => [...grams, ...bands];

const version = 1;
const bytesOfHash = 4;

/** One byte of version, one that says whether there are bands, then the bands and the grams, little-endian: at most 930 bytes. */
export function encodeFingerprint({ grams, bands }: Fingerprint): Uint8Array {
  const bytes = new Uint8Array(2 + (grams.length + bands.length) * bytesOfHash);
  const view = new DataView(bytes.buffer);
  view.setUint8(0, version);
  view.setUint8(1, bands.length);
  [...bands, ...grams].forEach((hash, at) => {
    view.setUint32(2 + at * bytesOfHash, hash, true);
  });
  return bytes;
}

/** @throws Error for bytes that `encodeFingerprint` did not write */
export function decodeFingerprint(bytes: Uint8Array): Fingerprint {
  const bandsLength = bytes[1] ?? -1;
  const count = (bytes.length - 2) / bytesOfHash;
  const known = bytes[0] === version && (bandsLength === 0 || bandsLength === bandCount);
  if (!known || !Number.isInteger(count) || count < bandsLength)
    throw new Error("these bytes are no fingerprint of this version: make it anew from the text");
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const hashes = Uint32Array.from({ length: count }, (_, at) => view.getUint32(2 + at * bytesOfHash, true));
  return { bands: hashes.slice(0, bandsLength), grams: hashes.slice(bandsLength) };
}
