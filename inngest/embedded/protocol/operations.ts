import { z } from "zod";

/** One operation of a 206 answer or of a checkpoint, reduced to what the engine reads. */
export const operation = z.looseObject({
  op: z.string(),
  id: z.string(),
  name: z.string().nullish(),
  displayName: z.string().nullish(),
  data: z.unknown().optional(),
  error: z.unknown().optional(),
  opts: z.looseObject({ parallelMode: z.string().optional() }).nullish(),
  /** Nanoseconds: begin and length, by the SDK's clock. */
  timing: z.looseObject({ b: z.number() }).nullish(),
});
export type Operation = z.output<typeof operation>;

/** A 206 answer: one operation or several. */
export const operations = z.union([z.array(operation), operation.transform((one) => [one])]);

export const invokeOptions = z.looseObject({
  function_id: z.string(),
  payload: z
    .looseObject({ data: z.record(z.string(), z.unknown()).nullish(), v: z.string().nullish() })
    .nullish(),
  timeout: z.string().nullish(),
});

/** `if` is a condition on `event` and `async`; the SDK turns `match` into one. */
export const waitOptions = z.looseObject({ timeout: z.string(), if: z.string().nullish() });

/** The body of `POST /v1/checkpoint/:run/async`. `request_id` carries the lease's token and so the fence. */
export const checkpointBody = z.looseObject({
  run_id: z.string(),
  fn_id: z.string(),
  qi_id: z.string(),
  request_id: z.string(),
  steps: z.array(operation).min(1),
});

/** The name that people gave a step, without NUL characters (Postgres' text has none). */
export const stepName = (op: Operation): string => (op.displayName ?? op.name ?? op.id).replaceAll("\0", "");

export const durationMs = (op: Operation): number | null => (op.timing ? op.timing.b / 1e6 : null);
