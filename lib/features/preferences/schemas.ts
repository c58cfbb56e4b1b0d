import { z } from "zod";
import { defaultPageSize, maxPageSize } from "@/lib/kernel/page";

/** Wire contracts of a member's preferences. */

/** The longest word or passage, in UTF-16 code units. */
export const maxIgnoredLength = 500;
/** So many a member may ignore: all of them are looked at whenever a result is shown. */
export const maxIgnores = 500;

export const ignoreKind = z.enum(["word", "rule", "passage"]);
export type IgnoreKind = z.infer<typeof ignoreKind>;

const storable = (value: string): boolean => value.isWellFormed() && !/\p{Cc}/u.test(value);

const value = z
  .string()
  .transform((text) => text.normalize("NFC").replace(/\s+/gu, " ").trim())
  .pipe(z.string().min(1).max(maxIgnoredLength).refine(storable, "holds characters that text cannot hold"));

/** What is not to be told again. Words are kept in lower case; a passage's spaces and line breaks count as one space. */
export const addIgnoreBody = z
  .strictObject({ kind: ignoreKind, value: value.meta({ examples: ["zap"] }) })
  .transform(({ kind, value: text }) => ({
    kind,
    value: kind === "word" ? text.toLocaleLowerCase("pt-BR") : text,
  }))
  .refine(({ kind, value: text }) => kind !== "rule" || /^[\w.-]+\/[\w.-]+$/.test(text), {
    path: ["value"],
    message: "is not the name of a rule",
  });
export type AddIgnoreBody = z.output<typeof addIgnoreBody>;

export const ignore = z.object({
  id: z.uuid(),
  kind: ignoreKind,
  value: z.string().meta({ examples: ["zap"] }),
  createdAt: z.iso.datetime(),
});
export type Ignore = z.infer<typeof ignore>;

export const ignorePage = z.object({ items: z.array(ignore), next: z.string().optional() });

export const listIgnoresQuery = z.strictObject({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(maxPageSize).default(defaultPageSize),
});
export type ListIgnoresQuery = z.infer<typeof listIgnoresQuery>;

export const ignoreId = z.object({ id: z.uuid() });
