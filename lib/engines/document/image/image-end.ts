import type { FileContent } from "../file-content";
import type { DocumentKind } from "../types";

const pngEnd = Buffer.from("IEND", "latin1");
const jpegScan = 0xda;
const jpegEnd = 0xd9;
/** Of a scan so much is looked through at a time. */
const stepBytes = 16_384;

/** Chunks of a PNG: length, type, data, checksum (ISO/IEC 15948, 5.3). */
function endOfPng(file: FileContent): number {
  for (let at = 8; at + 12 <= file.length; ) {
    const head = file.read(at, 8);
    const next = at + 12 + head.readUInt32BE(0);
    if (head.subarray(4).equals(pngEnd)) return next;
    at = next;
  }
  return file.length;
}

/** Segments of a JPEG up to its end marker; in a scan, a marker is any 0xff that no 0 or restart follows (ITU-T T.81, B.1). */
function endOfJpeg(file: FileContent): number {
  let at = 2;
  while (at + 4 <= file.length) {
    const head = file.read(at, 4);
    const marker = head[1] ?? 0;
    if (head[0] !== 0xff) return file.length;
    if (marker === jpegEnd) return at + 2;
    if (marker === 0xff) at += 1;
    else at = marker === jpegScan ? endOfScan(file, at + 2) : at + 2 + head.readUInt16BE(2);
  }
  return file.length;
}

const isMarker = (code: number): boolean => code !== 0 && code !== 0xff && (code < 0xd0 || code > 0xd7);

/** Steps overlap by a byte, so that each 0xff is seen with what follows it. */
function endOfScan(file: FileContent, start: number): number {
  for (let from = start; from + 1 < file.length; from += stepBytes - 1) {
    const step = file.read(from, stepBytes);
    for (let at = step.indexOf(0xff); at !== -1; at = step.indexOf(0xff, at + 1))
      if (isMarker(step[at + 1] ?? 0)) return from + at;
  }
  return file.length;
}

/** Where an image ends as its format says; a TIFF may have its parts anywhere, so that it ends where the file does. */
export function imageEnd(kind: DocumentKind, file: FileContent): number {
  if (kind === "png") return endOfPng(file);
  if (kind === "jpeg") return endOfJpeg(file);
  if (kind === "webp" && file.length >= 8) return 8 + file.read(4, 4).readUInt32LE(0);
  return file.length;
}
