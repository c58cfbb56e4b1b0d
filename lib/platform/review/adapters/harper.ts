import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Piscina } from "piscina";
import { AppError } from "@/lib/kernel/errors";
import type { Reviewer } from "../port";
import { passagesOf } from "./harper-passages";
import { type HarperLint, remarksOf } from "./harper-remarks";
import { unwantedRules } from "./harper-rules";

/** UTF-16 code units. */
const longestText = 100_000;
const mostRemarks = 500;
/** More than there are remarks: some are not told. */
const mostLints = 2 * mostRemarks;
const mostWaiting = 200;
/** Of JavaScript; the module's own memory is bounded by what it is given to read. */
const threadMemoryMb = 256;

const threadFile = join(dirname(fileURLToPath(import.meta.url)), "harper-thread.ts");

/** A reviewer in a thread of this process, which ends by itself. */
export type EmbeddedReviewer = Reviewer & {
  /** Whether the thread, with its memory, is there. */
  running(): boolean;
  /** Ends the thread; the next essay starts another. */
  close(): Promise<void>;
};

type Limits = { timeoutMs: number; idleMs: number };

/**
 * Harper (https://writewithharper.com): English grammar by rules, without network. It starts with the first English text and ends when
 * none has come for a while; it holds some 300 MB meanwhile. Texts are read one after the other. One that takes longer than
 * `timeoutMs`, the start included, ends the thread, and so does a fault of harper: it would answer nothing more.
 */
export function makeHarper(limits: Limits = { timeoutMs: 60_000, idleMs: 5 * 60_000 }): EmbeddedReviewer {
  let pool: Piscina | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  const close = async (): Promise<void> => {
    const ending = pool;
    pool = undefined;
    await ending?.destroy();
  };

  const lint = async (passages: readonly string[]): Promise<HarperLint[][]> => {
    pool ??= new Piscina({
      ...{ filename: threadFile, execArgv: [], workerData: { unwantedRules, mostLints } },
      ...{ minThreads: 0, maxThreads: 1, idleTimeout: limits.idleMs },
      resourceLimits: { maxOldGenerationSizeMb: threadMemoryMb },
    });
    try {
      return await pool.run(passages, { signal: AbortSignal.timeout(limits.timeoutMs) });
    } catch (cause) {
      await close();
      throw new AppError("unavailable", { cause, detail: "the English grammar checker did not answer" });
    }
  };

  const inTurn = <T>(job: () => Promise<T>): Promise<T> => {
    if (waiting >= mostWaiting) throw new AppError("unavailable", { detail: "too many English essays wait" });
    waiting += 1;
    const result = turn.then(job).finally(() => {
      waiting -= 1;
    });
    turn = result.catch(() => undefined);
    return result;
  };

  return {
    name: "harper@2.10.0",
    running: () => (pool?.threads.length ?? 0) > 0,
    close,
    review: async ({ text, language }) => {
      if (language !== "en") return [];
      if (text.length > longestText) throw new AppError("too_large");
      const passages = passagesOf(text);
      if (passages.length === 0) return [];
      const lints = await inTurn(() => lint(passages.map((passage) => passage.text.replace(/[\r\n]/g, " "))));
      return passages
        .flatMap((passage, index) => remarksOf(passage, lints[index] ?? []))
        .slice(0, mostRemarks);
    },
  };
}
