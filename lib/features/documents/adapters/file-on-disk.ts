import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import type { FileContent } from "@/lib/engines/document/file-content";

/** Reads are served from so many bytes of the file, so that small ones beside each other cost one. */
const windowBytes = 262_144;

function contentAt(path: string, file: number): FileContent {
  const length = fstatSync(file).size;
  let [from, window] = [0, Buffer.alloc(0)];
  const isThere = (at: number, end: number) => at >= from && end <= from + window.length;
  return {
    length,
    path,
    read: (at, wanted) => {
      const end = Math.min(length, at + wanted);
      if (!(end > at)) return Buffer.alloc(0);
      if (!isThere(at, end)) {
        const fresh = Buffer.allocUnsafeSlow(Math.min(length - at, Math.max(end - at, windowBytes)));
        [from, window] = [at, fresh.subarray(0, readSync(file, fresh, 0, fresh.length, at))];
      }
      return window.subarray(at - from, end - from);
    },
  };
}

/** Hands over a file on disk, of which no more is read than is asked for; reading holds up the thread. */
export async function withFile<T>(path: string, use: (file: FileContent) => T | Promise<T>): Promise<T> {
  const file = openSync(path, "r");
  try {
    return await use(contentAt(path, file));
  } finally {
    closeSync(file);
  }
}
