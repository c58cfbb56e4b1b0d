/** What a worker process under attack is told. */
export type WorkerOptions = {
  databaseUrl: string;
  /** Which functions it serves, by the names in `apps/all.ts`. */
  app: string;
  concurrency: number;
  /** Short, so that what dies is taken over soon. */
  leaseMs: number;
  /** How long a step of the app takes. */
  stepMs: number;
  /** Milliseconds before an attempt is repeated; absent: the product's own back-off. */
  backoffMs?: number;
};

export type WorkerMessage =
  | { kind: "ready" }
  | { kind: "worked"; steps: number }
  | { kind: "warning"; message: string };

export const usualWorker: Omit<WorkerOptions, "databaseUrl" | "app"> = {
  concurrency: 4,
  leaseMs: 1500,
  stepMs: 200,
  backoffMs: 100,
};
