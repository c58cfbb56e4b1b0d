import { type Candidate, type CandidateIndex, stock, weightOf } from "./candidate-index";
import { type Fingerprint, hashesOf } from "./fingerprint";

/** Texts of one index: hash and number of a text are packed into the 53 bits of a double. */
const mostTexts = 2 ** 21;
const fresh = 4096;

/** The first position whose value is at least `value`. */
function lowerBound(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function merged(one: Float64Array, other: Float64Array): Float64Array<ArrayBuffer> {
  const both = new Float64Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both.sort();
}

/**
 * An index in memory: sorted runs of (hash, text), of which those of like size are merged, so that adding costs the logarithm of what is there
 * and a search one binary search a hash and run. Eight bytes a hash.
 */
export class MemoryIndex implements CandidateIndex {
  private readonly ids: string[] = [];
  private pending: number[] = [];
  private readonly runs: Float64Array[] = [];

  /** @throws Error beyond two million texts */
  add(id: string, fingerprint: Fingerprint): void {
    if (this.ids.length >= mostTexts) throw new Error(`the index holds ${mostTexts} texts: open another one`);
    const text = this.ids.push(id) - 1;
    for (const hash of new Set(hashesOf(fingerprint))) this.pending.push(hash * mostTexts + text);
    if (this.pending.length >= fresh) this.settle();
  }

  candidates(fingerprint: Fingerprint, limit: number): Candidate[] {
    this.settle();
    const most = Math.max(stock.texts, this.ids.length * stock.share);
    const scores = new Map<number, { score: number; shared: number }>();
    for (const hash of new Set(hashesOf(fingerprint))) {
      const texts = this.textsWith(hash, most);
      const weight = weightOf(texts.length, this.ids.length);
      for (const text of texts) {
        const known = scores.get(text);
        if (!known) scores.set(text, { score: weight, shared: 1 });
        else {
          known.score += weight;
          known.shared++;
        }
      }
    }
    return [...scores]
      .sort(([one, x], [other, y]) => y.score - x.score || one - other)
      .slice(0, limit)
      .map(([text, found]) => ({ id: this.ids[text] ?? "", ...found }));
  }

  /** The texts with a hash; none when they are more than `most`. */
  private textsWith(hash: number, most: number): number[] {
    const base = hash * mostTexts;
    const found = this.runs.map((run) => ({
      run,
      from: lowerBound(run, base),
      to: lowerBound(run, base + mostTexts),
    }));
    if (found.reduce((sum, { from, to }) => sum + to - from, 0) > most) return [];
    return found.flatMap(({ run, from, to }) => Array.from(run.subarray(from, to), (value) => value - base));
  }

  private settle(): void {
    if (this.pending.length === 0) return;
    let run = Float64Array.from(this.pending).sort();
    this.pending = [];
    for (let last = this.runs.at(-1); last && last.length <= 2 * run.length; last = this.runs.at(-1)) {
      this.runs.pop();
      run = merged(last, run);
    }
    this.runs.push(run);
  }
}
