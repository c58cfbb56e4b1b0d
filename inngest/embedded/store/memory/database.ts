import type { FunctionDefinition } from "../function-definition";
import type { DueTime } from "../outcome";
import type {
  AttemptRow,
  BatchRow,
  DebounceRow,
  EventKeyRow,
  EventRow,
  JobRow,
  RunRow,
  ScheduleRow,
  StartWindowRow,
  StepRow,
  SweepRow,
  TimerRow,
  WorkerRow,
} from "./rows";
import { Blocked, Deadlock, Session } from "./session";
import { Table } from "./table";

/**
 * `now`: milliseconds since 1970. `newId`: UUIDs, each greater than those before it. `travel`: how long a statement, a COMMIT
 * or a row that was waited for takes to arrive; other transactions go on meanwhile.
 */
export type MemoryOptions = {
  now: () => number;
  newId: () => string;
  travel?: (what: "statement" | "row" | "commit") => Promise<void> | undefined;
};

/** As often as the Postgres store does. */
const mostTries = 4;

/**
 * Tables in memory. Transactions run side by side, statement by statement, as READ COMMITTED has them: all of a transaction
 * happens, or none, and who comes upon a row that another one changed waits for its end. Each method of a transaction
 * is one statement and does its work at once, without waiting for anything else.
 */
export class MemoryDatabase {
  private session: Session | null = null;
  private readonly current = () => this.session;
  readonly functions = new Table<FunctionDefinition>(this.current);
  readonly events = new Table<EventRow>(this.current);
  readonly eventKeys = new Table<EventKeyRow>(this.current);
  readonly runs = new Table<RunRow>(this.current);
  readonly steps = new Table<StepRow>(this.current);
  readonly jobs = new Table<JobRow>(this.current);
  readonly timers = new Table<TimerRow>(this.current);
  readonly debounces = new Table<DebounceRow>(this.current);
  readonly batches = new Table<BatchRow>(this.current);
  readonly startWindows = new Table<StartWindowRow>(this.current);
  /** When the next run would start by the rate alone, by scope. */
  readonly throttles = new Table<number>(this.current);
  readonly schedules = new Table<ScheduleRow>(this.current);
  /** The run of each event and function, and of each invoking step. */
  readonly starts = new Table<string>(this.current);
  /** Locks by name; no row is ever here. */
  readonly locks = new Table<true>(this.current);
  readonly attempts = new Table<AttemptRow>(this.current);
  readonly workers = new Table<WorkerRow>(this.current);
  /** One row. */
  readonly sweeps = new Table<SweepRow>(this.current);
  private readonly listeners = new Set<() => void>();
  private attemptCount = 0;

  constructor(readonly options: MemoryOptions) {}

  now(): number {
    return this.options.now();
  }

  dueAt(due: DueTime): number {
    return "at" in due ? Date.parse(due.at) : this.now() + due.afterMs;
  }

  /** Runs one statement, which commits at once. @throws what it throws, and nothing is changed then */
  statement<T>(work: () => Promise<T> | T): Promise<T> {
    return this.attempt((run) => run(work));
  }

  /**
   * Runs `work` in a transaction. `run` runs a statement, after those that it was given before.
   * @throws what `work` throws, and nothing is changed then
   */
  transaction<T>(work: (run: RunStatement) => Promise<T>): Promise<T> {
    return this.attempt(async (run) => {
      const result = await work(run);
      await this.options.travel?.("commit");
      return result;
    });
  }

  /** Again after a deadlock. */
  private async attempt<T>(work: (run: RunStatement) => Promise<T>): Promise<T> {
    for (let tries = 1; ; tries++) {
      const session = new Session();
      let last: Promise<unknown> = Promise.resolve();
      const run: RunStatement = (statement) => {
        const turn = last.then(() => this.execute(session, statement));
        last = turn;
        turn.catch(() => {});
        return turn;
      };
      try {
        const result = await work(run);
        await last;
        session.end("commit");
        return result;
      } catch (error) {
        await last.catch(() => {});
        session.end("rollBack");
        if (!(error instanceof Deadlock) || tries === mostTries) throw error;
        await this.options.travel?.("row");
      }
    }
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

  private async execute<T>(session: Session, statement: () => Promise<T> | T): Promise<T> {
    await this.options.travel?.("statement");
    for (;;) {
      try {
        return await this.within(session, statement);
      } catch (error) {
        session.undoStatement();
        if (!(error instanceof Blocked)) throw error;
        await session.waitFor(error.holder);
        await this.options.travel?.("row");
      }
    }
  }

  /** The statement does its work before it first waits: nothing else runs meanwhile. */
  private within<T>(session: Session, statement: () => Promise<T> | T): Promise<T> | T {
    this.session = session;
    session.begin();
    try {
      return statement();
    } finally {
      this.session = null;
    }
  }
}

/** Runs a statement of a transaction. */
export type RunStatement = <T>(statement: () => Promise<T> | T) => Promise<T>;

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
