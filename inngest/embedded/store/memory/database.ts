import type { FunctionDefinition } from "../function-definition";
import type { DueTime } from "../outcome";
import type {
  AttemptRow,
  DebounceRow,
  EventKeyRow,
  EventRow,
  JobRow,
  RunRow,
  ScheduleRow,
  StartWindowRow,
  StepRow,
  TimerRow,
} from "./rows";
import { Journal, Table } from "./table";

/** `now`: milliseconds since 1970. `newId`: UUIDs, each greater than those before it. */
export type MemoryOptions = { now: () => number; newId: () => string };

/** Tables in memory whose transactions run one at a time: all of a transaction happens, or none. */
export class MemoryDatabase {
  private readonly journal = new Journal();
  readonly functions = new Table<FunctionDefinition>(this.journal);
  readonly events = new Table<EventRow>(this.journal);
  readonly eventKeys = new Table<EventKeyRow>(this.journal);
  readonly runs = new Table<RunRow>(this.journal);
  readonly steps = new Table<StepRow>(this.journal);
  readonly jobs = new Table<JobRow>(this.journal);
  readonly timers = new Table<TimerRow>(this.journal);
  readonly debounces = new Table<DebounceRow>(this.journal);
  readonly startWindows = new Table<StartWindowRow>(this.journal);
  /** When the next run would start by the rate alone, by scope. */
  readonly throttles = new Table<number>(this.journal);
  readonly schedules = new Table<ScheduleRow>(this.journal);
  readonly attempts = new Table<AttemptRow>(this.journal);
  private readonly listeners = new Set<() => void>();
  private last: Promise<unknown> = Promise.resolve();
  private attemptCount = 0;

  constructor(readonly options: MemoryOptions) {}

  now(): number {
    return this.options.now();
  }

  dueAt(due: DueTime): number {
    return "at" in due ? Date.parse(due.at) : this.now() + due.afterMs;
  }

  /** Runs `work` when those before it have ended. @throws what it throws, and nothing is changed then */
  exclusively<T>(work: () => Promise<T> | T): Promise<T> {
    const turn = this.last.then(() => this.transaction(work));
    this.last = turn.catch(() => {});
    return turn;
  }

  /** Steps of a run, by id. */
  step(runId: string, stepId: string): StepRow | undefined {
    return this.steps.get(stepKey(runId, stepId));
  }

  jobsOf(runId: string): JobRow[] {
    return this.jobs.all().filter((job) => job.runId === runId);
  }

  addAttempt(attempt: Omit<AttemptRow, "number">): void {
    this.attemptCount += 1;
    this.attempts.set(String(this.attemptCount), { number: this.attemptCount, ...attempt });
  }

  attemptOf(leaseToken: string): AttemptRow | undefined {
    return this.attempts.all().find((attempt) => attempt.leaseToken === leaseToken);
  }

  updateAttempt({ number }: AttemptRow, fields: Partial<AttemptRow>): void {
    this.attempts.update(String(number), fields);
  }

  listen(onWake: () => void): () => void {
    this.listeners.add(onWake);
    return () => this.listeners.delete(onWake);
  }

  wakeWorkers(): void {
    for (const onWake of this.listeners) onWake();
  }

  private async transaction<T>(work: () => Promise<T> | T): Promise<T> {
    try {
      const result = await work();
      this.journal.commit();
      return result;
    } catch (error) {
      this.journal.rollBack();
      throw error;
    }
  }
}

export const stepKey = (runId: string, stepId: string): string => `${runId} ${stepId}`;

/** Compares by the given values in turn, smallest first. */
export const by =
  <Row>(...keys: ((row: Row) => number | string)[]) =>
  (left: Row, right: Row): number => {
    for (const key of keys) {
      const [a, b] = [key(left), key(right)];
      if (a !== b) return a < b ? -1 : 1;
    }
    return 0;
  };
