import type { SandboxJob } from "../../port";

/** How a child ended, as the fork-server saw it; the numbers are those of `zygote.py`. */
const endings = ["exited", "signalled", "wall", "processor", "output"] as const;
export type Ending = (typeof endings)[number];

/** What the fork-server measured and gathered about one job. */
export type Run = {
  ending: Ending;
  /** Exit status, or number of the signal. */
  code: number;
  wallMs: number;
  cpuMs: number;
  peakMemoryBytes: number;
  stdout: Buffer;
  /** What came through the child's channel, for `readChannel`. */
  channel: Buffer;
};

export const nonceBytes = 16;
export const greetingBytes = 32;
export const resultBytes = nonceBytes + 1 + 4 + 3 * 8 + 2 * 4;

/** The filter for children, which the fork-server takes when it starts. */
export function encodeFilter(filter: Buffer): Buffer {
  return Buffer.concat([unsigned(filter.length), filter]);
}

/** A job: fixed header, then program, payload and standard input. */
export function encodeJob(nonce: Buffer, { program, payload = "", stdin = "", limits }: SandboxJob): Buffer {
  const texts = [program, payload, stdin].map((text) => Buffer.from(text, "utf8"));
  const numbers = [limits.wallMs, limits.cpuMs, limits.memoryMb, limits.outputBytes].map(Math.ceil);
  return Buffer.concat([nonce, ...[...numbers, ...texts.map((text) => text.length)].map(unsigned), ...texts]);
}

/**
 * The header of a result, and the lengths of the two texts that follow it.
 * @throws when it does not answer the job with this nonce
 */
export function decodeResult(bytes: Buffer, nonce: Buffer) {
  const ending = endings[bytes.readUInt8(nonceBytes)];
  if (!ending || !bytes.subarray(0, nonceBytes).equals(nonce)) throw new Error("not the answer to this job");
  const integer = (index: number) => Number(bytes.readBigUInt64BE(nonceBytes + 5 + 8 * index));
  return {
    ending,
    code: bytes.readInt32BE(nonceBytes + 1),
    wallMs: integer(0) / 1_000,
    cpuMs: integer(1) / 1_000,
    peakMemoryBytes: integer(2) * 1_024,
    stdoutBytes: bytes.readUInt32BE(nonceBytes + 29),
    channelBytes: bytes.readUInt32BE(nonceBytes + 33),
  };
}

function unsigned(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}
