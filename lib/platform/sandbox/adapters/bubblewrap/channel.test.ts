import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readChannel } from "./channel";

const nonce = Buffer.alloc(16, 7);

function frame(kind: string, text: string, key = nonce): Buffer {
  const body = Buffer.from(text, "utf8");
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  return Buffer.concat([key, Buffer.from(kind), length, body]);
}

describe("the channel of a child", () => {
  it("gives the report and the failure, whatever their text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (report, message) => {
        const bytes = Buffer.concat([frame("R", report), frame("F", `system\n13\n${message}`)]);
        expect(readChannel(bytes, nonce)).toEqual({
          report,
          failure: { kind: "system", errno: 13, text: message },
        });
      }),
    );
  });

  it("is empty when nothing was written", () => {
    expect(readChannel(Buffer.alloc(0), nonce)).toEqual({ report: null, failure: null });
  });

  it.each<[string, Buffer]>([
    ["a second report", Buffer.concat([frame("R", "a"), frame("R", "b")])],
    ["another nonce", frame("R", "a", Buffer.alloc(16, 8))],
    ["an unknown kind", frame("X", "a")],
    ["something before", Buffer.concat([Buffer.from("junk"), frame("R", "a")])],
    ["something after", Buffer.concat([frame("R", "a"), Buffer.from("junk")])],
    ["a piece of a frame", frame("R", "whole").subarray(0, -1)],
  ])("is worth nothing with %s", (_, bytes) => {
    expect(readChannel(bytes, nonce)).toEqual({ report: null, failure: null });
  });

  it("has no failure whose form is wrong", () => {
    expect(readChannel(frame("F", "boast\n0\nfine"), nonce).failure).toBeNull();
  });

  it("takes any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(readChannel(Buffer.concat([nonce, bytes]), nonce).failure).toBeNull();
      }),
    );
  });
});
