import { createHash, randomUUID } from "node:crypto";
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { AppError } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import type { ObjectStorage } from "../port";

const digest = /^[0-9a-f]{64}$/;
const staleAfterMs = 60 * 60 * 1000;

/**
 * Objects as files `<organisation>/<last two of owner>/<owner>/<digest>` under `folder`. A file appears whole or not at
 * all: it is written aside, flushed, and renamed. A damaged file is replaced when its content is put again.
 */
export function makeDiskStorage(folder: string): ObjectStorage {
  const incoming = join(folder, "incoming");
  let ready: Promise<void> | undefined;
  const prepare = () => {
    ready ??= prepareFolder(incoming).catch((error: unknown) => {
      ready = undefined;
      throw error;
    });
    return ready;
  };
  return {
    put: (organisationId, ownerId, bytes) =>
      reportingFaults(async () => {
        const key = `${organisationId}/${ownerId}/${createHash("sha256").update(bytes).digest("hex")}`;
        const target = pathOf(folder, key);
        const present = await readIfPresent(target);
        if (present && Buffer.compare(present, bytes) === 0) return key;
        await prepare();
        await writeWhole(join(incoming, randomUUID()), target, bytes);
        return key;
      }),
    write: (organisationId, ownerId, parts) =>
      reportingFaults(async () => {
        const ownFolder = dirname(pathOf(folder, `${organisationId}/${ownerId}/${"0".repeat(64)}`));
        await prepare();
        const aside = join(incoming, randomUUID());
        const { sha256, bytes } = await writeParts(aside, parts);
        await moveInto(aside, join(ownFolder, sha256));
        return { key: `${organisationId}/${ownerId}/${sha256}`, bytes };
      }),
    get: (key) => reportingFaults(() => readIfPresent(pathOf(folder, key))),
    open: (key) =>
      reportingFaults(async () => {
        const file = await openIfPresent(pathOf(folder, key));
        return file?.createReadStream() ?? null;
      }),
    delete: (key) => reportingFaults(() => rm(pathOf(folder, key), { force: true })),
    deleteAll: (organisationId, ownerId) =>
      reportingFaults(async () => {
        const ownFolder = dirname(pathOf(folder, `${organisationId}/${ownerId}/${"0".repeat(64)}`));
        const objects = await readdir(ownFolder).catch((error: unknown) => {
          if (systemCode(error) === "ENOENT") return [];
          throw error;
        });
        await rm(ownFolder, { recursive: true, force: true });
        return objects.length;
      }),
  };
}

/** Only canonical ids and a digest become a path, so that no key leads out of the folder. */
function pathOf(folder: string, key: string): string {
  const [organisationId = "", ownerId = "", sha256 = "", ...rest] = key.split("/");
  const isKey = isId(organisationId) && isId(ownerId) && digest.test(sha256) && rest.length === 0;
  if (!isKey) throw new Error("not a storage key");
  return join(folder, organisationId, ownerId.slice(-2), ownerId, sha256);
}

async function readIfPresent(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (systemCode(error) === "ENOENT") return null;
    throw error;
  }
}

async function openIfPresent(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, "r");
  } catch (error) {
    if (systemCode(error) === "ENOENT") return null;
    throw error;
  }
}

async function writeWhole(aside: string, target: string, bytes: Uint8Array): Promise<void> {
  await writeParts(aside, [bytes]);
  await moveInto(aside, target);
}

/** Writes a file aside and flushes it. Nothing is left of it when that fails. */
async function writeParts(
  aside: string,
  parts: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash("sha256");
  let bytes = 0;
  try {
    const file = await open(aside, "wx", 0o600);
    try {
      for await (const part of parts) {
        hash.update(part);
        bytes += part.length;
        await file.writeFile(part);
      }
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
  return { sha256: hash.digest("hex"), bytes };
}

/** Gives a flushed file its place. */
async function moveInto(aside: string, target: string): Promise<void> {
  try {
    const created = await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    await rename(aside, target);
    await syncFolders(dirname(target), created);
  } catch (error) {
    await rm(aside, { force: true });
    throw error;
  }
}

/** Flushes the entry of the file, and of each folder made for it, so that they survive a power cut. */
async function syncFolders(from: string, created: string | undefined): Promise<void> {
  const last = created === undefined ? from : dirname(created);
  for (let folder = from; ; folder = dirname(folder)) {
    const handle = await open(folder, "r");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (folder === last || folder === dirname(folder)) return;
  }
}

/** Makes the folder of half-written files and clears what a crashed process left in it. */
async function prepareFolder(incoming: string): Promise<void> {
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name);
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
    if (Date.now() - mtimeMs > staleAfterMs) await rm(path, { force: true });
  }
}

const systemCode = (error: unknown): unknown =>
  error instanceof Error && "code" in error ? error.code : undefined;

/** A full, read-only or broken disk is the service's trouble, not a bug of the caller: `unavailable`. */
async function reportingFaults<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw systemCode(error) === undefined ? error : new AppError("unavailable", { cause: error });
  }
}
