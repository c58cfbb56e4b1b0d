import { PassThrough } from "node:stream";
import fc from "fast-check";
import { expect, it } from "vitest";
import { readBytes } from "./byte-reader";

it("gives the bytes in order, however they are cut", async () => {
  const pieces = fc.array(fc.uint8Array({ maxLength: 20 }), { maxLength: 20 });
  const counts = fc.array(fc.nat(20), { maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(pieces, counts, async (written, wanted) => {
      const stream = new PassThrough();
      const reader = readBytes(stream);
      for (const piece of written) stream.write(piece);
      const all = Buffer.concat(written);
      let at = 0;
      for (const count of wanted) {
        if (at + count > all.length) break;
        expect(Buffer.compare(await reader.read(count), all.subarray(at, at + count))).toBe(0);
        at += count;
      }
    }),
  );
});

it("waits for what is not there yet", async () => {
  const stream = new PassThrough();
  const answer = readBytes(stream).read(4);
  stream.write("ab");
  stream.write("cdef");
  expect((await answer).toString()).toBe("abcd");
});

it("fails when the stream ends first", async () => {
  const stream = new PassThrough();
  const reader = readBytes(stream);
  const answer = reader.read(4);
  stream.end("abc");
  await expect(answer).rejects.toThrow("ended");
  await expect(reader.read(9)).rejects.toThrow("ended");
  expect((await reader.read(3)).toString()).toBe("abc");
});
