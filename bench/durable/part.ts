import { setTimeout as sleep } from "node:timers/promises";

/** Work to hand in: so many runs of so many steps, each waiting so long. Runs without a step are plain jobs. */
export type Order = { runs: number; steps: number; waitMs: number };

/** A system in one process: a worker, a sender of orders, or both. */
export type Part = {
  /** Starts to take work, so many runs at once. `onEnd` is told of each run whose body has ended. */
  work(concurrency: number, onEnd: () => void): Promise<void>;
  /** Hands in an order. @returns when it is stored, or done where the system starts its runs in the worker itself */
  send(order: Order): Promise<void>;
  stop(): Promise<void>;
};

export type Ask =
  | { ask: "work"; concurrency: number }
  | { ask: "send"; order: Order }
  | { ask: "cpu" }
  | { ask: "stop" };
export type Reply = { reply: number; value: number } | { failed: string } | { ended: number };

/** Ends are told together, so that telling costs little beside what is measured. */
const tellMs = 2;

/** What each step does and gives: nothing but to wait, and a small record. */
export async function stepWork(index: number, waitMs: number): Promise<{ index: number; note: string }> {
  if (waitMs > 0) await sleep(waitMs);
  return { index, note: "a step of a run that is measured" };
}

/** Serves a part to the process that forked this one, until it says stop or is gone. */
export function servePart(part: Part): void {
  let ended = 0;
  let telling = false;
  const tell = () => {
    telling = false;
    process.send?.({ ended } satisfies Reply);
  };
  const onEnd = () => {
    ended += 1;
    if (!telling) setTimeout(tell, tellMs);
    telling = true;
  };
  const answer = async (ask: Ask): Promise<number> => {
    if (ask.ask === "work") await part.work(ask.concurrency, onEnd);
    else if (ask.ask === "send") await part.send(ask.order);
    else if (ask.ask === "stop") await part.stop();
    else if (ask.ask === "cpu") {
      const { user, system } = process.cpuUsage();
      return (user + system) / 1000;
    }
    return 0;
  };
  process.on("message", ({ id, ...ask }: Ask & { id: number }) => {
    answer(ask)
      .then((value) => process.send?.({ reply: id, value } satisfies Reply))
      .catch((error: unknown) => process.send?.({ failed: String(error) } satisfies Reply))
      .finally(() => ask.ask === "stop" && process.disconnect());
  });
  process.on("disconnect", () => process.exit(0));
}
