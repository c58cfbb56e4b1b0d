import { z } from "zod";
import { defaultPageSize, maxPageSize } from "@/lib/kernel/page";
import { documentKinds, documentStatuses } from "./domain/document";

/** Wire contracts of documents: files whose text is read. */

export const maxDocumentBytes = 50_000_000;

export const uploadDocumentForm = z.strictObject({
  file: z
    .file()
    .describe(
      "PDF, Word (DOCX), plain text, or a scan as PNG, JPEG, WebP or TIFF; its kind is told by its content",
    ),
  title: z.string().trim().min(1).max(120).optional(),
});

export const documentId = z.object({ id: z.uuid() });
export const pageOfDocument = z.object({ id: z.uuid(), number: z.coerce.number().int().min(1).max(10_000) });

export const documentJob = z.object({
  id: z.uuid(),
  title: z.string().meta({ examples: ["Redação de Ana, 3º B"] }),
  fileName: z.string().nullable(),
  kind: z.enum(documentKinds),
  status: z.enum(documentStatuses),
  failure: z.string().nullable().describe("The code of what went wrong; null unless it failed"),
  pageCount: z.int().nullable().describe("Null until the file was opened"),
  bytes: z.int(),
  sha256: z.string(),
  authorId: z.uuid(),
  createdAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
});
export type DocumentJob = z.infer<typeof documentJob>;

export const documentDetail = documentJob.extend({
  hasPictures: z.boolean().describe("Whether its pages can be looked at"),
  analyseAs: z
    .enum(["essay"])
    .nullable()
    .describe("What its author wanted of its text when it was uploaded; null where nothing"),
  analysisId: z
    .uuid()
    .nullable()
    .describe("Where its text was analysed by itself; null where it was not, or has to be looked at first"),
  pages: z.array(
    z.object({
      number: z.int(),
      source: z.enum(["file", "recognition"]),
      isRead: z.boolean().describe("False while its image waits for recognition"),
      confidence: z
        .number()
        .nullable()
        .describe("Mean over its words, 0 to 1; null where nothing was recognised"),
      correctedAt: z.iso.datetime().nullable(),
    }),
  ),
});
export type DocumentDetail = z.infer<typeof documentDetail>;

export const listDocumentsQuery = z.strictObject({
  status: z.enum(documentStatuses).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(maxPageSize).default(defaultPageSize),
});
export type ListDocumentsQuery = z.infer<typeof listDocumentsQuery>;

export const documentPageOfList = z.object({ items: z.array(documentJob), next: z.string().optional() });

const fraction = z.number().min(0).max(1);

export const pageText = z.object({
  number: z.int(),
  text: z.string().describe("As it was read"),
  correctedText: z.string().nullable().describe("As somebody corrected it; it holds whatever is read again"),
  source: z.enum(["file", "recognition"]),
  isRead: z.boolean(),
  confidence: z.number().nullable(),
  words: z.array(
    z.object({
      start: z.int().describe("UTF-16 units of `text`"),
      end: z.int(),
      box: z.object({ x: fraction, y: fraction, width: fraction, height: fraction }),
      confidence: z.number().nullable(),
    }),
  ),
});
export type PageText = z.infer<typeof pageText>;

export const correctPageBody = z.strictObject({
  text: z
    .string()
    .max(100_000)
    .nullable()
    .describe("The whole text of the page; null takes the correction back"),
});
export type CorrectPageBody = z.infer<typeof correctPageBody>;

export const analyseDocumentBody = z.strictObject({
  title: z.string().trim().min(1).max(120).optional(),
  theme: z.string().trim().min(1).max(300).optional(),
});
export type AnalyseDocumentBody = z.infer<typeof analyseDocumentBody>;

export const documentAnalysis = z.object({ analysisId: z.uuid() });
