import { type EssayDocument, type Word, wordKeys, wordsOf } from "../document";
import { hashString } from "../language/hash";
import { startsCapital } from "../text/normal-form";
import { stopWords } from "../text/stop-words";

/** Where in an essay a sentence may stand: what it says there differs. */
const places = [
  "opening",
  "introduction",
  "thesis",
  "firstBodyOpening",
  "bodyOpening",
  "bodySecond",
  "body",
  "bodyClosing",
  "conclusionOpening",
  "conclusion",
  "ending",
] as const;

export const placeCount = places.length;

/** A sentence as the model of places sees it. `features`: hashes of its words and of its first three words. */
export type PlacedSentence = { features: readonly number[]; place: number };

const fewestWords = 3;
const lengthStep = 6;
const longest = 8;
const mostThemeWords = 3;
const leastThemeWord = 4;

/** What a sentence is beside its words: how long, on the theme or not, with a name or a number. */
function shapeOf({ text }: EssayDocument, words: readonly Word[], themeKeys: ReadonlySet<string>): string[] {
  const onTheme = words.filter(({ key }) => themeKeys.has(key)).length;
  const named = words.some(({ start }, at) => at > 0 && startsCapital(text.slice(start, start + 2)));
  return [
    `+length ${Math.min(longest, Math.floor(words.length / lengthStep))}`,
    `+theme ${Math.min(mostThemeWords, onTheme)}`,
    ...(named ? ["+name"] : []),
    ...(words.some(({ kind }) => kind === "number") ? ["+number"] : []),
  ];
}

function featuresOf(
  document: EssayDocument,
  words: readonly Word[],
  themeKeys: ReadonlySet<string>,
): number[] {
  const keys = words.map(({ key }) => key);
  const openings = [1, 2, 3].map((length) => `^${keys.slice(0, length).join(" ")}`);
  const features = new Set([...keys, ...openings, ...shapeOf(document, words, themeKeys)]);
  return [...features].map((feature) => hashString(feature));
}

/** `at` counts the sentences of the paragraph from 0, `left` those that follow in it. */
function inIntroduction(at: number, left: number): (typeof places)[number] {
  if (at === 0) return "opening";
  return left === 0 ? "thesis" : "introduction";
}

function inConclusion(at: number, left: number): (typeof places)[number] {
  if (at === 0) return "conclusionOpening";
  return left === 0 ? "ending" : "conclusion";
}

function inBody(isFirst: boolean, at: number, left: number): (typeof places)[number] {
  if (at === 0) return isFirst ? "firstBodyOpening" : "bodyOpening";
  if (left === 0) return "bodyClosing";
  return at === 1 ? "bodySecond" : "body";
}

/** The sentences of at least three words outside a title, with the place of each; at most `most`. */
export function placedSentences(document: EssayDocument, most: number): PlacedSentence[] {
  const { paragraphs, sentences } = document;
  const first = paragraphs.findIndex(({ title }) => !title);
  const last = paragraphs.length - 1;
  const themeKeys = new Set(
    wordKeys(document.theme).filter((key) => key.length >= leastThemeWord && !stopWords.pt.has(key)),
  );
  const placed: PlacedSentence[] = [];
  for (const [index, sentence] of sentences.entries()) {
    if (placed.length >= most) break;
    const paragraph = paragraphs[sentence.paragraph];
    const words = wordsOf(document, sentence);
    if (!paragraph || paragraph.title || words.length < fewestWords) continue;
    const at = index - paragraph.sentences.from;
    const left = paragraph.sentences.to - 1 - index;
    const place =
      sentence.paragraph === first
        ? inIntroduction(at, left)
        : sentence.paragraph === last
          ? inConclusion(at, left)
          : inBody(sentence.paragraph === first + 1, at, left);
    placed.push({ features: featuresOf(document, words, themeKeys), place: places.indexOf(place) });
  }
  return placed;
}
