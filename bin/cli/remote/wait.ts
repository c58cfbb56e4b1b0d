import { setTimeout as sleep } from "node:timers/promises";
import { answerOf } from "@/client/elysia-client";
import { CommandFailure } from "../failure";
import type { Connection } from "./connect";

/** How long a result is waited for unless `--wait` says so, in seconds. */
const usualWait = 600;
const [firstPauseMs, longestPauseMs, growth] = [250, 3_000, 1.5];

const read = ({ elysia }: Connection, id: string) =>
  answerOf(elysia.GET("/api/v1/analyses/{id}", { params: { path: { id } } }));
export type Detail = Awaited<ReturnType<typeof read>>;

/** Reads the state of an analysis. */
export const readAnalysis = read;

/**
 * Asks for an analysis until it has ended, ever more seldom.
 * @param onProgress is told of each state that was read
 * @throws CommandFailure where it has not ended in time
 */
export async function waitForEnd(
  connection: Connection,
  id: string,
  { seconds = usualWait, onProgress }: { seconds?: number; onProgress: (detail: Detail) => Promise<void> },
): Promise<Detail> {
  const until = Date.now() + seconds * 1000;
  for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(pauseMs * growth, longestPauseMs)) {
    const detail = await read(connection, id);
    await onProgress(detail);
    if (detail.finishedAt !== null) return detail;
    if (Date.now() + pauseMs > until) throw new CommandFailure("stillRunning", id, seconds);
    await sleep(pauseMs);
  }
}
