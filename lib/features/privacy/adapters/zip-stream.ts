import { Zip, ZipDeflate } from "fflate";
import type { Archive } from "../ports";

/**
 * A ZIP made as its files are read: nothing but the part at hand, and the archive's own directory, is kept in memory.
 * @throws what reading a file throws
 */
export const zipStream: Archive = async function* (files) {
  const ready: Uint8Array[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, part) => {
    if (error) failure = error;
    else ready.push(part);
  });
  const take = function* () {
    if (failure) throw failure;
    yield* ready.splice(0);
  };
  const encoder = new TextEncoder();
  for await (const { path, content } of files) {
    const entry = new ZipDeflate(path, { level: 6 });
    zip.add(entry);
    for await (const part of content) {
      entry.push(typeof part === "string" ? encoder.encode(part) : part);
      yield* take();
    }
    entry.push(new Uint8Array(0), true);
    yield* take();
  }
  zip.end();
  yield* take();
};
