/** What a middleware sees of a run on an engine that keeps its own state elsewhere. */
export type RunRecorder = {
  runStarted(run: {
    id: string;
    functionId: string;
    /** `trigger` is the name of the event by which the function starts, whatever started this run. */
    event: { name: string; data: Record<string, unknown>; trigger?: string };
    attempt: number;
  }): Promise<void>;
  /** The first ending counts. */
  runEnded(
    id: string,
    ending: { status: "completed" | "failed" | "cancelled"; output?: unknown; error?: string },
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
