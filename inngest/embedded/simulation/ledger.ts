import type { Claim, Lease } from "../store/store";
import type { NewRun, RunEndRow, StepEndRow } from "../store/transaction";
import { History, type Moment } from "./history";
import { scriptOf } from "./scripts/all";

/** What a worker waits at least before it tries again. */
export const shortestBackoffMs = 500;
/** No fault keeps every worker from looking for so long. */
export const longestDelayMs = 300_000;
/** Stores may keep time in steps of this. */
export const clockStepMs = 0.01;

export const effectKey = (functionId: string, order: string, step: string): string =>
  `${functionId}/${order}/${step}`;

type KnownStep = { status: string; output: string | null; error: string | null; at: number };
export type KnownRun = NewRun & {
  /** All events of its batch. */
  eventIds: string[];
  added: Moment;
  /** Its first reading. */
  started: Moment | null;
  end: RunEndRow | null;
  endedAt: number | null;
  firstClaimAt: number | null;
  /** How many errors were answered with another attempt. */
  postponed: number;
  /** Results, in the order of their recording. */
  steps: Map<string, KnownStep>;
};
type HeldJob = { runId: string; token: string; keys: string[] };

/**
 * Everything that the store really committed, written down beside it, and what of that may never be. It sees through
 * every fault, since it stands between the faults and the store.
 */
export class Ledger {
  readonly violations: string[] = [];
  readonly history = new History();
  readonly runs = new Map<string, KnownRun>();
  readonly waitingEvents = new Set<string>();
  readonly openRuns = new Set<string>();
  /** The failed run that an event of the engine tells of, by the event's id. */
  readonly failures = new Map<string, string>();
  private readonly held = new Map<string, HeldJob>();
  private readonly notBefore = new Map<string, number>();
  private readonly sleeps = new Map<string, { from: number; to: number }>();
  private readonly claimOf = new Map<string, { at: number; begunAfterEnd: number }>();

  constructor(private readonly now: () => number) {}

  violated(what: string): void {
    this.violations.push(`${what} (at ${this.now()})`);
  }

  addRun(run: NewRun, added: Moment): void {
    const begun = {
      eventIds: [run.eventId],
      added,
      started: null,
      end: null,
      endedAt: null,
      firstClaimAt: null,
      postponed: 0,
      steps: new Map(),
    };
    this.runs.set(run.id, { ...run, ...begun });
    this.openRuns.add(run.id);
  }

  /** The engine told that a run failed. */
  failureTold(eventId: string, runId: string): void {
    this.waitingEvents.add(eventId);
    this.failures.set(eventId, runId);
  }

  claimed(claims: Claim[]): void {
    for (const claim of claims) this.claimedOne(claim);
  }

  private claimedOne({ jobId, runId, token, attempt }: Claim): void {
    const run = this.runs.get(runId);
    if (!run) {
      this.violated(`a job of the unknown run ${runId} was leased`);
      return;
    }
    if (run.end) this.violated(`a job of the ended run ${runId} was leased`);
    if (attempt >= maxAttemptsOf(run)) this.violated(`attempt ${attempt} of run ${runId} is one too many`);
    if (this.now() < (this.notBefore.get(jobId) ?? 0) - clockStepMs)
      this.violated(`a retry of run ${runId} came too early`);
    this.notBefore.delete(jobId);
    run.firstClaimAt ??= this.now();
    this.claimOf.set(token, { at: this.now(), begunAfterEnd: 0 });
    this.held.set(jobId, { runId, token, keys: run.slotKeys });
    for (const [index, key] of run.slotKeys.entries()) this.checkLimit(key, run.slotLimits[index] ?? 0);
  }

  private checkLimit(key: string, limit: number): void {
    const users = [...this.held.values()].filter(({ keys }) => keys.includes(key)).length;
    if (users > limit) this.violated(`${users} jobs hold the key ${key}, whose limit is ${limit}`);
  }

  /** Something was accepted from this lease. */
  accepted(lease: Lease, what: string): void {
    const owner = this.held.get(lease.jobId);
    if (owner?.token !== lease.token)
      this.violated(`${what} of run ${lease.runId} was accepted from a lease that had ended`);
  }

