import type { AttemptTable } from "../transaction";
import type { MemoryDatabase } from "./database";

export const attemptTable = (db: MemoryDatabase): AttemptTable => ({
  endCall: async ({ token }, error) => {
    const call = db.attemptOf(token);
    const status = error === null ? "completed" : "failed";
    if (call) db.updateAttempt(call, { status, error, endedAt: db.now() });
  },
  addAttempts: async (runId, { attempt, worker }, steps) => {
    const endedAt = db.now();
    for (const { id: stepId, name: stepName, status, error, durationMs } of steps) {
      const startedAt = endedAt - durationMs;
      const execution = { runId, stepId, stepName, attempt, status, worker, error, startedAt, endedAt };
      db.addAttempt({ ...execution, leaseToken: null });
    }
  },
  abandonCalls: async (runId) => {
    for (const call of db.attempts.all())
      if (call.runId === runId && call.status === "running")
        db.updateAttempt(call, { status: "abandoned", endedAt: db.now() });
  },
});
