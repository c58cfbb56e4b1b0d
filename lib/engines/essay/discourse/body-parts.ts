import { type EssayDocument, wordCount } from "../document";

/** Paragraphs by their part in the text, as places in the document; a title, and what has no words, is none of them. */
export type BodyParts = { introduction?: number; developments: readonly number[]; conclusion?: number };

/** The first paragraph introduces, the last one concludes; a single paragraph does both. */
export function bodyParts(document: EssayDocument): BodyParts {
  const body = document.paragraphs.flatMap((paragraph, index) =>
    paragraph.title || wordCount(document, paragraph) === 0 ? [] : [index],
  );
  return { introduction: body[0], developments: body.slice(1, -1), conclusion: body.at(-1) };
}
