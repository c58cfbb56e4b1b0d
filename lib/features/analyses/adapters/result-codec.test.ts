import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compressionThreshold, decodeResult, encodeResult } from "./result-codec";

describe("results in storage", () => {
  it("come back as they were, whatever they hold", async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.nat(6_000), async (value, padding) => {
        const given = { value, padding: "ção".repeat(padding / 3) };
        const encoded = await encodeResult(given);
        expect(await decodeResult(encoded)).toEqual(JSON.parse(JSON.stringify(given)));
        expect(encoded.rawBytes).toBe(Buffer.byteLength(JSON.stringify(given)));
        expect(encoded.encoding).toBe(encoded.rawBytes < compressionThreshold ? "json" : "zstd");
      }),
    );
  });

  it("are compressed from the threshold on, not below", async () => {
    const ofSize = (bytes: number) => "x".repeat(bytes - 2);
    expect(await encodeResult(ofSize(compressionThreshold - 1))).toMatchObject({
      encoding: "json",
      rawBytes: 2_047,
    });
    expect(await encodeResult(ofSize(compressionThreshold))).toMatchObject({
      encoding: "zstd",
      rawBytes: 2_048,
    });
  });

  it("save most of the size of a report", async () => {
    const findings = Array.from({ length: 500 }, (_, index) => ({
      rule: "spelling.unknown",
      span: { start: index },
    }));
    const { payload, rawBytes } = await encodeResult({ findings });
    expect(payload.length).toBeLessThan(rawBytes / 5);
  });

  it("refuse a payload that is damaged, or would unpack without end", async () => {
    const { payload } = await encodeResult("x".repeat(5_000));
    await expect(decodeResult({ encoding: "zstd", payload: payload.subarray(0, 10) })).rejects.toThrow();
    await expect(decodeResult({ encoding: "json", payload: Buffer.from("{") })).rejects.toThrow();
    const bomb = await encodeResult("x".repeat(65 * 1024 * 1024));
    await expect(decodeResult(bomb)).rejects.toThrow();
  });
});
