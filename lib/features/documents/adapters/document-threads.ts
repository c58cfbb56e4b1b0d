import { AppError } from "@/lib/kernel/errors";
import { openThreadPool } from "@/lib/platform/threads/thread-pool";
import { type DocumentKind, documentKinds, type ReadPage } from "../domain/document";
import type { DocumentReader } from "../ports";
import type { DocumentTask } from "./document-thread";
import { readAnswer } from "./read-answer";

const isDocument = (kind: string): kind is DocumentKind => documentKinds.some((known) => known === kind);

/** The engine in worker threads, which start at their first use and end when nobody needs them. */
export function makeDocumentThreads(threads: number): DocumentReader & { close(): Promise<void> } {
  const pool = openThreadPool<DocumentTask>({
    file: "lib/features/documents/adapters/document-thread.ts",
    threads,
    maxQueued: 200,
    // A document of hundreds of pages, or a page of a large scan on a busy machine; what hangs is stopped with its thread.
    taskTimeoutMs: 180_000,
  });
  const run = <T>(task: DocumentTask): Promise<T> => readAnswer<T>(pool.run(task));
  return {
    detect: async (bytes) => {
      const kind = await run<string>({ task: "detect", bytes });
      if (!isDocument(kind)) throw new AppError("document_is_code");
      return kind;
    },
    read: (path) => run<ReadPage[]>({ task: "read", path }),
    recognise: (path, kind, number) => run<ReadPage>({ task: "recognise", path, kind, number }),
    draw: async (path, kind, number) => ({
      bytes: await run<Uint8Array>({ task: "draw", path, kind, number }),
      type: "image/png",
    }),
    close: pool.close,
  };
}
