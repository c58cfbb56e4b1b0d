import type { AttemptTable } from "../transaction";
import type { MemoryDatabase } from "./database";

export const attemptTable = (db: MemoryDatabase): AttemptTable => ({
  endCall: async ({ token }, error) => {
    const call = db.attemptOf(token);
    const status = error === null ? "completed" : "failed";
    if (call) db.updateAttempt(call, { status, error, endedAt: db.now() });
  },
  addFailedTry: async (runId, { attempt, worker }, { id: stepId, name: stepName, error, durationMs }) => {
    const endedAt = db.now();
    const times = { startedAt: endedAt - durationMs, endedAt };
    db.addAttempt({
      ...times,
      runId,
      stepId,
      stepName,
      attempt,
      status: "failed",
      worker,
      error,
      leaseToken: null,
    });
  },
  abandonCalls: async (runId) => {
    for (const call of db.attempts.all())
      if (call.runId === runId && call.status === "running")
        db.updateAttempt(call, { status: "abandoned", endedAt: db.now() });
  },
});
