import { promisify } from "node:util";
import { constants, zstdCompress, zstdDecompress } from "node:zlib";

const compress = promisify(zstdCompress);
const decompress = promisify(zstdDecompress);

/** Below this size compression saves nothing worth its header. */
export const compressionThreshold = 2_048;
/** A stored result never grows beyond this when unpacked. */
const maxRawBytes = 64 * 1024 * 1024;

export type EncodedResult = { encoding: "json" | "zstd"; payload: Buffer; rawBytes: number };

/** Encodes a result for storage: JSON, compressed with Zstandard (RFC 8878) from 2 KiB on. */
export async function encodeResult(value: unknown): Promise<EncodedResult> {
  const raw = Buffer.from(JSON.stringify(value));
  if (raw.length < compressionThreshold) return { encoding: "json", payload: raw, rawBytes: raw.length };
  const payload = await compress(raw, { params: { [constants.ZSTD_c_compressionLevel]: 3 } });
  return { encoding: "zstd", payload, rawBytes: raw.length };
}

/** The value that `encodeResult` was given. The caller names its type: rows are written by this product alone. */
export async function decodeResult<T>(encoded: { encoding: "json" | "zstd"; payload: Buffer }): Promise<T> {
  const raw =
    encoded.encoding === "json"
      ? encoded.payload
      : await decompress(encoded.payload, { maxOutputLength: maxRawBytes });
  return JSON.parse(raw.toString());
}
