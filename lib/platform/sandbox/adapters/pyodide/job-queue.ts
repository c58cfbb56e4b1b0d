import type { SandboxJob, SandboxResult } from "../../port";
import type { Interpreter } from "./start-interpreter";

type WaitingJob = {
  /** Runs the job on the interpreter that is given, and settles what its caller waits for. Never throws. */
  serve(interpreter: () => Promise<Interpreter>): Promise<void>;
  refuse(error: Error): void;
};

const closed = () => new Error("The sandbox is closed");

/** Jobs in the order in which they came, for places that take the next one when they are ready. */
export function makeJobQueue(maxWaiting: number) {
  const waiting: WaitingJob[] = [];
  const takers: ((job: WaitingJob | undefined) => void)[] = [];
  let open = true;

  return {
    /** @throws when too many wait, when the queue is closed, and what the place throws */
    async add(job: SandboxJob): Promise<SandboxResult> {
      if (!open) throw closed();
      if (takers.length === 0 && waiting.length >= maxWaiting)
        throw new Error(`More than ${maxWaiting} jobs wait for the sandbox`);
      return new Promise((resolve, reject) => {
        const item: WaitingJob = {
          serve: async (interpreter) => {
            try {
              resolve(await (await interpreter()).run(job));
            } catch (error) {
              reject(error);
            }
          },
          refuse: reject,
        };
        const taker = takers.shift();
        if (taker) taker(item);
        else waiting.push(item);
      });
    },
    /** The next job, once there is one; undefined once the queue is closed. */
    async take(): Promise<WaitingJob | undefined> {
      const next = waiting.shift();
      if (next || !open) return next;
      return new Promise((resolve) => takers.push(resolve));
    },
    /** Refuses what waits and lets go who waits for it. */
    close(): void {
      open = false;
      for (const item of waiting.splice(0)) item.refuse(closed());
      for (const taker of takers.splice(0)) taker(undefined);
    },
  };
}
