import { type EssayDocument, wordCount } from "../../document";
import { share } from "../../statistics";
import { type NamedValue, spread } from "./feature";

/** How long the text and its parts are, titles apart. In words, unless the name says otherwise. */
export function lengthFeatures(document: EssayDocument): NamedValue[] {
  const body = document.paragraphs.filter(({ title }) => !title);
  const paragraphs = body.map((paragraph) => wordCount(document, paragraph));
  const sentences = document.sentences
    .filter(({ paragraph }) => !document.paragraphs[paragraph]?.title)
    .map(({ words }) => words.to - words.from);
  const words = paragraphs.reduce((sum, count) => sum + count, 0);
  const ofParagraphs = spread(paragraphs);
  const ofSentences = spread(sentences);
  const [first = 0] = paragraphs;
  const last = paragraphs.at(-1) ?? 0;
  return [
    ["length/words", words],
    ["length/characters", document.text.length],
    ["length/sentences", sentences.length],
    ["paragraphs/count", paragraphs.length],
    ["paragraphs/mean", ofParagraphs.mean],
    ["paragraphs/deviation", ofParagraphs.deviation],
    ["paragraphs/shortest", paragraphs.length === 0 ? 0 : Math.min(...paragraphs)],
    ["paragraphs/longest", Math.max(0, ...paragraphs)],
    ["paragraphs/introduction", first],
    ["paragraphs/conclusion", last],
    ["paragraphs/introduction-share", share(first, words)],
    ["paragraphs/conclusion-share", share(last, words)],
    ["sentences/mean", ofSentences.mean],
    ["sentences/deviation", ofSentences.deviation],
    ["sentences/longest", sentences.reduce((most, count) => Math.max(most, count), 0)],
    ["sentences/per-paragraph", share(sentences.length, paragraphs.length)],
  ];
}
