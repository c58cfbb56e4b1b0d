import { z } from "zod";
import { defaultPageSize, maxPageSize } from "@/lib/kernel/page";
import { countsBySeverity } from "./report-schemas";
import { analysisStatus } from "./schemas";
import { codeOptions, maxTitleCharacters, optionalText } from "./submission-schemas";

/** Wire contracts of batches: many Python files that are handed in together, and one report on them. */

export const maxBatchFiles = 200;
/** What may be sent at once, archives as they are. */
export const maxBatchBytes = 10_000_000;
/** Python source, unpacked. */
export const maxUnpackedBytes = 20_000_000;
/** Files that are no Python; further ones are counted. */
export const maxSkippedListed = 100;

export const archiveEnding = ".zip";

const optionsAsJson = z
  .string()
  .max(4_000_000)
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: "custom", message: "is no JSON" });
      return z.NEVER;
    }
  })
  .pipe(codeOptions);

export const submitBatchForm = z.strictObject({
  title: optionalText(maxTitleCharacters),
  options: optionsAsJson
    .default(() => codeOptions.parse({}))
    .describe("Options as of a single code, in JSON; they count for each file"),
  files: z
    .union([z.file(), z.array(z.file()).min(1).max(maxBatchFiles)])
    .transform((files) => [files].flat())
    .describe("Python files and ZIP archives of them: at most 200 files, 10 MB as sent, 20 MB unpacked"),
});

/** The immediate answer: the files are queued, not yet analysed. */
export const batchReceipt = z.object({
  batchId: z.uuid(),
  queued: z.int(),
  refused: z.int().describe("Files that cannot be analysed; the report says why"),
});
export type BatchReceipt = z.infer<typeof batchReceipt>;

export const itemState = z.enum([...analysisStatus.options, "refused", "skipped"]);
export type ItemState = z.infer<typeof itemState>;

export const codeSummary = z.object({
  quality: z.number().nullable().describe("0 to 100"),
  speedup: z.number().nullable().describe("Times as fast, where a gain was measured"),
  optimisation: z.string().nullable().describe("How the search for a faster version ended"),
  severities: countsBySeverity,
});

export const batchSummary = z.object({
  id: z.uuid(),
  title: z.string().meta({ examples: ["Turma 3B, lista 2"] }),
  createdAt: z.iso.datetime(),
  states: z.record(itemState, z.int()).describe("How many files are in each state"),
  unlisted: z.int().describe("Files that are no Python and that the report does not list"),
});
export type BatchSummary = z.infer<typeof batchSummary>;

export const batchItem = z.object({
  position: z.int(),
  fileName: z.string().meta({ examples: ["total.py"] }),
  state: itemState.meta({ examples: ["completed"] }),
  analysisId: z.uuid().nullable(),
  failure: z.string().nullable().describe("An error code, where the file has no result"),
  findingCount: z.int(),
  summary: codeSummary.nullable().describe("Given once there is a result"),
});
export type BatchItemView = z.infer<typeof batchItem>;

export const batchTotals = z.object({
  severities: countsBySeverity,
  faster: z
    .object({ files: z.int(), speedup: z.number().nullable() })
    .describe("Files with a measured gain, and the geometric mean of their speed-ups"),
  quality: z.object({
    mean: z.number().nullable(),
    distribution: z.array(z.int()).length(10).describe("Files by ten points of quality"),
  }),
});

export const batchReport = batchSummary.extend({
  options: codeOptions,
  totals: batchTotals.describe("Of the files that have a result so far"),
  items: z.array(batchItem),
  next: z.string().optional(),
});
export type BatchReport = z.infer<typeof batchReport>;

const limit = z.coerce.number().int().min(1).max(maxPageSize).default(defaultPageSize);

export const listBatchesQuery = z.strictObject({ cursor: z.string().max(200).optional(), limit });
export type ListBatchesQuery = z.infer<typeof listBatchesQuery>;

export const batchItemsQuery = z.strictObject({
  show: z
    .enum(["all", "failed"])
    .default("all")
    .describe("failed: files without a result, whether refused, skipped, failed or cancelled"),
  cursor: z
    .string()
    .regex(/^\d{1,4}$/, "is not a cursor of this list")
    .optional(),
  limit,
});
export type BatchItemsQuery = z.infer<typeof batchItemsQuery>;

export const batchPage = z.object({ items: z.array(batchSummary), next: z.string().optional() });

export const batchId = z.object({ id: z.uuid() });
