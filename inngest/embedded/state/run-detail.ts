import type { EventRecord } from "../store/event-record";
import type { RunDetail, RunStep, StepAttempt } from "../store/run-views";
import { errorText, isoTime, isoTimeOrNull, type SummaryRow, toSummary } from "./run-summary";
import { toStoredEvent } from "./stored-event";

export type DetailRow = SummaryRow &
  EventRecord & {
    rerunOf: string | null;
    replayedFrom: string | null;
    keptSteps: number;
    parentRunId: string | null;
    output: string | null;
  };

export type StepRow = {
  id: string;
  name: string;
  kind: "run" | "sleep" | "invoke" | "wait";
  status: "pending" | "completed" | "failed";
  position: number | null;
  createdMs: number;
  endedMs: number | null;
  output: string | null;
  outputBytes: number;
  error: string | null;
  childRunId: string | null;
  childStartedMs: number | null;
  /** Of the execution that ended it on the way of a call; null where a call of its own did, or nothing. */
  attempt: number | null;
  worker: string | null;
};

export type AttemptRow = {
  stepId: string | null;
  stepName: string | null;
  attempt: number;
  status: StepAttempt["status"] | "lost";
  startedMs: number;
  endedMs: number | null;
  error: string | null;
  worker: string | null;
};

/** Longer outputs are left out of the page of a run. */
export const longestOutput = 64 * 1024;
/** A run has at most 1,000 steps; more attempts than this are cut, oldest kept. */
export const mostAttempts = 5000;

/** One run as it is shown. Steps come in the order in which they began, attempts in that of their writing. */
export function toDetail(run: DetailRow, steps: StepRow[], attempts: AttemptRow[]): RunDetail {
  const { body, receivedMs, rerunOf, replayedFrom, keptSteps, parentRunId, output, ...summary } = run;
  return {
    ...toSummary(summary),
    rerunOf,
    replayedFrom,
    parentRunId,
    input: toStoredEvent({ body, receivedMs }),
    output: output === null ? null : JSON.parse(output),
    steps: toSteps(run, steps, attempts),
  };
}

const toAttempt = (row: AttemptRow): StepAttempt => ({
  attempt: row.attempt,
  status: row.status === "lost" ? "abandoned" : row.status,
  startedAt: isoTime(row.startedMs),
  finishedAt: isoTimeOrNull(row.endedMs),
  error: errorText(row.error),
  worker: row.worker,
});

function toSteps(run: DetailRow, steps: StepRow[], attempts: AttemptRow[]): RunStep[] {
  const byStep = Map.groupBy(attempts, ({ stepId }) => stepId);
  const calls = byStep.get(null) ?? [];
  const known = new Set(steps.map(({ id }) => id));
  const retried = [...byStep].flatMap(([id, rows]) =>
    id === null || known.has(id) ? [] : [unfinished(id, rows)],
  );
  const isKept = ({ position }: StepRow) => position !== null && position <= run.keptSteps;
  const shown = steps.map((row) => ({ ...toStep(row, triesOf(row, byStep.get(row.id))), kept: isKept(row) }));
  // A step's beginning is reckoned from its end, which may come before the moment of the copying.
  shown.sort((left, right) => Number(right.kept) - Number(left.kept));
  return [callsAsStep(run, calls), ...shown, ...retried];
}

function callsAsStep(run: DetailRow, calls: AttemptRow[]): RunStep {
  const running = run.status === "running" || run.status === "queued";
  return {
    id: "function",
    name: run.functionId,
    kind: "function",
    status: running
      ? calls.length > 0
        ? "running"
        : "pending"
      : run.status === "completed"
        ? "completed"
        : "failed",
    position: null,
    kept: false,
    queuedAt: isoTime(run.createdMs),
    startedAt: isoTimeOrNull(run.startedMs),
    finishedAt: isoTimeOrNull(run.endedMs),
    output: null,
    error: errorText(run.error),
    childRunId: null,
    attempts: calls.map(toAttempt),
  };
}

/** What was tried, the execution that ended the step being the last. */
function triesOf(row: StepRow, earlier: AttemptRow[] = []): AttemptRow[] {
  const { attempt, status, worker, error, createdMs: startedMs, endedMs } = row;
  if (attempt === null || status === "pending") return earlier;
  const last = { stepId: row.id, stepName: row.name, attempt, status, startedMs, endedMs, error, worker };
  return [...earlier, last];
}

function toStep(row: StepRow, attempts: AttemptRow[]): Omit<RunStep, "kept"> {
  const under = attempts.some(({ status }) => status === "running");
  return {
    id: row.id,
    name: row.name,
    kind: row.kind,
    status: row.status === "pending" && under ? "running" : row.status,
    position: row.position,
    queuedAt: isoTime(row.createdMs),
    startedAt: isoTimeOrNull(startedMs(row, attempts)),
    finishedAt: isoTimeOrNull(row.endedMs),
    output: row.output === null ? omitted(row.outputBytes) : JSON.parse(row.output),
    error: errorText(row.error),
    childRunId: row.childRunId,
    attempts: attempts.map(toAttempt),
  };
}

/** A planned step starts with its first attempt, an invocation with its run's, and a sleep when it is found. */
function startedMs(row: StepRow, attempts: AttemptRow[]): number | null {
  if (attempts[0]) return attempts[0].startedMs;
  if (row.childRunId) return row.childStartedMs;
  return row.kind === "run" && row.status === "pending" ? null : row.createdMs;
}

const omitted = (bytes: number | null) => (bytes ? { omitted: true, bytes } : null);

/** A step that failed and will be tried again with its discovery: it has attempts but no result yet. */
const unfinished = (id: string, rows: AttemptRow[]): RunStep => ({
  id,
  name: rows[0]?.stepName ?? id,
  kind: "run",
  status: "pending",
  position: null,
  kept: false,
  queuedAt: isoTimeOrNull(rows[0]?.startedMs ?? null),
  startedAt: isoTimeOrNull(rows[0]?.startedMs ?? null),
  finishedAt: null,
  output: null,
  error: errorText(rows.at(-1)?.error ?? null),
  childRunId: null,
  attempts: rows.map(toAttempt),
});
