import { createReadStream } from "node:fs";
import { mkdir, open, opendir, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { isId } from "@/lib/kernel/ids";
import type { ObjectStorage, StoredObject } from "../port";
import { makeIncoming, type ReceivedFile } from "./incoming";
import { keyOfBytes, parseKey, prefixOf, readKey } from "./object-key";
import { reportingSystemFaults, systemCode } from "./system-faults";

/**
 * Objects as files `<organisation>/<last two of owner>/<owner>/<digest>` under `folder`. A file appears whole or not at
 * all: it is written aside, flushed, and renamed. A damaged file is replaced when its content is put again.
 */
export function makeDiskStorage(folder: string): ObjectStorage {
  const incoming = makeIncoming(join(folder, "incoming"));
  const pathOf = (key: string) => pathIn(folder, key);
  return {
    put: (organisationId, ownerId, bytes) =>
      reportingSystemFaults(async () => {
        const key = keyOfBytes(organisationId, ownerId, bytes);
        const present = await ifPresent(readFile(pathOf(key)));
        if (present && Buffer.compare(present, bytes) === 0) return key;
        await moveInto(await incoming.receive([bytes], true), pathOf(key));
        return key;
      }),
    write: (organisationId, ownerId, parts) =>
      reportingSystemFaults(async () => {
        const prefix = prefixOf(organisationId, ownerId);
        const file = await incoming.receive(parts, true);
        await moveInto(file, pathOf(`${prefix}${file.sha256}`));
        return { key: `${prefix}${file.sha256}`, bytes: file.bytes };
      }),
    get: (key) => reportingSystemFaults(() => ifPresent(readFile(pathOf(key)))),
    open: (key) =>
      reportingSystemFaults(async () => ((await statOf(folder, key)) ? partsOf(pathOf(key)) : null)),
    withFile: async (key, use) =>
      (await reportingSystemFaults(() => statOf(folder, key))) ? use(pathOf(key)) : null,
    stat: (key) => reportingSystemFaults(() => statOf(folder, key)),
    list: (organisationId) => listed(folder, organisationId),
    link: async (key) => {
      parseKey(key);
      return null;
    },
    delete: (key) =>
      reportingSystemFaults(async () => {
        await rm(pathOf(key), { force: true });
        await ifPresent(syncFolder(dirname(pathOf(key))));
      }),
    deleteAll: (organisationId, ownerId) =>
      reportingSystemFaults(async () => {
        const ownFolder = dirname(pathOf(`${prefixOf(organisationId, ownerId)}${"0".repeat(64)}`));
        const objects = await ifPresent(readdir(ownFolder));
        await rm(ownFolder, { recursive: true, force: true });
        await ifPresent(syncFolder(dirname(ownFolder)));
        return objects?.length ?? 0;
      }),
  };
}

function pathIn(folder: string, key: string): string {
  const { organisationId, ownerId, sha256 } = parseKey(key);
  return join(folder, organisationId, ownerId.slice(-2), ownerId, sha256);
}

async function ifPresent<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (error) {
    if (systemCode(error) === "ENOENT") return null;
    throw error;
  }
}

async function statOf(folder: string, key: string): Promise<StoredObject | null> {
  const found = await ifPresent(stat(pathIn(folder, key)));
  return found && { key, bytes: found.size, storedAt: found.mtime };
}

/** Opened by who begins to read: parts that nobody reads hold no file open. */
async function* partsOf(path: string): AsyncGenerator<Uint8Array> {
  yield* createReadStream(path);
}

async function* listed(folder: string, only: string | undefined): AsyncGenerator<StoredObject> {
  if (only !== undefined) prefixOf(only);
  for await (const organisationId of only === undefined ? namesIn(folder) : [only]) {
    if (!isId(organisationId)) continue;
    for await (const shard of namesIn(join(folder, organisationId)))
      for await (const ownerId of namesIn(join(folder, organisationId, shard)))
        for await (const sha256 of namesIn(join(folder, organisationId, shard, ownerId))) {
          const key = `${organisationId}/${ownerId}/${sha256}`;
          const found = readKey(key) && (await reportingSystemFaults(() => statOf(folder, key)));
          if (found) yield found;
        }
  }
}

/** What a folder holds, read bit by bit; one that is not there, or goes meanwhile, holds nothing. */
async function* namesIn(folder: string): AsyncGenerator<string> {
  const entries = await reportingSystemFaults(() => ifPresent(opendir(folder)));
  for await (const { name } of entries ?? []) yield name;
}

/** Gives a flushed file its place. */
async function moveInto({ path }: ReceivedFile, target: string): Promise<void> {
  try {
    const created = await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    await rename(path, target);
    await syncFolders(dirname(target), created);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

/** Flushes the entry of the file, and of each folder made for it, so that they survive a power cut. */
async function syncFolders(from: string, created: string | undefined): Promise<void> {
  const last = created === undefined ? from : dirname(created);
  for (let folder = from; ; folder = dirname(folder)) {
    await syncFolder(folder);
    if (folder === last || folder === dirname(folder)) return;
  }
}

/** Flushes what a folder lists: what came, and what was removed. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
