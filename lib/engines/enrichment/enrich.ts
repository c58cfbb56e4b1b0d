import { findEntities } from "./entities/find-entities";
import { findKeyPhrases } from "./key-phrases";
import { summarise } from "./summary";
import type { Enrichment, EnrichmentDeps } from "./types";

const mostPhrases = 10;

/** What is known of a text besides what it says. The same text always has the same enrichment; all spans are places in it. */
export async function enrich(text: string, deps: EnrichmentDeps): Promise<Enrichment> {
  const read = await deps.read(text);
  return {
    language: { code: read.language, confidence: read.confidence },
    words: read.words.length,
    sentences: read.sentences.length,
    readability: await deps.readability(text, read.language),
    keyPhrases: findKeyPhrases(text, read, mostPhrases),
    entities: findEntities(text, read, deps.knownNames(text)),
    summary: summarise(read),
  };
}
