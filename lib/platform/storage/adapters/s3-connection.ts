import { createReadStream } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import type { S3Client } from "@aws-sdk/client-s3";
import type { ReceivedFile } from "./incoming";

export type S3Place = {
  bucket: string;
  region: string;
  /** Of a store that is not Amazon's. */
  endpoint?: string;
  /** Whether the bucket stands in the path of addresses, not in the name of their host. */
  forcePathStyle: boolean;
  /** Without them the SDK looks where it usually does: roles, profiles, the AWS_ settings. */
  credentials?: { accessKeyId: string; secretAccessKey: string };
};

export type S3Connection = { sdk: typeof import("@aws-sdk/client-s3"); client: S3Client };

const attempts = 3;
const firstPauseMs = 200;
const connectMs = 5_000;
const idleMs = 60_000;
const answerMs = 30_000;
const mostParts = 9_000;
/** The least that S3 takes, since the SDK holds each part more than once. */
const leastPartBytes = 5 * 1024 * 1024;

const say = (): void => {};
/** What goes wrong is thrown; the SDK would also print it. */
const silent = { debug: say, info: say, warn: say, error: say };

/** The limit of a call that moves no large object. */
export const promptly = (): { abortSignal: AbortSignal } => ({ abortSignal: AbortSignal.timeout(answerMs) });

/** Loads the SDK at first use: who keeps objects elsewhere is spared its 30 MB. */
export function lazyConnection(place: S3Place): () => Promise<S3Connection> {
  let connected: Promise<S3Connection> | undefined;
  return () => {
    connected ??= connect(place);
    return connected;
  };
}

async function connect({ region, endpoint, forcePathStyle, credentials }: S3Place): Promise<S3Connection> {
  const sdk = await import("@aws-sdk/client-s3");
  const client = new sdk.S3Client({
    region,
    endpoint,
    forcePathStyle,
    credentials,
    maxAttempts: attempts,
    // Stores other than Amazon's do not know the checksums that newer SDKs add of themselves; the digest goes along as it is.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    logger: silent,
    requestHandler: { connectionTimeout: connectMs, socketTimeout: idleMs },
  });
  return { sdk, client };
}

export const base64Of = (sha256: string): string => Buffer.from(sha256, "hex").toString("base64");

/** Sends a file in one request, which the store checks against its digest. The SDK does not repeat streams: that is done here. */
export async function sendWhole(
  { sdk, client }: S3Connection,
  target: { Bucket: string; Key: string },
  { path, sha256, bytes }: ReceivedFile,
): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    const Body = createReadStream(path);
    const command = new sdk.PutObjectCommand({
      ...target,
      Body,
      ContentLength: bytes,
      ContentType: "application/octet-stream",
      ChecksumSHA256: base64Of(sha256),
    });
    try {
      await client.send(command);
      return;
    } catch (error) {
      if (attempt === attempts || isRefusal(error)) throw error;
      await pause(firstPauseMs * 2 ** attempt);
    } finally {
      Body.destroy();
    }
  }
}

/** Sends a file in parts, one after the other; they are removed when it fails. */
export async function sendInParts(
  { client }: S3Connection,
  target: { Bucket: string; Key: string },
  { path, bytes }: ReceivedFile,
): Promise<void> {
  const { Upload } = await import("@aws-sdk/lib-storage");
  const Body = createReadStream(path);
  const upload = new Upload({
    client,
    params: { ...target, Body, ContentType: "application/octet-stream" },
    partSize: Math.max(leastPartBytes, Math.ceil(bytes / mostParts)),
    queueSize: 1,
  });
  try {
    await upload.done();
  } finally {
    Body.destroy();
  }
}

/** Whether the store has understood and said no: asking again changes nothing. */
function isRefusal(error: unknown): boolean {
  const metadata = error instanceof Error && "$metadata" in error ? error.$metadata : undefined;
  const status =
    typeof metadata === "object" && metadata !== null && "httpStatusCode" in metadata
      ? Number(metadata.httpStatusCode)
      : 0;
  return status >= 400 && status < 500 && status !== 408 && status !== 429;
}
