import { constants, createReadStream, mkdirSync } from "node:fs";
import { copyFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { FileStore } from "@tus/file-store";
import { isId } from "@/lib/kernel/ids";
import { keptMs } from "../domain/upload";
import type { PartFiles } from "../upload-ports";

/** Opened by who begins to read. */
async function* partsOf(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path);
}

/**
 * Uploads as files `<id>`, each with `<id>.json` beside it that says how long it will be, and `<id>.whole` while it is finished:
 * a copy, where the file system can, without its bytes.
 */
export function makePartFiles(folder: string): PartFiles & { store: FileStore } {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const store = new FileStore({ directory: folder, expirationPeriodInMilliseconds: keptMs });
  store.extensions = ["creation", "expiration", "termination"];
  const partOf = (id: string): string => {
    if (!isId(id)) throw new Error("This is no id of an upload.");
    return join(folder, id);
  };
  const pathOf = (id: string): string => `${partOf(id)}.whole`;
  return {
    store,
    seal: (id) => copyFile(partOf(id), pathOf(id), constants.COPYFILE_FICLONE),
    pathOf,
    open: (id) => partsOf(pathOf(id)),
    remove: async (id) => {
      const paths = [partOf(id), pathOf(id), `${partOf(id)}.json`];
      await Promise.all(paths.map((path) => rm(path, { force: true })));
    },
    removeExpired: async () => {
      await store.deleteExpired();
    },
  };
}
