import { type EssayDocument, wordKeys, wordsOf } from "../../document";
import type { Topic } from "../topic";
import { type FoundReference, findKnownReferences } from "./find-known";
import { findMarkedReferences } from "./find-marked";

/**
 * A reference with what ENEM asks of it. `legitimate`: from a known source; `fromMotivatingText`: taken over from there; `pertinent`: what is
 * said about it has to do with the theme; `productive`: pertinent, and the same or the next sentence draws something from it.
 */
export type RepertoireItem = FoundReference & {
  paragraph: number;
  legitimate: boolean;
  fromMotivatingText: boolean;
  pertinent: boolean;
  productive: boolean;
};

/** Essays have some ten; a text that is made of names is judged by its first ones. */
const mostItems = 500;

/** Of two that overlap the one that is listed, else the earlier and longer one; a quotation may hold others. */
function withoutOverlaps(
  known: readonly FoundReference[],
  marked: readonly FoundReference[],
): FoundReference[] {
  const listed = new Set(known);
  const ordered = [...known, ...marked].toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: FoundReference[] = [];
  for (const reference of ordered) {
    const last = kept.at(-1);
    const overlaps = last !== undefined && reference.start < last.end && last.kind !== "quotation";
    if (!overlaps) kept.push(reference);
    else if (listed.has(reference) && !listed.has(last)) kept[kept.length - 1] = reference;
  }
  return kept;
}

const leastClose = 0.15;
/** A reference may be explained first: its sentence and the two behind it. */
const reach = 3;

/** Whether a sentence has to do with the theme: it has one of its terms or is close to it. */
const isOnTheme = ({ sentences, terms }: Topic, index: number): boolean => {
  const sentence = sentences[index];
  return (
    sentence !== undefined &&
    (sentence.close >= leastClose || sentence.stems.some((stem) => terms.includes(stem)))
  );
};

/** Words that take up what was said and draw a conclusion or a contrast from it. */
const takingUp = new Set(
  `esse essa esses essas isso nesse nessa nisso desse dessa disso tal tais assim portanto logo contudo porém entretanto todavia mas embora
   analogamente dessarte destarte então consequentemente pois porque semelhante similar mesma mesmo`.split(
    /\s+/u,
  ),
);
const openingWords = 4;

function drawsOn(document: EssayDocument, index: number, paragraph: number): boolean {
  const next = document.sentences[index + 1];
  const within = document.sentences[index];
  if (
    next?.paragraph === paragraph &&
    wordsOf(document, next)
      .slice(0, openingWords)
      .some(({ key }) => takingUp.has(key))
  )
    return true;
  return (
    within !== undefined &&
    wordsOf(document, within)
      .slice(openingWords)
      .some(({ key }) => takingUp.has(key))
  );
}

/** The references of a text, in its order, each once a mention. */
export function findRepertoire(document: EssayDocument, topic: Topic): RepertoireItem[] {
  const given = new Set(wordKeys(document.motivatingText));
  const known = findKnownReferences(document);
  const listed = new Set(known);
  const found = withoutOverlaps(known, findMarkedReferences(document)).slice(0, mostItems);
  return found.map((reference): RepertoireItem => {
    const { sentence, kind, name } = reference;
    const paragraph = document.sentences[sentence]?.paragraph ?? 0;
    const keys = wordKeys(name);
    const fromMotivatingText =
      keys.length > 0 ? keys.every((key) => given.has(key)) : document.motivatingText.includes(name);
    const legitimate =
      listed.has(reference) ||
      kind === "law" ||
      (kind === "data" && keys.length > 1) ||
      kind === "person" ||
      kind === "work";
    const pertinent = Array.from({ length: reach }, (_, step) => sentence + step).some(
      (index) => document.sentences[index]?.paragraph === paragraph && isOnTheme(topic, index),
    );
    return {
      ...reference,
      paragraph,
      legitimate,
      fromMotivatingText,
      pertinent,
      productive: legitimate && pertinent && drawsOn(document, sentence, paragraph),
    };
  });
}
