import { z } from "zod";
import { defaultPageSize, maxPageSize } from "@/lib/kernel/page";

/** Wire contracts of search. */

export const searchKind = z.enum(["essay", "code"]);

export const searchQuery = z.strictObject({
  q: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .describe('Words, "a phrase", alternatives with OR, and -exclusions; accents and number do not matter')
    .meta({ examples: ["internet -escola"] }),
  kind: searchKind.optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(maxPageSize).default(defaultPageSize),
});
export type SearchQuery = z.infer<typeof searchQuery>;

const matchSpan = z.object({ start: z.int().min(0), end: z.int().min(0) });

export const searchHit = z.object({
  id: z.uuid(),
  kind: searchKind,
  title: z.string().meta({ examples: ["A rede de todos"] }),
  excerpt: z
    .string()
    .describe("Plain text around the matches")
    .meta({ examples: ["…o acesso à internet é um direito…"] }),
  matches: z.array(matchSpan).describe("UTF-16 spans in the excerpt, end exclusive"),
  titleMatches: z.array(matchSpan).describe("UTF-16 spans in the title, end exclusive"),
  createdAt: z.iso.datetime(),
});
export type SearchHit = z.infer<typeof searchHit>;

export const searchPage = z.object({ items: z.array(searchHit), next: z.string().optional() });
