import { z } from "zod";
import { defaultPageSize, maxPageSize } from "@/lib/kernel/page";

/** Wire contracts of search. */

export const searchKind = z.enum(["essay", "code", "document"]);
export const searchState = z.enum(["completed", "partial"]);
export const searchSort = z.enum(["relevance", "newest", "oldest", "score"]);

const mostValues = 20;

/** One value or a repeated parameter. */
const several = <T extends z.ZodType>(item: T) =>
  z.union([item.transform((value) => [value]), z.array(item).max(mostValues)]).optional();

const datedYear = /^(19[7-9]\d|2\d{3})-/;
/** An instant, or a day of UTC. */
const dated = z
  .union([
    z.iso.date().regex(datedYear, "is out of range"),
    z.iso.datetime({ offset: true }).regex(datedYear, "is out of range"),
  ])
  .optional();
const points = z.coerce.number().int().min(0).max(1_000).optional();

/** What is looked for. Filters may be given here, or as fields of the text. */
export const searchFilter = z.strictObject({
  q: z
    .string()
    .trim()
    .min(1)
    .max(500)
    .optional()
    .describe(
      'Words, "a phrase", alternatives with OR, -exclusions, beginnings*, and fields such as regra:crase, c1:<120, nota:>=800, tipo:code, idioma:en, autor:ana, de:2026-01-01; accents and number do not matter, and misspelled words are forgiven',
    )
    .meta({ examples: ["internet -escola"] }),
  kind: several(searchKind),
  state: several(searchState),
  language: several(z.string().regex(/^[a-z]{2,3}$/)),
  author: several(z.uuid()),
  class: several(z.uuid()).describe("Classes: works of their students"),
  rule: several(z.string().min(1).max(100)).describe("A rule, or a word of its name"),
  category: several(z.string().min(1).max(50)),
  band: several(z.coerce.number().int().min(0).max(4)).describe("Fifths of what the kind can reach, 0 to 4"),
  minScore: points,
  maxScore: points,
  from: dated.describe("Made at this instant, on this day, or later"),
  to: dated.describe("Made before this instant, or on this day at the latest"),
});
export type SearchFilter = z.infer<typeof searchFilter>;

export const searchQuery = searchFilter.extend({
  sort: searchSort.optional().describe("By relevance unless given"),
  cursor: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(maxPageSize).default(defaultPageSize),
});
export type SearchQuery = z.infer<typeof searchQuery>;

const matchSpan = z.object({ start: z.int().min(0), end: z.int().min(0) });

const matchReason = z
  .object({
    field: z.enum(["title", "theme", "text", "rule", "similar", "filter"]),
    rule: z.string().optional().describe("Of `rule`: which"),
    asked: z.string().optional().describe("Of `similar`: the word that was asked for"),
    found: z.string().optional().describe("Of `similar`: the word that was found, spelled much like it"),
    filter: z.string().optional().describe("Of `filter`: which"),
  })
  .meta({ examples: [{ field: "title" }] });

export const searchHit = z.object({
  id: z.uuid(),
  authorId: z.uuid().nullable(),
  authorName: z.string().optional().describe("For who reads others' works too"),
  kind: searchKind,
  title: z.string().meta({ examples: ["A rede de todos"] }),
  theme: z.string().nullable(),
  excerpt: z
    .string()
    .describe("Plain text around the matches")
    .meta({ examples: ["…o acesso à internet é um direito…"] }),
  matches: z.array(matchSpan).describe("UTF-16 spans in the excerpt, end exclusive"),
  titleMatches: z.array(matchSpan).describe("UTF-16 spans in the title, end exclusive"),
  why: z.array(matchReason).describe("Why it was found"),
  state: searchState,
  score: z.number().nullable().describe("An essay's total, 0 to 1000, or another work's quality, 0 to 100"),
  language: z.string().nullable(),
  createdAt: z.iso.datetime(),
});
export type SearchHit = z.infer<typeof searchHit>;

const facet = z.array(z.object({ value: z.string(), count: z.int() }));
const namedFacet = z.array(
  z.object({ value: z.uuid(), label: z.string().optional().describe("What it is called"), count: z.int() }),
);
const facets = z.object({
  kind: facet,
  state: facet,
  scoreBand: facet,
  language: facet,
  month: facet,
  author: namedFacet.describe("None for who reads nobody's works but their own; so too with classes"),
  category: facet,
  class: namedFacet.describe("By their students' works"),
});

export const searchPage = z.object({
  items: z.array(searchHit),
  next: z.string().optional(),
  total: z.object({ count: z.int(), more: z.boolean().describe("There are more than that") }),
  facets: facets.describe("How many of the matches have each value, the most frequent first"),
  similar: z
    .array(z.object({ asked: z.string(), found: z.string() }))
    .describe("Words that were looked for as others too, since little was found"),
  unknownAuthors: z.array(z.string()).describe("Names of authors that were asked for and that nobody has"),
  degraded: z
    .boolean()
    .default(false)
    .describe("The search server could not be reached: the database answered in its place"),
});
export type SearchPage = z.infer<typeof searchPage>;

export const suggestionsQuery = z.strictObject({
  q: z.string().trim().min(1).max(100),
  limit: z.coerce.number().int().min(1).max(20).default(8),
});
export type SuggestionsQuery = z.infer<typeof suggestionsQuery>;

export const suggestions = z.object({
  items: z.array(z.object({ text: z.string(), field: z.enum(["title", "theme"]) })),
});

export type Suggestions = z.infer<typeof suggestions>;

export const similarQuery = z.strictObject({ limit: z.coerce.number().int().min(1).max(20).default(5) });
export const similarWorks = z.object({ of: searchHit, items: z.array(searchHit) });
export type SimilarWorks = z.infer<typeof similarWorks>;

export const searchId = z.object({ id: z.uuid() });

/** So many a member may keep. */
export const maxSavedSearches = 50;

const savedQuery = searchFilter.extend({ sort: searchSort.optional() });
export type SavedQuery = z.output<typeof savedQuery>;

export const saveSearchBody = z.strictObject({
  name: z.string().trim().min(1).max(100),
  query: savedQuery,
  notify: z.boolean().default(false).describe("Whether to be told of new hits"),
});
export type SaveSearchBody = z.output<typeof saveSearchBody>;

export const savedSearch = z.object({
  id: z.uuid(),
  name: z.string().meta({ examples: ["Crase na Turma A"] }),
  query: z.record(z.string(), z.unknown()).meta({ examples: [{ q: "regra:crase" }] }),
  notify: z.boolean(),
  createdAt: z.iso.datetime(),
});
export type SavedSearch = z.infer<typeof savedSearch>;

export const savedSearchPage = z.object({ items: z.array(savedSearch), next: z.string().optional() });

export const listSavedQuery = z.strictObject({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(maxPageSize).default(defaultPageSize),
});
export type ListSavedQuery = z.infer<typeof listSavedQuery>;
