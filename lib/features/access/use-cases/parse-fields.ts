import type { z } from "zod";
import { AppError } from "@/lib/kernel/errors";

/** Parses a use case's input. @throws AppError `invalid_input` naming each wrong field */
export function parseFields<S extends z.ZodType>(schema: S, input: z.input<S>): z.output<S> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw invalidFields(
    parsed.error.issues.map(({ path, message }) => ({ path: String(path[0] ?? ""), message })),
  );
}

export const invalidFields = (fields: { path: string; message: string }[]): AppError =>
  new AppError("invalid_input", { fields });
