import type { EssayDocument } from "../document";
import { loadLanguageModel } from "./load-model";
import { type TaggedWord, tagDocument } from "./tag";

export type TaggedSentences = readonly (readonly TaggedWord[])[];

const tagged = new WeakMap<EssayDocument, Promise<TaggedSentences>>();

/**
 * The tagged words of each sentence of a document, in the order of `document.sentences`; none unless the text is Portuguese.
 * Every aspect may ask: the work is done once a document.
 */
export function tagsOf(document: EssayDocument): Promise<TaggedSentences> {
  if (document.language !== "pt") return Promise.resolve([]);
  const known = tagged.get(document);
  if (known) return known;
  const answer = loadLanguageModel().then((model) => tagDocument(model, document));
  tagged.set(document, answer);
  return answer;
}