  /** A lease ended whose worker never knew of it. */
  released({ jobId, runId, token }: Lease): void {
    if (this.held.get(jobId)?.token !== token)
      this.violated(`a lease of run ${runId} was handed back that had ended`);
    this.held.delete(jobId);
  }

  taken({ jobId }: Lease): void {
    this.held.delete(jobId);
  }

  /** @param at when it was told so, at the earliest */
  postponed({ jobId, runId }: Lease, at: number): void {
    const run = this.runs.get(runId);
    if (run) run.postponed += 1;
    this.held.delete(jobId);
    this.notBefore.set(jobId, at + shortestBackoffMs);
  }

  jobsDropped(runId: string): void {
    for (const [jobId, job] of this.held) if (job.runId === runId) this.held.delete(jobId);
  }

  recorded(runId: string, { id, status, output, error }: StepEndRow): void {
    const run = this.runs.get(runId);
    const known = run?.steps.get(id);
    if (run?.end) this.violated(`step ${id} of the ended run ${runId} was recorded`);
    if (known) this.violated(`step ${id} of run ${runId} was recorded twice`);
    else run?.steps.set(id, { status, output, error, at: this.now() });
  }

  /** A checkpoint was accepted: what it brings first counts, what it repeats does not. */
  checkpointed(runId: string, steps: StepEndRow[]): void {
    for (const step of steps) if (!this.runs.get(runId)?.steps.has(step.id)) this.recorded(runId, step);
  }

  /** A function asked for a sleep until `due`; asked again after a fault, either moment counts. */
  sleepFound(runId: string, stepId: string, due: number): void {
    const key = `${runId} ${stepId}`;
    const known = this.sleeps.get(key);
    this.sleeps.set(key, { from: Math.min(due, known?.from ?? due), to: Math.max(due, known?.to ?? due) });
  }

  /** A step that went on by itself has ended; a sleep neither early nor much too late. */
  resolved(runId: string, step: StepEndRow): void {
    const sleep = this.sleeps.get(`${runId} ${step.id}`);
    if (sleep && this.now() < sleep.from - clockStepMs)
      this.violated(`the sleep ${step.id} of run ${runId} ended too early`);
    if (sleep && this.now() > Math.max(sleep.to, this.runs.get(runId)?.added.to ?? 0) + longestDelayMs)
      this.violated(`the sleep ${step.id} of run ${runId} ended too late`);
    this.recorded(runId, step);
  }

  ended(runId: string, end: RunEndRow): void {
    const run = this.runs.get(runId);
    if (!run) return;
    if (run.end) this.violated(`run ${runId} ended twice`);
    run.end = end;
    run.endedAt = this.now();
    this.openRuns.delete(runId);
  }

  /** What a call was told of its run must be all that was recorded, unchanged and in its order. */
  read(runId: string, steps: readonly (Omit<KnownStep, "at"> & { id: string })[], moment: Moment): void {
    const run = this.runs.get(runId);
    if (run) run.started ??= moment;
    const known = [...(this.runs.get(runId)?.steps ?? [])];
    if (known.length !== steps.length)
      this.violated(`run ${runId} was read with ${steps.length} steps; ${known.length} were recorded`);
    for (const [index, { id, status, output, error }] of steps.entries()) {
      const [knownId, was] = known[index] ?? [];
      if (knownId !== id || was?.status !== status || was.output !== output || was.error !== error)
        this.violated(`step ${id} of run ${runId} changed after it was recorded`);
    }
  }

  /** No step begins after its run's end, but for the one that a call was about to begin. */
  stepBegins({ runId, token }: Lease, stepId: string): void {
    const endedAt = this.runs.get(runId)?.endedAt;
    const claim = this.claimOf.get(token);
    if (endedAt === null || endedAt === undefined || !claim) return;
    claim.begunAfterEnd += 1;
    if (claim.at > endedAt || claim.begunAfterEnd > 1)
      this.violated(`step ${stepId} began after its run ${runId} had ended`);
  }
}

const maxAttemptsOf = (run: NewRun): number =>
  scriptOf.get(run.functionId)?.definition.maxAttempts ?? run.maxAttempts;
