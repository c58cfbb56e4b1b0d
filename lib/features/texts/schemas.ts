import { z } from "zod";
import { defaultPageSize, maxPageSize } from "@/lib/kernel/page";

/** Wire contracts of what is known of texts. Spans are UTF-16 units, end exclusive; shares are parts of all words, 0 to 1. */

const span = z.object({ start: z.int().min(0), end: z.int().min(0) });
const share = z.number().min(0).max(1);

export const textLanguage = z.enum(["pt", "en", "other"]);
export type TextLanguage = z.infer<typeof textLanguage>;
export const textKind = z.enum(["essay", "document"]);
export const entityKind = z.enum(["person", "place", "organisation", "law", "date", "other"]);

export const enrichment = z.object({
  confidence: share.describe("Of the language"),
  words: z.int().min(0),
  sentences: z.int().min(0),
  readability: z
    .object({
      ease: z.number().describe("Flesch reading ease; higher is easier"),
      wordsPerSentence: z.number(),
      syllablesPerWord: z.number(),
    })
    .nullable()
    .describe("Null where there is no formula for the language"),
  keyPhrases: z
    .array(z.object({ text: z.string(), score: z.number(), spans: z.array(span) }))
    .describe("Best first"),
  entities: z
    .array(
      z.object({
        name: z.string(),
        kind: entityKind,
        certainty: z
          .enum(["listed", "cued", "guessed"])
          .describe("By a list, by its surroundings, or by its look"),
        spans: z.array(span),
      }),
    )
    .describe("Names, in the order of the text"),
  summary: z
    .array(span.extend({ text: z.string(), score: z.number() }))
    .describe("Sentences of the text, in its order"),
});
export type Enrichment = z.infer<typeof enrichment>;

export const givenShare = z.object({
  share: share.describe("Of the text's words"),
  passages: z.array(span),
});
export type GivenShare = z.infer<typeof givenShare>;

export const passage = z.object({
  a: span,
  b: span,
  words: z.int().min(0).describe("Of the shorter side"),
  kind: z.enum(["verbatim", "edited"]),
});
export type Passage = z.infer<typeof passage>;

export const textKnown = z.object({
  id: z.uuid().describe("Of a work that was run again on the same text the first one's"),
  kind: textKind,
  state: z
    .enum(["pending", "ready", "failed"])
    .describe("Pending until everything below is there; failed once that was given up"),
  language: textLanguage.nullable(),
  enrichment: enrichment.nullable(),
  given: givenShare
    .nullable()
    .describe("What the text took from its theme and motivating text; null where none was given"),
  failure: z.string().nullable().describe("The code of what went wrong; null unless it failed"),
});
export type TextKnown = z.infer<typeof textKnown>;

export const textId = z.object({ id: z.uuid() });

export const listPairsQuery = z.strictObject({
  text: z.uuid().optional().describe("Pairs of this work alone: the id of an analysis or a document"),
  class: z.uuid().optional().describe("Both authors are students of this class"),
  minShare: z.coerce.number().min(0).max(1).default(0).describe("Of either text's words, at least"),
  drafts: z.stringbool().default(false).describe("Pairs of one person's texts as well"),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(maxPageSize).default(defaultPageSize),
});
export type ListPairsQuery = z.infer<typeof listPairsQuery>;

const side = z.object({ id: z.uuid(), kind: textKind, title: z.string(), authorId: z.uuid(), share });

export const textPair = z.object({
  id: z.uuid(),
  share: share.describe("The larger one of both texts"),
  drafts: z.boolean().describe("Both are of one author, or one is what the other's author wrote, run again"),
  a: side,
  b: side,
  passageCount: z.int().min(1),
  comparedAt: z.iso.datetime(),
});
export type TextPair = z.infer<typeof textPair>;

export const textPairPage = z.object({ items: z.array(textPair), next: z.string().optional() });

const comparedSide = side.extend({
  text: z.string(),
  quotations: z.array(span).describe("Attributed quotations, which are not counted"),
});

export const comparedPair = textPair.omit({ passageCount: true }).extend({
  current: z
    .boolean()
    .describe("False while a text has changed and is not yet compared again: no passages then"),
  a: comparedSide,
  b: comparedSide,
  passages: z.array(passage).describe("In the order of `a`"),
});
export type ComparedPair = z.infer<typeof comparedPair>;

export const pairId = z.object({ id: z.uuid() });
