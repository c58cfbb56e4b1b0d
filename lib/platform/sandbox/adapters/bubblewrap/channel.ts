import { nonceBytes } from "./wire";

/** What a child says of the exception that ended it. */
export type Failure = {
  kind: "memory" | "system" | "other";
  /** Of a system error, else 0. */
  errno: number;
  /** Type and message. */
  text: string;
};

export type ChannelContent = { report: string | null; failure: Failure | null };

const kindOffset = nonceBytes;
const lengthOffset = nonceBytes + 1;
const bodyOffset = nonceBytes + 5;

/**
 * Reads what a child wrote to its channel: frames of nonce, kind, length and text, at most one report and one
 * failure. Whoever writes anything else has made all of it worthless.
 */
export function readChannel(bytes: Buffer, nonce: Buffer): ChannelContent {
  const found = new Map<string, string>();
  let rest = bytes;
  while (rest.length > 0) {
    const frame = readFrame(rest, nonce);
    if (!frame || found.has(frame.kind)) return { report: null, failure: null };
    found.set(frame.kind, frame.text);
    rest = rest.subarray(frame.size);
  }
  return { report: found.get("R") ?? null, failure: readFailure(found.get("F")) };
}

function readFrame(bytes: Buffer, nonce: Buffer) {
  if (bytes.length < bodyOffset || !bytes.subarray(0, nonceBytes).equals(nonce)) return null;
  const kind = String.fromCharCode(bytes.readUInt8(kindOffset));
  const size = bodyOffset + bytes.readUInt32BE(lengthOffset);
  if (size > bytes.length || (kind !== "R" && kind !== "F")) return null;
  return { kind, size, text: bytes.toString("utf8", bodyOffset, size) };
}

function readFailure(text: string | undefined): Failure | null {
  const [, kind, errno, message] = /^(memory|system|other)\n(\d+)\n(.*)$/s.exec(text ?? "") ?? [];
  if (kind !== "memory" && kind !== "system" && kind !== "other") return null;
  return { kind, errno: Number(errno), text: message ?? "" };
}
