import { z } from "zod";
import type { SerialisedError } from "../store/outcome";

const errorShape = z.looseObject({
  name: z.string().optional(),
  message: z.string().optional(),
  error: z.string().optional(),
  stack: z.string().optional(),
});

/** Any error that came over the wire, in the form that is recorded and handed back. */
export function toSerialisedError(raw: unknown): SerialisedError {
  const parsed = errorShape.safeParse(raw);
  if (!parsed.success)
    return { name: "Error", message: typeof raw === "string" ? raw : JSON.stringify(raw ?? null) };
  const { name, message, error, stack, cause, code } = parsed.data;
  return {
    name: name || "Error",
    message: message || error || "The function failed without a message.",
    ...(stack ? { stack } : {}),
    ...(cause === undefined ? {} : { cause }),
    ...(code === undefined ? {} : { code }),
  };
}

export const deathError = (claims: number): SerialisedError => ({
  name: "WorkerDiedError",
  message: `The step's process ended ${claims} times without an answer, so the run was given up.`,
});

export const unsupportedOperation = (
  functionId: string,
  operation: string,
  step: string,
): SerialisedError => ({
  name: "UnsupportedOperationError",
  message: `Function "${functionId}" used ${operation} in step "${step}", which the embedded runner does not support.`,
});

export const limitError = (what: string): SerialisedError => ({ name: "LimitExceededError", message: what });
