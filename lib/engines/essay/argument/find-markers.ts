import { type PhraseIndex, phraseAt } from "../discourse/phrases";
import type { TaggedSentence, WordRange } from "../discourse/tagged-sentence";

/** A marker in a sentence. */
export type Marker<Label extends string> = WordRange & { label: Label };

/** The markers of a sentence in order, the longest at each place; they do not overlap. */
export function findMarkers<Label extends string>(
  index: PhraseIndex<Label>,
  { keys }: TaggedSentence,
): Marker<Label>[] {
  const markers: Marker<Label>[] = [];
  for (let at = 0; at < keys.length; at++) {
    const phrase = phraseAt(index, keys, at);
    if (!phrase) continue;
    markers.push({ from: at, to: at + phrase.words.length, label: phrase.label });
    at += phrase.words.length - 1;
  }
  return markers;
}
