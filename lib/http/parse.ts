import type { z } from "zod";
import { AppError, type FieldIssue } from "@/lib/kernel/errors";

/**
 * Parses input by its schema.
 * @throws AppError `invalid_input` with the dotted path and fault of each field; never with the value
 */
export function parseInput<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new AppError("invalid_input", { fields: parsed.error.issues.flatMap((issue) => fieldsOf(issue)) });
}

/** More would help nobody to mend the request. */
const maxUnknownNamed = 20;
const maxNameLength = 100;

/** The fields that an issue is about: those that nobody knows by their own names, also where no alternative knows them. */
function fieldsOf(issue: z.core.$ZodIssue, above: PropertyKey[] = []): FieldIssue[] {
  const path = [...above, ...issue.path].map(String);
  if (issue.code === "unrecognized_keys") {
    return issue.keys.slice(0, maxUnknownNamed).map((key) => ({
      path: [...path, key.slice(0, maxNameLength)].join("."),
      message: "is not a field of this",
    }));
  }
  const alternatives = issue.code === "invalid_union" ? issue.errors : [];
  const nearest = alternatives.find((issues) => issues.every(({ code }) => code === "unrecognized_keys"));
  if (nearest && nearest.length > 0) return nearest.flatMap((each) => fieldsOf(each, issue.path));
  return [{ path: path.join("."), message: issue.message }];
}

/**
 * A query string as a record: a repeated parameter as a list, an empty one as not given.
 * @throws AppError `invalid_input` for a value with the character that no database takes
 */
export function queryRecord(parameters: URLSearchParams): Record<string, string | string[]> {
  const names = [...new Set(parameters.keys())];
  return Object.fromEntries(
    names.flatMap((name) => {
      const [first, ...others] = parameters.getAll(name).filter((value) => value !== "");
      if (first === undefined) return [];
      if ([first, ...others].some((value) => value.includes("\u0000"))) {
        const field = {
          path: name.slice(0, maxNameLength),
          message: "holds a character that text cannot hold",
        };
        throw new AppError("invalid_input", { fields: [field] });
      }
      return [[name, others.length > 0 ? [first, ...others] : first]];
    }),
  );
}
