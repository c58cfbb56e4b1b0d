import type { z } from "zod";
import { AppError } from "@/lib/kernel/errors";

/**
 * Parses input by its schema.
 * @throws AppError `invalid_input` with the dotted path and fault of each field; never with the value
 */
export function parseInput<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map(({ path, message }) => ({
    path: path.map(String).join("."),
    message,
  }));
  throw new AppError("invalid_input", { fields });
}

/** A query string as a record: a repeated parameter as a list, an empty one as not given. */
export function queryRecord(parameters: URLSearchParams): Record<string, string | string[]> {
  const names = [...new Set(parameters.keys())];
  return Object.fromEntries(
    names.flatMap((name) => {
      const [first, ...others] = parameters.getAll(name).filter((value) => value !== "");
      if (first === undefined) return [];
      return [[name, others.length > 0 ? [first, ...others] : first]];
    }),
  );
}
