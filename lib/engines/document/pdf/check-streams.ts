import { inflated } from "../archive/inflate";
import { DocumentError } from "../document-error";
import { type FileContent, indexIn, partsIn } from "../file-content";
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
function dataStart(file: FileContent, at: number): number | null {
  const before = Math.max(0, at - 3);
  if (file.read(before, at - before).toString("latin1") === "end") return null;
  const after = at + keyword.length;
  const [first, second] = file.read(after, 2);
  if (first === lineFeed) return after + 1;
  if (first === carriageReturn) return after + (second === lineFeed ? 2 : 1);
  return null;
}

/** How often data are packed by Flate, told by the dictionary before them; once when nothing is told. */
function timesPacked(file: FileContent, at: number): number {
  const start = Math.max(0, at - longestDictionary);
  const before = file.read(start, at - start);
  const own = before.subarray(Math.max(0, before.lastIndexOf(dictionaryStart)));
  return Math.max(1, own.toString("latin1").match(/\/(?:FlateDecode|Fl)\b/g)?.length ?? 0);
}

/** The two bytes that zlib's data begin with (RFC 1950, 2.2); the reader refuses others too. */
const isZlib = (data: Buffer): boolean =>
  data.length > 2 && (data.readUInt8(0) & 0x0f) === 8 && data.readUInt16BE(0) % 31 === 0;

type Parts = AsyncIterable<Uint8Array> | Iterable<Uint8Array>;

/**
 * Makes sure that the compressed streams of a PDF, those packed several times too, give no more than is allowed: the reader itself
 * unpacks each of them whole. Data that do not inflate are left to the reader.
 * @throws DocumentError `archive_bomb`, `too_many_entries`
 */
export async function checkStreams(file: FileContent, limits: DocumentLimits): Promise<void> {
  let left = limits.unpackedBytes;
  async function* counted(packed: Parts): AsyncGenerator<Uint8Array> {
    for await (const part of inflated(packed, "wrapped")) {
      left -= part.length;
      if (left < 0) throw new DocumentError("archive_bomb");
      yield part;
    }
  }
  let streams = 0;
  for (let at = indexIn(file, keyword); at !== -1; at = indexIn(file, keyword, at + keyword.length)) {
    const start = dataStart(file, at);
    if (start === null) continue;
    streams += 1;
    if (streams > mostStreams) throw new DocumentError("too_many_entries");
    if (!isZlib(file.read(start, 3))) continue;
    let data: Parts = partsIn(file, start, file.length);
    for (let times = timesPacked(file, at); times > 0; times--) data = counted(data);
    await exhaust(data);
  }
}

/** Goes through all of it; data that end in an error are left to who reads them. */
async function exhaust(data: Parts): Promise<void> {
  try {
    for await (const _ of data);
  } catch (error) {
    if (error instanceof DocumentError) throw error;
  }
}
