import { type UploadMetadata, uploadsPath, workHeader } from "@/lib/features/documents/upload-schemas";

/** A file on its way. Paused, or left by a closed browser, it goes on where it was. */
export type Sending = { pause(): void; resume(): void; cancel(): void };

export type Listener = {
  /** The share that has been sent, 0 to 1. */
  onShare(share: number): void;
  /** Everything is there; `path` is the page of what it has become. */
  onTaken(path: string): void;
  /** @param isToTryAgain whether it may go on later; else the file itself is refused */
  onRefused(code: string, isToTryAgain: boolean): void;
};

/** A short request is soon done again where a line breaks, and no server ends it for its length. */
const partBytes = 8_000_000;
const retryAfterMs = [0, 1_000, 3_000, 5_000, 10_000];

/** The code in an answer as `problem+json`, if that is what it is. */
function codeOf(text: string | undefined): string {
  try {
    const problem: unknown = JSON.parse(text ?? "");
    const code: unknown = typeof problem === "object" && problem ? Reflect.get(problem, "code") : undefined;
    return typeof code === "string" ? code : "internal";
  } catch {
    return "unavailable";
  }
}

/** What tells an upload from another one of this browser: the file, and what is wanted of it. */
const markOf = ({ name, type, size, lastModified }: File, { analyseAs, theme }: UploadMetadata): string =>
  ["elysia", name, type, size, lastModified, analyseAs, theme].join("-");

/** Sends a file by the tus protocol, from where an earlier attempt of this browser left off. */
export async function sendFile(file: File, metadata: UploadMetadata, heard: Listener): Promise<Sending> {
  const { DetailedError, Upload } = await import("tus-js-client");
  const fields = Object.entries({ filename: file.name, ...metadata });
  const upload = new Upload(file, {
    endpoint: uploadsPath,
    chunkSize: partBytes,
    retryDelays: retryAfterMs,
    removeFingerprintOnSuccess: true,
    fingerprint: async () => markOf(file, metadata),
    metadata: Object.fromEntries(fields.filter(([, value]) => value?.trim())),
    onProgress: (sent, all) => heard.onShare(all > 0 ? sent / all : 0),
    onSuccess: ({ lastResponse }) =>
      heard.onTaken((lastResponse.getHeader(workHeader) ?? "").replace(/^\/api\/v1/, "")),
    onError: (error) => {
      const answer = error instanceof DetailedError ? error.originalResponse : null;
      const status = answer?.getStatus() ?? 0;
      const isRefused = status >= 400 && status < 500 && status !== 423;
      heard.onRefused(isRefused ? codeOf(answer?.getBody()) : "unavailable", !isRefused);
    },
  });
  const [earlier] = await upload.findPreviousUploads();
  if (earlier) upload.resumeFromPreviousUpload(earlier);
  upload.start();
  return {
    pause: () => void upload.abort(),
    resume: () => upload.start(),
    // Who cannot be told of it now forgets the upload by itself.
    cancel: () => void upload.abort(true).catch(() => undefined),
  };
}
