import { z } from "zod";
import { defaultPageSize, maxPageSize } from "@/lib/kernel/page";
import { analysisKind } from "./report-schemas";
import { authorFilter } from "./schemas";

/** Wire contracts of files: the originals of what was handed in, byte for byte. */

export const originalFile = z.object({
  id: z.uuid(),
  name: z
    .string()
    .describe("Under which it can be kept: its own, or one made of the title of a work that came without"),
  kind: analysisKind,
  bytes: z.int(),
  sha256: z.string(),
  authorId: z.uuid(),
  createdAt: z.iso.datetime(),
});
export type OriginalFile = z.infer<typeof originalFile>;

export const listFilesQuery = z.strictObject({
  kind: analysisKind.optional(),
  author: authorFilter,
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(maxPageSize).default(defaultPageSize),
});
export type ListFilesQuery = z.infer<typeof listFilesQuery>;

export const filePage = z.object({ items: z.array(originalFile), next: z.string().optional() });

export const fileId = z.object({ id: z.uuid() });

export const fileLink = z.object({
  url: z.url().describe("Whoever has it reads the original, without signing in, until it expires"),
  expiresAt: z.iso.datetime(),
});
export type FileLink = z.infer<typeof fileLink>;
