import { z } from "zod";

/** Wire contracts of uploads that go on where they broke off, beside the tus protocol itself. */

/** Where uploads begin. A part of an upload is sent to this address and its id. */
export const uploadsPath = "/api/v1/uploads";

/** The field of the answer to the last part, and to HEAD from then on, that says where the work is. */
export const workHeader = "Content-Location";

/** The most bytes of one upload. */
export const maxUploadBytes = 100_000_000;

const text = (max: number) => z.string().trim().min(1).max(max);

/** Options as JSON: what they mean is for who analyses to say. */
const options = z
  .string()
  .max(6_000)
  .transform((given, context): Record<string, unknown> => {
    try {
      return z.record(z.string(), z.unknown()).parse(JSON.parse(given));
    } catch {
      context.addIssue({ code: "custom", message: "is no JSON object" });
      return z.NEVER;
    }
  });

const fields = z
  .strictObject({
    filename: text(255),
    /** What its author wants: an essay is analysed as soon as its text is read. */
    analyseAs: z.enum(["essay", "code"]),
    theme: text(500),
    motivatingText: text(5_000),
    options,
  })
  .partial();
export type UploadMetadata = z.input<typeof fields>;

/**
 * What is said of a file beside its bytes, in the header Upload-Metadata. `filename` is what its sender calls it: nothing
 * follows from it but the title. What the file is, is told by its content.
 */
export const uploadMetadata = z.preprocess((given: unknown) => given, fields);
