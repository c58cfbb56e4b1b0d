import { z } from "zod";
import { type EssayJob, type PythonJob, pythonVersions } from "@/lib/composition/engines";
import type { Kind } from "./arguments";
import { CommandFailure } from "./failure";

export type JobId = string | number;

/** A job of either kind. */
export type Job = { kind: "essay"; input: EssayJob } | { kind: "code"; input: PythonJob };

const id = z.union([z.string(), z.number()]);

/** Absent, `null` and `undefined` mean the same in a line. */
const optional = <T extends z.ZodType>(schema: T) =>
  schema.nullish().transform((value) => value ?? undefined);

/** `""` says no more than an absent field: sources write it where they know of none. */
const optionalText = optional(z.string()).transform((value) => value || undefined);

const essayLine = z
  .object({
    id,
    text: optional(z.string()),
    paragraphs: optional(z.array(z.string())),
    theme: optionalText,
    supporting_text: optionalText,
    title: optionalText,
    language: optional(z.enum(["pt", "en"])),
  })
  .refine(({ text, paragraphs }) => text !== undefined || paragraphs !== undefined, { path: ["text"] });

const codeLine = z.object({
  id,
  source: z.string(),
  fileName: optional(z.string()),
  targetVersion: optional(z.enum(pythonVersions)),
});

/** A value by its schema. @throws CommandFailure naming the wrong field */
export function checked<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new CommandFailure("lineField", parsed.error.issues[0]?.path.join(".") ?? "");
}

/** The text that offsets count in: as it is given, or the paragraphs with a line break between them. */
const textOf = ({ text, paragraphs = [] }: z.output<typeof essayLine>): string =>
  text ?? paragraphs.join("\n");

/**
 * Turns a line's value into a job; `theme` is for essays that name none. A blank essay is a job: the engine says that it is blank.
 * @throws CommandFailure naming the wrong field
 */
export function toJob(kind: Kind, value: unknown, theme: string | undefined): Job {
  if (kind === "code") {
    const { id: _, ...input } = checked(codeLine, value);
    return { kind, input };
  }
  const line = checked(essayLine, value);
  const text = textOf(line);
  if (text.includes("\0")) throw new CommandFailure("lineBinary");
  const { supporting_text: motivatingText, title, language } = line;
  return { kind, input: { text, theme: line.theme ?? theme, motivatingText, title, language } };
}

const leadingId = /^\s*\{[^{}[\]]*?(?<!\\)"id"\s*:\s*("(?:[^"\\]|\\.){0,256}"|-?\d{1,15}(?![\d.eE]))/;

/** The id of a line that is no JSON, where it stands among the first plain fields; otherwise null. */
export function guessId(text: string): JobId | null {
  const literal = leadingId.exec(text.slice(0, 4_096))?.[1];
  if (literal === undefined) return null;
  try {
    return id.parse(JSON.parse(literal));
  } catch {
    return null;
  }
}

/** The id of a parsed line, or null where it has none. */
export function idOf(value: unknown): JobId | null {
  return z.object({ id }).safeParse(value).data?.id ?? null;
}
