import type { Actor } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import type { LiveSignals } from "@/lib/platform/live/port";
import { hasEnded } from "../domain/analysis";
import type { ProgressType } from "../domain/progress";
import type { ProgressLog } from "../ports";
import type { AnalysisEvent } from "../schemas";
import { type OpenDependencies, openAnalysis } from "./open-analysis";
import { presentEvent } from "./present";

const batch = 200;
/** A signal may be lost: without one the record is read this often. */
const pollMs = 3_000;
/** After a failure more may come: an administrator can repeat the run. */
const final: ReadonlySet<ProgressType> = new Set(["completed", "cancelled"]);

/** Lets one waiter sleep until it is woken or the poll is due. A wake-up in between is not lost. */
function makeBell() {
  let rung = false;
  let wake: (() => void) | undefined;
  return {
    ring: () => {
      rung = true;
      wake?.();
    },
    wait: (ms: number, signal: AbortSignal) =>
      new Promise<void>((resolve) => {
        const timer = setTimeout(() => done(), ms);
        const done = () => {
          clearTimeout(timer);
          signal.removeEventListener("abort", done);
          wake = undefined;
          rung = false;
          resolve();
        };
        wake = done;
        signal.addEventListener("abort", done, { once: true });
        if (rung || signal.aborted) done();
      }),
  };
}

/**
 * Events of an analysis after a sequence number, as they happen; ends after the last one, also where it lies behind that
 * number, or when `signal` aborts.
 * @throws AppError `not_found` when it is not within the actor's reach
 */
export const makeWatchAnalysis = ({
  readership,
  analyses,
  progress,
  live,
}: OpenDependencies & { progress: ProgressLog; live: LiveSignals }) =>
  async function* watchAnalysis(
    actor: Actor,
    analysisId: string,
    afterSequence: number,
    signal: AbortSignal,
  ): AsyncGenerator<AnalysisEvent> {
    const { reach } = await openAnalysis({ readership, analyses }, actor, analysisId);
    /** Asked before the events are read: what had ended by then has its last event among them. */
    const isOver = async () => {
      const analysis = await analyses.find(reach, analysisId);
      if (!analysis) throw new AppError("not_found");
      return hasEnded(analysis.status);
    };
    const bell = makeBell();
    const unsubscribe = await live.subscribe(analysisId, bell.ring);
    let last = afterSequence;
    try {
      while (!signal.aborted) {
        const over = await isOver();
        const events = await progress.list(reach, analysisId, last, batch);
        for (const event of events) {
          last = event.sequence;
          yield presentEvent(event);
          if (final.has(event.type)) return;
        }
        if (events.length === batch || events.at(-1)?.type === "failed") continue;
        if (over) return;
        await bell.wait(pollMs, signal);
      }
    } finally {
      unsubscribe();
    }
  };
