import { openAsBlob } from "node:fs";
import type { ObjectStorage, StoredObject } from "../port";
import type { ReceivedFile } from "./incoming";
import { checkedKey, keyOfBytes, prefixOf, readKey } from "./object-key";
import { makeSpool } from "./spool";
import { reportingStoreFaults } from "./store-faults";
import { within } from "./within";

export type VercelBlobOptions = {
  /** The store's read-write token, which names the store. */
  token: string;
  /** Where what is written waits until it has come whole. */
  spoolFolder: string;
  /** By which private objects are read, from the store's own host. */
  fetch?: typeof fetch;
  pageSize?: number;
  /** For one call of the service, with the attempts that the SDK makes. */
  deadlineMs?: number;
};

type Sdk = typeof import("@vercel/blob");

/** The least that the service takes: the SDK's fetch holds what it sends in memory, even where it is read from a file. */
const leastPartBytes = 5 * 1024 * 1024;
const defaultDeadlineMs = 60_000;
const maxPageSize = 1_000;
const deletedAtOnce = 100;

/** Options of every write: the name says what an object holds, so that writing over one changes nothing. */
const written = {
  access: "private",
  addRandomSuffix: false,
  allowOverwrite: true,
  contentType: "application/octet-stream",
} as const;

/** Objects as private blobs of a Vercel Blob store, under their keys. Links of its own would show no file name: it gives none. */
export function makeVercelBlobStorage(options: VercelBlobOptions): ObjectStorage {
  const { token, deadlineMs = defaultDeadlineMs } = options;
  const spool = makeSpool(options.spoolFolder);
  const call = <T>(work: (sdk: Sdk, terms: Terms) => Promise<T>): Promise<T> =>
    reportingStoreFaults(async () => {
      const sdk = await import("@vercel/blob");
      return within(deadlineMs, (abortSignal) => work(sdk, { token, abortSignal }));
    });
  const read = (key: string) => reportingStoreFaults(() => answerOf(options, key));
  const pages = (prefix: string | undefined) => listedPages(call, options, prefix);
  const open: ObjectStorage["open"] = async (key) => {
    checkedKey(key);
    const answer = await read(key);
    return answer && (answer.body ?? new Blob([]).stream());
  };
  return {
    put: async (organisationId, ownerId, bytes) => {
      const key = keyOfBytes(organisationId, ownerId, bytes);
      await call((sdk, terms) => sdk.put(key, Buffer.from(bytes), { ...written, ...terms }));
      return key;
    },
    write: async (organisationId, ownerId, parts) => {
      const prefix = prefixOf(organisationId, ownerId);
      return spool.hold(parts, async (file) => {
        const key = `${prefix}${file.sha256}`;
        await sendFile(call, key, file);
        return { key, bytes: file.bytes };
      });
    },
    get: async (key) => {
      checkedKey(key);
      const answer = await read(key);
      return answer && reportingStoreFaults(() => answer.bytes());
    },
    open,
    withFile: async (key, use) => {
      const parts = await open(key);
      return parts && spool.hold(parts, ({ path }) => use(path));
    },
    stat: async (key) => {
      checkedKey(key);
      return call(async (sdk, terms) => {
        const found = await sdk.head(key, terms).catch((error: unknown) => {
          if (error instanceof sdk.BlobNotFoundError) return null;
          throw error;
        });
        return found && { key, bytes: found.size, storedAt: found.uploadedAt };
      });
    },
    list: async function* (organisationId) {
      for await (const page of pages(organisationId === undefined ? undefined : prefixOf(organisationId)))
        yield* page;
    },
    link: async (key) => {
      checkedKey(key);
      return null;
    },
    delete: async (key) => {
      checkedKey(key);
      await call((sdk, terms) => sdk.del(key, terms));
    },
    deleteAll: async (organisationId, ownerId) => {
      const keys: string[] = [];
      for await (const page of pages(prefixOf(organisationId, ownerId)))
        keys.push(...page.map(({ key }) => key));
      for (let from = 0; from < keys.length; from += deletedAtOnce)
        await call((sdk, terms) => sdk.del(keys.slice(from, from + deletedAtOnce), terms));
      return keys.length;
    },
  };
}

type Terms = { token: string; abortSignal: AbortSignal };
type Call = <T>(work: (sdk: Sdk, terms: Terms) => Promise<T>) => Promise<T>;

/** Sends a file as it is read from the disk, a large one part after part: the SDK itself would hold up to 128 MB of it. */
async function sendFile(call: Call, key: string, { path, bytes }: ReceivedFile): Promise<void> {
  const whole = await openAsBlob(path);
  if (bytes <= leastPartBytes) {
    await call((sdk, terms) => sdk.put(key, whole, { ...written, ...terms }));
    return;
  }
  const upload = await call((sdk, terms) => sdk.createMultipartUpload(key, { ...written, ...terms }));
  const sent: { etag: string; partNumber: number }[] = [];
  for (let from = 0; from < bytes; from += leastPartBytes) {
    const [part, partNumber] = [whole.slice(from, from + leastPartBytes), sent.length + 1];
    sent.push(
      await call((sdk, terms) => sdk.uploadPart(key, part, { ...written, ...terms, ...upload, partNumber })),
    );
  }
  await call((sdk, terms) => sdk.completeMultipartUpload(key, sent, { ...written, ...terms, ...upload }));
}

/** Pages of objects whose name is a key. */
async function* listedPages(
  call: Call,
  { pageSize = maxPageSize }: VercelBlobOptions,
  prefix: string | undefined,
): AsyncGenerator<StoredObject[]> {
  let cursor: string | undefined;
  do {
    const page = await call((sdk, terms) => sdk.list({ prefix, cursor, limit: pageSize, ...terms }));
    yield page.blobs.flatMap(({ pathname, size, uploadedAt }) =>
      readKey(pathname) ? { key: pathname, bytes: size, storedAt: uploadedAt } : [],
    );
    cursor = page.hasMore ? page.cursor : undefined;
  } while (cursor !== undefined);
}

/** What the store's own host answers, past the service's cache: what was deleted is not read any more. */
async function answerOf(
  { token, fetch: send = fetch, deadlineMs = defaultDeadlineMs }: VercelBlobOptions,
  key: string,
): Promise<Response | null> {
  const [, , , store = ""] = token.split("_");
  const url = `https://${store.toLowerCase()}.private.blob.vercel-storage.com/${key}?cache=0`;
  const headers = { authorization: `Bearer ${token}` };
  const answer = await within(deadlineMs, (signal) => send(url, { headers, signal, redirect: "error" }));
  if (answer.ok) return answer;
  await answer.body?.cancel();
  if (answer.status === 404) return null;
  throw new Error(`the blob store answered ${answer.status}`);
}
