/** An error as it is recorded and handed back to the SDK. */
export type SerialisedError = {
  name: string;
  message: string;
  stack?: string;
  cause?: unknown;
  code?: unknown;
};

export type StepResult =
  | { status: "completed"; output: unknown }
  | { status: "failed"; error: SerialisedError };

/** A step that was executed. `durationMs` is measured by the SDK; null when it was not. */
export type RecordedStep = { id: string; name: string; result: StepResult; durationMs: number | null };

/** A point in time, told relative to the database's present or absolutely: no local clock takes part. */
export type DueTime = { afterMs: number } | { at: string };

/**
 * A step that was found and now runs on its own: as a planned job, as a timer, or as another function's run. One that
 * races is followed by a discovery at its end, whatever else goes on.
 */
export type StartedStep = { races?: boolean } & (
  | { kind: "run"; id: string; name: string }
  | { kind: "sleep"; id: string; name: string; until: DueTime }
  | {
      kind: "invoke";
      id: string;
      name: string;
      functionId: string;
      payload: Record<string, unknown>;
      timeout: DueTime;
    }
  | ({ kind: "wait"; id: string; name: string } & AwaitedEvent)
);

/** An event to wait for. The condition, if any, speaks of the run's `event` and of the awaited one as `async`. */
export type AwaitedEvent = { eventName: string; condition: string | null; until: DueTime };

/** What one call of the handler means for its run. Decided without the store; applied by it in one transaction. */
export type Outcome =
  | {
      kind: "advanced";
      recorded: RecordedStep[];
      started: StartedStep[];
      /** How many finished steps a discovery knew of, where others went on beside it. */
      knownSteps?: number;
    }
  | { kind: "completed"; recorded: RecordedStep[]; output: unknown }
  | { kind: "failed"; recorded: RecordedStep[]; error: SerialisedError; failedStep?: FailedStep }
  | {
      kind: "retry";
      recorded: RecordedStep[];
      error: SerialisedError;
      retryAt: DueTime;
      failedStep?: FailedStep;
    };

/** The step whose error an outcome carries, when it was not the function itself. */
export type FailedStep = { id: string; name: string; durationMs: number | null };
