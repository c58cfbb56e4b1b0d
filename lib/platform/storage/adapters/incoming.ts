import { createHash, randomUUID } from "node:crypto";
import { mkdir, open, readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";

const staleAfterMs = 60 * 60 * 1000;

/** What has come in whole: where it lies, and what it is. */
export type ReceivedFile = { path: string; sha256: string; bytes: number };

export type Incoming = {
  /**
   * Writes parts to a file as they come and works out their digest. Nothing is left when they end with an error.
   * @param isFlushed whether the file survives a power cut
   */
  receive(parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>, isFlushed: boolean): Promise<ReceivedFile>;
};

/** A folder for what is under way; what a crashed process left in it is cleared at the first use. */
export function makeIncoming(folder: string): Incoming {
  let ready: Promise<void> | undefined;
  const prepare = () => {
    ready ??= prepareFolder(folder).catch((error: unknown) => {
      ready = undefined;
      throw error;
    });
    return ready;
  };
  return {
    receive: async (parts, isFlushed) => {
      await prepare();
      const path = join(folder, randomUUID());
      return { path, ...(await writeParts(path, parts, isFlushed)) };
    },
  };
}

async function writeParts(
  path: string,
  parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  isFlushed: boolean,
): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash("sha256");
  let bytes = 0;
  try {
    const file = await open(path, "wx", 0o600);
    try {
      for await (const part of parts) {
        hash.update(part);
        bytes += part.length;
        await file.writeFile(part);
      }
      if (isFlushed) await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  return { sha256: hash.digest("hex"), bytes };
}

async function prepareFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
    if (Date.now() - mtimeMs > staleAfterMs) await rm(path, { force: true });
  }
}
