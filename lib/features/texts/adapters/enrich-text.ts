import { enrich } from "@/lib/engines/enrichment/enrich";
import type {
  Enrichment,
  EntityKind,
  KnownName,
  Readability,
  ReadText,
} from "@/lib/engines/enrichment/types";
import { analyseEssayAspect } from "@/lib/engines/essay/analyse";
import { type EssayDocument, readDocument } from "@/lib/engines/essay/document";
import { tagsOf } from "@/lib/engines/essay/language/tags-of";
import type { Upos } from "@/lib/engines/essay/language/upos";
import { stem } from "@/lib/engines/essay/text/stem";
import { stopWords } from "@/lib/engines/essay/text/stop-words";
import { findKnownReferences } from "@/lib/engines/essay/theme/repertoire/find-known";

const nominals: ReadonlySet<Upos> = new Set<Upos>(["NOUN", "PROPN", "ADJ"]);

const kinds: Readonly<Partial<Record<string, EntityKind>>> = {
  person: "person",
  law: "law",
  institution: "organisation",
};

/** The parts of speech of a Portuguese document's words, by where they begin; empty for another language. */
async function partsOfSpeech(document: EssayDocument): Promise<Map<number, Upos>> {
  const tagged = await tagsOf(document);
  return new Map(tagged.flatMap((words) => words.map(({ start, upos }): [number, Upos] => [start, upos])));
}

async function readWith(document: EssayDocument): Promise<ReadText> {
  const tags = await partsOfSpeech(document);
  const language = document.language === "en" ? "en" : "pt";
  return {
    language: document.language,
    confidence: document.detected.confidence,
    sentences: document.sentences.map(({ start, end, paragraph }) => ({
      start,
      end,
      title: document.paragraphs[paragraph]?.title === true,
    })),
    words: document.words.map(({ start, end, key, kind, sentence }) => {
      const upos = tags.get(start);
      return {
        start,
        end,
        key,
        stem: stem(language, key),
        sentence,
        content: kind === "word" && !stopWords[language].has(key),
        nominal: upos === undefined ? null : nominals.has(upos),
      };
    }),
  };
}

async function readability(text: string, language: ReadText["language"]): Promise<Readability | null> {
  if (language === "other") return null;
  const { metrics } = await analyseEssayAspect("readability", { text, language });
  const figure = (id: string): number => metrics.find((metric) => metric.id === id)?.value ?? 0;
  const wordsPerSentence = figure("sentence-length");
  return wordsPerSentence === 0
    ? null
    : { ease: figure("flesch"), wordsPerSentence, syllablesPerWord: figure("syllables-per-word") };
}

const knownNames = (document: EssayDocument): KnownName[] =>
  findKnownReferences(document).flatMap(({ start, end, name, kind }) => {
    const known = kinds[kind];
    return known ? [{ start, end, name, kind: known }] : [];
  });

/**
 * Enriches a text with the essay engine's reader, tagger, readability and lists.
 * @throws AppError `too_large` for a text that is longer than an essay may be
 */
export function enrichText(text: string): Promise<Enrichment> {
  const document = readDocument({ text });
  return enrich(text, {
    read: () => readWith(document),
    readability,
    knownNames: () => knownNames(document),
  });
}
