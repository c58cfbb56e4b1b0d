import { crc32 } from "node:zlib";
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { readImage } from "./read-image";

/** Left half black, right half white. */
const halves = sharp(Buffer.from(Array.from({ length: 20 * 10 }, (_, at) => (at % 20 < 10 ? 0 : 255))), {
  raw: { width: 20, height: 10, channels: 1 },
});

describe("images", () => {
  it.each(["png", "tiff", "webp"] as const)("of %s become grey pixels", async (format) => {
    const { width, height, data } = await readImage(
      await halves.clone().toFormat(format, { lossless: true }).toBuffer(),
    );
    expect([width, height, data.length, data[0], data[199]]).toEqual([20, 10, 200, 0, 255]);
  });

  it("are turned as their EXIF orientation says", async () => {
    const bytes = await halves.clone().withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const { width, height, data } = await readImage(bytes);
    expect([width, height]).toEqual([10, 20]);
    expect(data[0]).toBeLessThan(20);
    expect(data[199]).toBeGreaterThan(235);
  });

  it("have white for what is transparent", async () => {
    const clear = sharp({ create: { width: 4, height: 4, channels: 4, background: "#00000000" } });
    expect(new Set((await readImage(await clear.png().toBuffer())).data)).toEqual(new Set([255]));
  });

  it("with too many pixels are refused by what their header says", async () => {
    const bytes = await halves.clone().png().toBuffer();
    bytes.writeUInt32BE(80_001, 16);
    bytes.writeUInt32BE(1000, 20);
    bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
    await expect(readImage(bytes)).rejects.toMatchObject({ fault: "too-many-pixels" });
  });
});
