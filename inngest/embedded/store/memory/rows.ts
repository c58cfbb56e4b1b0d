import type { RunStatus } from "../run-views";
import type { BatchedEvent } from "../start-tables";
import type { WorkerRecord } from "../store";
import type { SweepPlace } from "../sweep-table";
import type { NewEvent, NewRun, WaitMatch } from "../transaction";

/** Times are milliseconds since 1970, by the store's clock. */
export type EventRow = NewEvent & { receivedAt: number; routedAt: number | null };
export type EventKeyRow = { eventId: string; expiresAt: number };

export type RunRow = Omit<NewRun, "secondsAhead"> & {
  status: RunStatus;
  rank: number;
  stepCount: number;
  stateBytes: number;
  output: string | null;
  error: string | null;
  createdAt: number;
  startedAt: number | null;
  endedAt: number | null;
  rerunAt: number | null;
  replayedFrom: string | null;
  keptSteps: number;
  singletonKey: string | null;
  furtherEventIds: string[];
  isRace: boolean;
};

export type StepRow = {
  runId: string;
  id: string;
  name: string;
  kind: "run" | "sleep" | "invoke" | "wait";
  status: "pending" | "completed" | "failed";
  races: boolean;
  position: number | null;
  output: string | null;
  error: string | null;
  createdAt: number;
  endedAt: number | null;
  attempt: number | null;
  worker: string | null;
};

export type JobRow = {
  id: string;
  runId: string;
  functionId: string;
  organisationId: string | null;
  stepId: string | null;
  state: "scheduled" | "ready" | "leased" | "parked";
  availableAt: number;
  rank: number;
  attempt: number;
  claims: number;
  generation: number;
  slotKeys: string[];
  slotLimits: number[];
  parkedOn: string | null;
  parkedLimit: number | null;
  leaseToken: string | null;
  leaseUntil: number | null;
  leaseMs: number | null;
  trialUntil: number | null;
  worker: string | null;
};

export type WaitFields = {
  eventName: string;
  condition: string | null;
  match: WaitMatch;
  beganAt: number;
  untilAt: number;
  caughtUp: boolean;
  eventId: string | null;
};
export type TimerRow = {
  runId: string;
  stepId: string;
  kind: "step" | "cancel" | "start" | "finish" | "replaced";
  firesAt: number;
  lengthMs?: number;
  wait?: WaitFields;
};

export type DebounceRow = {
  scope: string;
  functionId: string;
  eventId: string;
  dueAt: number;
  latestAt: number;
};
/** `events`: in the order in which they joined. */
export type BatchRow = {
  scope: string;
  functionId: string;
  organisationId: string | null;
  dueAt: number;
  events: BatchedEvent[];
};
export type StartWindowRow = { starts: number; endsAt: number };

/** `nextAt`: null until the first tick is reckoned. */
export type ScheduleRow = { functionId: string; expression: string; nextAt: number | null };

export type AttemptRow = {
  number: number;
  runId: string;
  stepId: string | null;
  stepName: string | null;
  attempt: number;
  status: "running" | "completed" | "failed" | "abandoned" | "lost";
  worker: string | null;
  leaseToken: string | null;
  startedAt: number;
  endedAt: number | null;
  error: string | null;
};

export type WorkerRow = WorkerRecord & { startedAt: number; seenAt: number };
export type SweepRow = { place: SweepPlace; nextAt: number };
