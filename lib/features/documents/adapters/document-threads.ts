import { join } from "node:path";
import { Piscina } from "piscina";
import { AppError } from "@/lib/kernel/errors";
import { type DocumentKind, documentKinds, type ReadPage } from "../domain/document";
import type { DocumentReader } from "../ports";
import { toAppError } from "./document-faults";
import type { DocumentAnswer, DocumentTask } from "./document-thread";

/** A document of hundreds of pages, or a page of a large scan on a busy machine; what hangs is stopped with its thread. */
const taskTimeoutMs = 180_000;
const threadMemoryMb = 1_024;
const idleMs = 60_000;
const maxQueued = 200;
const threadFile = join(process.cwd(), "lib/features/documents/adapters/document-thread.ts");

const isDocument = (kind: string): kind is DocumentKind => documentKinds.some((known) => known === kind);

/** The engine in worker threads, which start at their first use and end when nobody needs them. */
export function makeDocumentThreads(threads: number): DocumentReader & { close(): Promise<void> } {
  const pool = new Piscina({
    filename: threadFile,
    execArgv: ["--import", "tsx"],
    minThreads: 0,
    maxThreads: threads,
    maxQueue: maxQueued,
    idleTimeout: idleMs,
    resourceLimits: { maxOldGenerationSizeMb: threadMemoryMb },
  });
  const run = async <T>(task: DocumentTask): Promise<T> => {
    const turnsToWait = Math.ceil(pool.queueSize / threads);
    const signal = AbortSignal.timeout(taskTimeoutMs * (turnsToWait + 1));
    const answer: DocumentAnswer<T> = await pool.run(task, { signal }).catch((cause: unknown) => {
      throw signal.aborted ? new AppError("document_too_slow", { cause }) : cause;
    });
    if ("fault" in answer) throw toAppError(answer.fault);
    return answer.value;
  };
  return {
    detect: async (bytes) => {
      const kind = await run<string>({ task: "detect", bytes });
      if (!isDocument(kind)) throw new AppError("document_is_code");
      return kind;
    },
    read: (bytes) => run<ReadPage[]>({ task: "read", bytes }),
    recognise: (bytes, kind, number) => run<ReadPage>({ task: "recognise", bytes, kind, number }),
    draw: async (bytes, kind, number) => ({
      bytes: await run<Uint8Array>({ task: "draw", bytes, kind, number }),
      type: "image/png",
    }),
    close: () => pool.close(),
  };
}
