import { createHash } from "node:crypto";
import { attachment } from "@/lib/kernel/attachment";
import type { LinkTerms, ObjectStorage, StoredObject } from "../port";
import { checkedKey, prefixOf, readKey } from "./object-key";
import {
  base64Of,
  lazyConnection,
  promptly,
  type S3Connection,
  type S3Place,
  sendInParts,
  sendWhole,
} from "./s3-connection";
import { makeSpool } from "./spool";
import { reportingStoreFaults } from "./store-faults";

export type S3Options = S3Place & {
  /** Whether links lead to the store itself; people have to reach it then. */
  linksToStore: boolean;
  /** Where what is written waits until it has come whole. */
  spoolFolder: string;
  /** Larger objects are sent in parts; a store takes at most 5 GB in one. */
  inPartsAbove?: number;
  pageSize?: number;
};

const defaultInPartsAbove = 1024 ** 3;
const maxPageSize = 1_000;

/** Objects in a bucket of Amazon S3, or of a store that speaks its protocol, under their keys. */
export function makeS3Storage(options: S3Options): ObjectStorage {
  const { bucket: Bucket, inPartsAbove = defaultInPartsAbove } = options;
  const connect = lazyConnection(options);
  const spool = makeSpool(options.spoolFolder);
  const call = <T>(work: (connection: S3Connection) => Promise<T>): Promise<T> =>
    reportingStoreFaults(async () => work(await connect()));
  const pages = (prefix: string | undefined) => listedPages(call, options, prefix);
  const open: ObjectStorage["open"] = async (key) => {
    const Key = checkedKey(key);
    return call(async (connection) => {
      const body = await bodyOf(connection, { Bucket, Key });
      return body ? body.transformToWebStream() : null;
    });
  };
  return {
    put: async (organisationId, ownerId, bytes) => {
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      const Key = `${prefixOf(organisationId, ownerId)}${sha256}`;
      const described = { ContentType: "application/octet-stream", ChecksumSHA256: base64Of(sha256) };
      await call(({ sdk, client }) =>
        client.send(new sdk.PutObjectCommand({ Bucket, Key, Body: bytes, ...described })),
      );
      return Key;
    },
    write: async (organisationId, ownerId, parts) => {
      const prefix = prefixOf(organisationId, ownerId);
      return spool.hold(parts, async (file) => {
        const Key = `${prefix}${file.sha256}`;
        const send = file.bytes > inPartsAbove ? sendInParts : sendWhole;
        await call((connection) => send(connection, { Bucket, Key }, file));
        return { key: Key, bytes: file.bytes };
      });
    },
    get: async (key) => {
      const Key = checkedKey(key);
      return call(async (connection) => {
        const body = await bodyOf(connection, { Bucket, Key });
        return body ? await body.transformToByteArray() : null;
      });
    },
    open,
    withFile: async (key, use) => {
      const parts = await open(key);
      return parts && spool.hold(parts, ({ path }) => use(path));
    },
    stat: async (key) => {
      const Key = checkedKey(key);
      return call(async ({ sdk, client }) => {
        const command = new sdk.HeadObjectCommand({ Bucket, Key });
        const found = await unlessMissing(client.send(command, promptly()));
        return found && described(key, found.ContentLength, found.LastModified);
      });
    },
    list: async function* (organisationId) {
      for await (const page of pages(organisationId === undefined ? undefined : prefixOf(organisationId)))
        yield* page;
    },
    link: async (key, terms) => {
      const Key = checkedKey(key);
      if (!options.linksToStore) return null;
      return call((connection) => signed(connection, { Bucket, Key }, terms));
    },
    delete: async (key) => {
      const Key = checkedKey(key);
      await call(({ sdk, client }) => client.send(new sdk.DeleteObjectCommand({ Bucket, Key }), promptly()));
    },
    deleteAll: async (organisationId, ownerId) => {
      let removed = 0;
      for await (const page of pages(prefixOf(organisationId, ownerId))) {
        await call((connection) => deleteKeys(connection, Bucket, page));
        removed += page.length;
      }
      return removed;
    },
  };
}

type Call = <T>(work: (connection: S3Connection) => Promise<T>) => Promise<T>;
type Target = { Bucket: string; Key: string };

/** Pages of objects whose name is a key. */
async function* listedPages(
  call: Call,
  { bucket, pageSize = maxPageSize }: S3Options,
  prefix: string | undefined,
): AsyncGenerator<StoredObject[]> {
  let from: string | undefined;
  do {
    const page = await call(({ sdk, client }) =>
      client.send(
        new sdk.ListObjectsV2Command({
          ...{ Bucket: bucket, Prefix: prefix, MaxKeys: pageSize },
          ContinuationToken: from,
        }),
        promptly(),
      ),
    );
    yield (page.Contents ?? []).flatMap(({ Key = "", Size, LastModified }) =>
      readKey(Key) ? described(Key, Size, LastModified) : [],
    );
    from = page.NextContinuationToken;
  } while (from !== undefined);
}

const described = (key: string, bytes = 0, storedAt = new Date(0)): StoredObject => ({
  key,
  bytes,
  storedAt,
});

async function bodyOf({ sdk, client }: S3Connection, target: Target) {
  const found = await unlessMissing(client.send(new sdk.GetObjectCommand(target)));
  return found?.Body ?? null;
}

/** A bucket that is not there is no missing object: reading says so by another name, and listing fails. */
async function unlessMissing<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Error && ["NoSuchKey", "NotFound"].includes(error.name)) return null;
    throw error;
  }
}

async function signed(
  { sdk, client }: S3Connection,
  target: Target,
  { expiresInSeconds, fileName, contentType }: LinkTerms,
): Promise<string> {
  const { getSignedUrl } = await import("@aws-sdk/s3-request-presigner");
  const shown = { ResponseContentDisposition: attachment(fileName), ResponseContentType: contentType };
  const command = new sdk.GetObjectCommand({ ...target, ...shown });
  return getSignedUrl(client, command, { expiresIn: expiresInSeconds });
}

async function deleteKeys(
  { sdk, client }: S3Connection,
  Bucket: string,
  objects: readonly StoredObject[],
): Promise<void> {
  if (objects.length === 0) return;
  const Objects = objects.map(({ key }) => ({ Key: key }));
  const command = new sdk.DeleteObjectsCommand({ Bucket, Delete: { Objects, Quiet: true } });
  const { Errors = [] } = await client.send(command, promptly());
  if (Errors.length > 0) throw new Error(`${Errors.length} objects were not deleted: ${Errors[0]?.Code}`);
}
