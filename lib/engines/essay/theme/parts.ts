import type { EssayDocument, Paragraph } from "../document";
import type { Topic } from "./topic";
import { cosine, textVector } from "./vectors";

export type PartName = "introduction" | "body" | "conclusion";

/** How a paragraph stands to the theme. `terms`: stems of the theme's key words in it; `close`: cosine with theme and motivating text. */
export type PartTopic = {
  name: PartName;
  paragraph: number;
  start: number;
  end: number;
  words: number;
  terms: string[];
  close: number;
  /** Cosine with the rest of the text. */
  linked: number;
};

const wordsIn = ({ sentences }: EssayDocument, { sentences: { from, to } }: Paragraph): number =>
  (sentences[to - 1]?.words.to ?? 0) - (sentences[from]?.words.from ?? 0);

/** The paragraphs of a text but its title: the first is the introduction, the last of several the conclusion. */
export function readParts(document: EssayDocument, topic: Topic): PartTopic[] {
  const body = document.paragraphs.flatMap((paragraph, index) =>
    paragraph.title ? [] : [{ paragraph, index }],
  );
  const terms = new Set(topic.terms);
  return body.map(({ paragraph, index }, at): PartTopic => {
    const { from, to } = paragraph.sentences;
    const stems = topic.sentences.slice(from, to).flatMap((sentence) => sentence.stems);
    const vector = textVector(topic.model, stems);
    return {
      name: at === 0 ? "introduction" : at === body.length - 1 ? "conclusion" : "body",
      paragraph: index,
      start: paragraph.start,
      end: paragraph.end,
      words: wordsIn(document, paragraph),
      terms: [...new Set(stems.filter((stem) => terms.has(stem)))],
      close: cosine(vector, topic.theme),
      linked: cosine(
        vector,
        topic.whole.map((value, dimension) => value - (vector[dimension] ?? 0)),
      ),
    };
  });
}
