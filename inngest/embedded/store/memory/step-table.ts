import type { ExecutedStepRow, StepTable } from "../transaction";
import { type MemoryDatabase, stepKey } from "./database";

export const stepTable = (db: MemoryDatabase): StepTable => ({
  addPendingSteps: async (runId, steps) => {
    const fresh = steps.filter(({ id }) => !db.step(runId, id));
    const pending = { status: "pending", position: null, output: null, error: null, endedAt: null } as const;
    for (const { id, name, kind } of fresh)
      db.steps.set(stepKey(runId, id), { ...pending, runId, id, name, kind, createdAt: db.now() });
    return fresh.map(({ id }) => id);
  },
  recordSteps: async (runId, base, steps) => recordSteps(db, runId, base, steps),
  endPendingStep: async (runId, { id, status, output, error }, position) => {
    if (db.step(runId, id)?.status !== "pending") return false;
    db.steps.update(stepKey(runId, id), { status, position, output, error, endedAt: db.now() });
    return true;
  },
});

/** See `StepTable.recordSteps`. */
export function recordSteps(
  db: MemoryDatabase,
  runId: string,
  base: number,
  steps: ExecutedStepRow[],
): string[] {
  const changed: string[] = [];
  for (const [index, { id, name, durationMs, status, output, error }] of steps.entries()) {
    const known = db.step(runId, id);
    if (known && known.status !== "pending") continue;
    const begun = known ?? { runId, id, name, kind: "run" as const, createdAt: db.now() - durationMs };
    const ended = { status, output, error, position: base + index + 1, endedAt: db.now() };
    db.steps.set(stepKey(runId, id), { ...begun, ...ended });
    changed.push(id);
  }
  return changed;
}
