/** What a middleware sees of a run on an engine that keeps its own state elsewhere. */
export type RunRecorder = {
  runStarted(run: {
    id: string;
    functionId: string;
    event: { name: string; data: Record<string, unknown> };
    attempt: number;
  }): Promise<void>;
  runEnded(
    id: string,
    ending: { status: "completed" | "failed"; output?: unknown; error?: string },
  ): Promise<void>;
  stepStarted(step: {
    runId: string;
    stepId: string;
    attempt: number;
    name: string;
    kind: string;
  }): Promise<void>;
  stepEnded(
    step: { runId: string; stepId: string; attempt: number },
    ending: { status: "completed" | "failed"; output?: unknown; error?: string },
  ): Promise<void>;
};
