import { connect, pageRank } from "./page-rank";
import type { ReadText, SummarySentence } from "./types";

/** Sentences compared with one another: their pairs are the square of them. */
const mostSentences = 400;
const leastContent = 4;
/** One in five sentences, at least one, at most so many. */
const part = 0.2;
const most = 5;
/** What the first sentence is worth more than the last one. */
const opening = 0.3;
/** Content words beyond which a sentence is too long to stand in a summary: its score falls. */
const readable = 25;

type Candidate = { sentence: number; stems: Set<string> };

function candidatesOf({ sentences, words }: ReadText): Candidate[] {
  const stems = sentences.map(() => new Set<string>());
  for (const { sentence, stem, content } of words) if (content) stems[sentence]?.add(stem);
  return stems
    .map((own, sentence) => ({ sentence, stems: own }))
    .filter(({ sentence, stems: own }) => own.size >= leastContent && !sentences[sentence]?.title)
    .slice(0, mostSentences);
}

const brevity = (candidate: Candidate | undefined): number =>
  Math.min(1, readable / (candidate?.stems.size ?? readable));

/** Common stems over the logarithms of both lengths, as in the paper. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let common = 0;
  for (const stem of a) if (b.has(stem)) common++;
  return common / (Math.log(a.size) + Math.log(b.size));
}

/**
 * The sentences that stand best for the text, in its order: TextRank over sentences (Mihalcea & Tarau 2004), a little more for those that come first. A summary of
 * the text's own sentences: nothing is rewritten, and pronouns may point to what was left out.
 */
export function summarise(read: ReadText): SummarySentence[] {
  const candidates = candidatesOf(read);
  const graph = candidates.map(() => new Map<number, number>());
  candidates.forEach(({ stems }, at) => {
    for (let other = at + 1; other < candidates.length; other++) {
      const weight = likeness(stems, candidates[other]?.stems ?? new Set());
      if (weight > 0) connect(graph, at, other, weight);
    }
  });
  const ranked = pageRank(graph)
    .map((rank, at) => ({
      at,
      score: rank * (1 + opening * (1 - at / candidates.length)) * brevity(candidates[at]),
    }))
    .sort((a, b) => b.score - a.score || a.at - b.at)
    .slice(0, Math.min(most, Math.max(1, Math.round(candidates.length * part))));
  const best = ranked[0]?.score ?? 1;
  return ranked
    .toSorted((a, b) => a.at - b.at)
    .flatMap(({ at, score }) => {
      const span = read.sentences[candidates[at]?.sentence ?? -1];
      return span
        ? [{ start: span.start, end: span.end, score: Math.round((score / best) * 1000) / 1000 }]
        : [];
    });
}
