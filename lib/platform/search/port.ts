import type { Page } from "@/lib/kernel/page";

export type SearchEntry = {
  organisationId: string;
  id: string;
  kind: string;
  title: string;
  body: string;
  language: string | null;
  createdAt: Date;
};

export type SearchQuery = {
  organisationId: string;
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
  remove(organisationId: string, id: string): Promise<void>;
  search(query: SearchQuery): Promise<Page<SearchHit>>;
};
