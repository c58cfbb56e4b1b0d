import type { Lease } from "../store";
import type { JobTable } from "../transaction";
import type { MemoryDatabase } from "./database";
import type { JobRow, RunRow } from "./rows";

export const jobTable = (db: MemoryDatabase): JobTable => ({
  takeJob: async (lease) => {
    const job = heldJob(db, lease);
    if (!job) return null;
    db.jobs.delete(job.id);
    return job;
  },
  postponeJob: async (lease, until) => {
    const job = heldJob(db, lease);
    if (!job) return null;
    db.jobs.update(job.id, {
      ...unleased,
      state: "scheduled",
      availableAt: db.dueAt(until),
      attempt: job.attempt + 1,
      claims: 0,
    });
    return job;
  },
  queueSteps: async (runId, stepIds) => {
    for (const stepId of stepIds) addJob(db, runId, stepId);
  },
  queueDiscovery: async (runId, ended, knownSteps) => {
    const queued = db.jobsOf(runId).some(({ stepId }) => stepId === null);
    if (queued || isHindered(db, runId, ended, knownSteps)) return false;
    addJob(db, runId, null);
    return true;
  },
  dropJobs: async (runId) => {
    for (const { id } of db.jobsOf(runId)) db.jobs.delete(id);
  },
});

/** Whether pending steps hinder the next discovery; see `JobTable.queueDiscovery`. */
function isHindered(db: MemoryDatabase, runId: string, ended: string[], knownSteps = Infinity): boolean {
  const steps = db.steps.all().filter((step) => step.runId === runId);
  const pending = steps.filter(({ status }) => status === "pending");
  if (pending.length === 0) return false;
  if (!db.runs.get(runId)?.isRace) return true;
  const hasRaced = ended.some((id) => db.step(runId, id)?.races);
  const othersRace = ended.length > 0 && pending.every(({ races }) => races);
  return !hasRaced && !othersRace && knownSteps >= steps.length - pending.length;
}

const unleased = { leaseToken: null, leaseUntil: null, leaseMs: null, trialUntil: null, worker: null };

/** The job, if the lease still holds. */
export function heldJob(db: MemoryDatabase, { jobId, token }: Lease): JobRow | null {
  const job = db.jobs.get(jobId);
  return job?.leaseToken === token ? job : null;
}

function addJob(db: MemoryDatabase, runId: string, stepId: string | null): void {
  const run = db.runs.get(runId);
  if (!run) return;
  if (db.jobsOf(runId).some((job) => job.stepId === stepId))
    throw new Error(`Step ${stepId} of run ${runId} has a job already.`);
  const id = db.options.newId();
  db.jobs.set(id, newJob(run, { id, stepId, availableAt: db.now() }));
}

/** A job that is ready. */
export const newJob = (run: RunRow, job: Pick<JobRow, "id" | "stepId" | "availableAt">): JobRow => ({
  ...unleased,
  ...job,
  runId: run.id,
  functionId: run.functionId,
  organisationId: run.organisationId,
  state: "ready",
  rank: run.rank,
  attempt: 0,
  claims: 0,
  generation: 0,
  slotKeys: run.slotKeys,
  slotLimits: run.slotLimits,
  parkedOn: null,
  parkedLimit: null,
});
