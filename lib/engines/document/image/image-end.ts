import type { DocumentKind } from "../types";

const pngEnd = Buffer.from("IEND", "latin1");
const jpegScan = 0xda;
const jpegEnd = 0xd9;

/** Chunks of a PNG: length, type, data, checksum (ISO/IEC 15948, 5.3). */
function endOfPng(file: Buffer): number {
  for (let at = 8; at + 12 <= file.length; ) {
    const next = at + 12 + file.readUInt32BE(at);
    if (file.subarray(at + 4, at + 8).equals(pngEnd)) return next;
    at = next;
  }
  return file.length;
}

/** Segments of a JPEG up to its end marker; in a scan, a marker is any 0xff that no 0 or restart follows (ITU-T T.81, B.1). */
function endOfJpeg(file: Buffer): number {
  let at = 2;
  while (at + 4 <= file.length) {
    const marker = file[at + 1] ?? 0;
    if (file[at] !== 0xff) return file.length;
    if (marker === jpegEnd) return at + 2;
    if (marker === 0xff) at += 1;
    else at = marker === jpegScan ? endOfScan(file, at + 2) : at + 2 + file.readUInt16BE(at + 2);
  }
  return file.length;
}

function endOfScan(file: Buffer, start: number): number {
  for (let at = file.indexOf(0xff, start); at !== -1; at = file.indexOf(0xff, at + 1)) {
    const marker = file[at + 1] ?? 0;
    if (marker !== 0 && marker !== 0xff && (marker < 0xd0 || marker > 0xd7)) return at;
  }
  return file.length;
}

/** Where an image ends as its format says; a TIFF may have its parts anywhere, so that it ends where the file does. */
export function imageEnd(kind: DocumentKind, bytes: Uint8Array): number {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (kind === "png") return endOfPng(file);
  if (kind === "jpeg") return endOfJpeg(file);
  if (kind === "webp" && file.length >= 8) return 8 + file.readUInt32LE(4);
  return file.length;
}
