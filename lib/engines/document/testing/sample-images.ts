import { createCanvas } from "@napi-rs/canvas";
import sharp from "sharp";

/** Small pictures in each kind that is read, with something to see. */
export async function sampleImage(kind: "png" | "jpeg" | "webp" | "tiff", width = 60, height = 40) {
  const background = { r: 250, g: 240, b: 10 };
  const spot = await sharp({ create: { width: 20, height: 20, channels: 3, background: "navy" } })
    .png()
    .toBuffer();
  const picture = sharp({ create: { width, height, channels: 3, background } });
  return picture
    .composite([{ input: spot, left: 5, top: 5 }])
    .toFormat(kind)
    .toBuffer();
}

/** A TIFF of two pages, 32 by 16 and 16 by 32 pixels, uncompressed and grey (TIFF 6.0, section 2). */
export function twoPageTiff(): Uint8Array {
  const pages = [
    [32, 16],
    [16, 32],
  ] as const;
  const entries = 9;
  const directorySize = 2 + entries * 12 + 4;
  const pageSize = directorySize + 32 * 16;
  const file = Buffer.alloc(8 + 2 * pageSize, 0x80);
  file.write("II*\0", 0, "latin1");
  file.writeUInt32LE(8, 4);
  for (const [index, [width, height]] of pages.entries()) {
    const at = 8 + index * pageSize;
    const data = at + directorySize;
    const tags = [
      [256, width],
      [257, height],
      [258, 8],
      [259, 1],
      [262, 1],
      [273, data],
      [277, 1],
      [278, height],
      [279, width * height],
    ] as const;
    file.writeUInt16LE(entries, at);
    for (const [place, [tag, value]] of tags.entries()) {
      const entry = at + 2 + place * 12;
      file.writeUInt16LE(tag, entry);
      file.writeUInt16LE(4, entry + 2);
      file.writeUInt32LE(1, entry + 4);
      file.writeUInt32LE(value, entry + 8);
    }
    file.writeUInt32LE(index === 0 ? at + pageSize : 0, at + 2 + entries * 12);
  }
  return file;
}

/** A white PNG of this size. */
export const blankPng = (width: number, height: number): Uint8Array =>
  createCanvas(width, height).toBuffer("image/png");
