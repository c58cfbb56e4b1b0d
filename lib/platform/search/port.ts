import type { Page } from "@/lib/kernel/page";
import type { Reach } from "@/lib/kernel/reach";

export type SearchEntry = {
  organisationId: string;
  authorId: string;
  id: string;
  kind: string;
  title: string;
  body: string;
  language: string | null;
  createdAt: Date;
};

/** What is looked for, among the entries of whom. */
export type SearchQuery = Reach & {
  text: string;
  kind?: string;
  cursor?: string;
  limit: number;
};

/** `excerpt` is plain text cut around the match; `matches` are UTF-16 spans in it, and `titleMatches` in the title. */
export type SearchHit = {
  id: string;
  kind: string;
  title: string;
  excerpt: string;
  matches: { start: number; end: number }[];
  titleMatches: { start: number; end: number }[];
  createdAt: string;
};

/** Full-text search inside one organisation. */
export type SearchIndex = {
  /** Adds an entry or replaces the one with its id. */
  save(entry: SearchEntry): Promise<void>;
  /** @returns whether it was there */
  remove(organisationId: string, id: string): Promise<boolean>;
  search(query: SearchQuery): Promise<Page<SearchHit>>;
};
