import { expect, it } from "vitest";
import { decodeResult, encodeFilter, encodeJob, resultBytes } from "./wire";

const nonce = Buffer.alloc(16, 3);

function result(ending: number): Buffer {
  const bytes = Buffer.alloc(resultBytes);
  nonce.copy(bytes);
  bytes.writeUInt8(ending, 16);
  bytes.writeInt32BE(9, 17);
  bytes.writeBigUInt64BE(1_500n, 21);
  bytes.writeBigUInt64BE(2_500n, 29);
  bytes.writeBigUInt64BE(20_000n, 37);
  bytes.writeUInt32BE(5, 45);
  bytes.writeUInt32BE(6, 49);
  return bytes;
}

it("writes a job as a header of fixed length and three texts", () => {
  const limits = { wallMs: 1.5, cpuMs: 2, memoryMb: 64, outputBytes: 4 };
  const bytes = encodeJob(nonce, { program: "é", stdin: "in", limits });
  expect(bytes.subarray(0, 16)).toEqual(nonce);
  expect(Array.from({ length: 7 }, (_, index) => bytes.readUInt32BE(16 + 4 * index))).toEqual([
    2, 2, 64, 4, 2, 0, 2,
  ]);
  expect(bytes.toString("utf8", 44)).toBe("éin");
});

it("writes a filter after its length", () => {
  expect([...encodeFilter(Buffer.from("ab"))]).toEqual([0, 0, 0, 2, 97, 98]);
});

it("reads the header of a result", () => {
  expect(decodeResult(result(1), nonce)).toEqual({
    ending: "signalled",
    code: 9,
    wallMs: 1.5,
    cpuMs: 2.5,
    peakMemoryBytes: 20_480_000,
    stdoutBytes: 5,
    channelBytes: 6,
  });
});

it("refuses an answer to another job, or one it does not know", () => {
  expect(() => decodeResult(result(1), Buffer.alloc(16, 4))).toThrow("not the answer");
  expect(() => decodeResult(result(77), nonce)).toThrow("not the answer");
});
