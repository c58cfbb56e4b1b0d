import { databaseFor } from "@/db/client";
import { makeRunRecorder } from "@/lib/platform/runs/adapters/recorded-runs.drizzle";
import type { RunRecorder } from "@/lib/platform/runs/recorder";
import { log } from "./log";

/** A record is for looking at: its failure is logged and holds nothing up. */
const harmless =
  <Args extends unknown[]>(write: (...args: Args) => Promise<void>) =>
  (...args: Args): Promise<void> =>
    write(...args).catch((error: unknown) => log().warn("a run could not be recorded", { error }));

const makeRecorder = (): RunRecorder => makeRunRecorder(databaseFor("operations"));

let composed: RunRecorder | undefined;

/** Writes down the end of a run of a real Inngest server; what could not be written is thrown, to be tried again. */
export const recordRunEnding: RunRecorder["runEnded"] = (id, ending) => makeRecorder().runEnded(id, ending);

/** Writes down the runs of a real Inngest server. */
export function runRecorder(): RunRecorder {
  if (!composed) {
    const recorder = makeRecorder();
    composed = {
      runStarted: harmless(recorder.runStarted),
      runEnded: harmless(recorder.runEnded),
      stepStarted: harmless(recorder.stepStarted),
      stepEnded: harmless(recorder.stepEnded),
    };
  }
  return composed;
}
