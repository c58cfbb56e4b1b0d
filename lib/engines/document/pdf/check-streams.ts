import { inflateSync } from "node:zlib";
import { DocumentError } from "../document-error";
import type { DocumentLimits } from "../limits";

const keyword = Buffer.from("stream", "latin1");
const dictionaryStart = Buffer.from("obj", "latin1");
/** A dictionary that says how its stream is packed is shorter than this. */
const longestDictionary = 4_096;
/** Books have some thousands. */
const mostStreams = 20_000;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;

/** Where the data of a stream begin whose keyword is here; null for `endstream` and other places of the word. */
function dataStart(file: Buffer, at: number): number | null {
  if (file.subarray(at - 3, at).toString("latin1") === "end") return null;
  const after = at + keyword.length;
  if (file[after] === lineFeed) return after + 1;
  if (file[after] === carriageReturn) return after + (file[after + 1] === lineFeed ? 2 : 1);
  return null;
}

/** How often data are packed by Flate, told by the dictionary before them; once when nothing is told. */
function timesPacked(file: Buffer, at: number): number {
  const before = file.subarray(Math.max(0, at - longestDictionary), at);
  const own = before.subarray(Math.max(0, before.lastIndexOf(dictionaryStart)));
  return Math.max(1, own.toString("latin1").match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0);
}

/** The two bytes that zlib's data begin with (RFC 1950, 2.2); the reader refuses others too. */
const isZlib = (data: Buffer): boolean =>
  data.length > 2 && (data.readUInt8(0) & 0x0f) === 8 && data.readUInt16BE(0) % 31 === 0;

/** @returns what inflates from here; null where it does not; throws where there is more than allowed */
function inflate(data: Buffer, most: number): Buffer | null {
  if (!isZlib(data)) return null;
  try {
    return inflateSync(data, { maxOutputLength: Math.max(1, most), finishFlush: 2 });
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ERR_BUFFER_TOO_LARGE")
      throw new DocumentError("archive_bomb", { cause });
    return null;
  }
}

/**
 * Makes sure that the compressed streams of a PDF, those packed several times too, give no more than is allowed: the reader itself
 * unpacks each of them whole. Data that do not inflate are left to the reader.
 * @throws DocumentError `archive_bomb`, `too_many_entries`
 */
export function checkStreams(bytes: Uint8Array, limits: DocumentLimits): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = limits.unpackedBytes;
  let streams = 0;
  for (let at = file.indexOf(keyword); at !== -1; at = file.indexOf(keyword, at + keyword.length)) {
    const start = dataStart(file, at);
    if (start === null) continue;
    streams += 1;
    if (streams > mostStreams) throw new DocumentError("too_many_entries");
    let data: Buffer | null = file.subarray(start);
    for (let times = timesPacked(file, at); times > 0 && data; times--) {
      data = inflate(data, left);
      left -= data?.length ?? 0;
    }
  }
}
