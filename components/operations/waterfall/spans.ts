import type { RunDetail, RunStep } from "@/lib/features/operations/schemas";
import { between } from "../duration";

/** What a part of a step's bar stands for: the wait for its start or for the next attempt, or an attempt's state. */
export type SpanKind = "wait" | RunStep["status"] | RunStep["attempts"][number]["status"];

/** A part of a bar; `from` and `to` are ms since 1970. */
export type Span = { kind: SpanKind; from: number; to: number };

/** What a whole drawing covers, in ms since 1970. */
export type Range = { from: number; to: number };

const instants = (times: readonly (string | null)[]): number[] =>
  times.flatMap((at) => (at ? [Date.parse(at)] : []));

/** From the first to the last instant of a run; `now` while it goes on. */
export function rangeOf(run: RunDetail, now: number): Range {
  const known = instants([
    run.createdAt,
    run.startedAt,
    run.finishedAt,
    ...run.steps.flatMap((step) => [
      step.queuedAt,
      step.startedAt,
      step.finishedAt,
      ...step.attempts.flatMap((attempt) => [attempt.startedAt, attempt.finishedAt]),
    ]),
  ]);
  const from = Math.min(...known);
  return { from, to: Math.max(from + 1, ...known, run.finishedAt ? from : now) };
}

/**
 * The parts of a step's bar in order of time: its wait, its attempts, and the waits between them. Between the calls of the
 * function itself it waits for its steps, which have bars of their own.
 */
export function spansOf(step: RunStep, end: number): Span[] {
  const [queued] = instants([step.queuedAt]);
  const [started = end] = instants([step.startedAt]);
  const spans: Span[] =
    queued !== undefined && queued < started ? [{ kind: "wait", from: queued, to: started }] : [];
  if (step.attempts.length === 0) {
    if (step.startedAt)
      spans.push({ kind: step.status, from: started, to: instants([step.finishedAt])[0] ?? end });
    return spans;
  }
  let free: number | undefined;
  for (const attempt of step.attempts) {
    const from = Date.parse(attempt.startedAt);
    const to = instants([attempt.finishedAt])[0] ?? end;
    if (free !== undefined && free < from && step.kind !== "function")
      spans.push({ kind: "wait", from: free, to: from });
    spans.push({ kind: attempt.status, from, to });
    free = to;
  }
  return spans;
}

/** How long a step waited for its start, in ms; null where that is not known. */
export function waitOf({ queuedAt, startedAt }: RunStep): number | null {
  return queuedAt && startedAt ? Math.max(0, Date.parse(startedAt) - Date.parse(queuedAt)) : null;
}

/** How long a step took, in ms; null while it goes on, and where it was taken over from another run. */
export const timeOf = ({ kept, startedAt, finishedAt }: RunStep): number | null =>
  kept ? null : between(startedAt, finishedAt);
