import type { z } from "zod";
import { AppError } from "./errors";

/** Parses a use case's input. @throws AppError `invalid_input` naming each wrong field once */
export function parseInput<S extends z.ZodType>(schema: S, input: z.input<S>): z.output<S> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues.map(({ path, message }) => ({ path: path.join("."), message }));
  const first = issues.filter(
    (issue, index) => issues.findIndex(({ path }) => path === issue.path) === index,
  );
  throw new AppError("invalid_input", { fields: first });
}
