import { bytesOf } from "../../state/result-rows";
import type { AnsweredJob, ExecutedStepRow, StepTable } from "../transaction";
import { by, type MemoryDatabase, stepKey } from "./database";

/** Of a step that no call executed on its way. */
const unexecuted = { attempt: null, worker: null };

export const stepTable = (db: MemoryDatabase): StepTable => ({
  addPendingSteps: async (runId, steps) => {
    const fresh = steps.filter(({ id }) => !db.step(runId, id));
    const pending = { status: "pending", position: null, output: null, error: null, endedAt: null } as const;
    for (const { id, name, kind, races = false } of fresh)
      db.steps.set(stepKey(runId, id), {
        ...pending,
        ...unexecuted,
        runId,
        id,
        name,
        kind,
        races,
        createdAt: db.now(),
      });
    return fresh.map(({ id }) => id);
  },
  recordSteps: async (runId, base, steps, job) => recordSteps(db, runId, base, steps, job),
  endPendingStep: async (runId, { id, status, output, error }, position) => {
    if (db.step(runId, id)?.status !== "pending") return false;
    db.steps.update(stepKey(runId, id), { status, position, output, error, endedAt: db.now() });
    return true;
  },
  copySteps: async (runId, before) => copySteps(db, runId, before),
});

/** See `StepTable.copySteps`. */
function copySteps(db: MemoryDatabase, runId: string, before: { runId: string; stepId: string }): boolean {
  const chosen = db.step(before.runId, before.stepId);
  const isOfRun = (row: { runId: string }) => row.runId === before.runId;
  const wasTried = () => db.attempts.all().some((row) => isOfRun(row) && row.stepId === before.stepId);
  if (!chosen && !wasTried()) return false;
  const end = chosen?.position ?? Number.POSITIVE_INFINITY;
  const kept = db.steps
    .all()
    .filter((row) => isOfRun(row) && row.position !== null && row.position < end)
    .sort(
      by(
        ({ position }) => position ?? 0,
        ({ endedAt }) => endedAt ?? 0,
        ({ id }) => id,
      ),
    );
  for (const [index, step] of kept.entries()) {
    const times = { createdAt: db.now(), endedAt: db.now() };
    db.steps.set(stepKey(runId, step.id), { ...step, ...unexecuted, ...times, runId, position: index + 1 });
  }
  const stateBytes = kept.reduce((sum, step) => sum + bytesOf(step), 0);
  const counts = { stepCount: kept.length, keptSteps: kept.length, stateBytes };
  db.runs.update(runId, { ...counts, replayedFrom: before.stepId });
  return true;
}

/** See `StepTable.recordSteps`. */
export function recordSteps(
  db: MemoryDatabase,
  runId: string,
  base: number,
  steps: ExecutedStepRow[],
  job: AnsweredJob,
): string[] {
  const changed: string[] = [];
  for (const [index, { id, name, durationMs, status, output, error }] of steps.entries()) {
    const known = db.step(runId, id);
    if (known && known.status !== "pending") continue;
    const found = { runId, id, name, kind: "run", races: false } as const;
    const begun = known ?? { ...found, createdAt: db.now() - durationMs };
    const ended = { status, output, error, position: base + index + 1, endedAt: db.now() };
    const { attempt, worker } = id === job.stepId ? unexecuted : job;
    db.steps.set(stepKey(runId, id), { ...begun, ...ended, attempt, worker });
    changed.push(id);
  }
  return changed;
}
