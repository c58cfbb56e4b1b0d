import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { defaultLimits } from "./limits";
import { pageImage } from "./page-image";
import { drawnPdf } from "./testing/drawn-pdf";
import { faultOf } from "./testing/fault-of";
import { brokenScan, packedScans } from "./testing/packed-scans";
import { rawPage } from "./testing/raw-pdf";
import { blankPng, sampleImage, twoPageTiff } from "./testing/sample-images";

/** Width, height and the brightness of a point, given in fractions of the picture. */
async function look(png: Uint8Array, x = 0.5, y = 0.5) {
  const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
  const at = Math.floor(y * info.height) * info.width + Math.floor(x * info.width);
  return { width: info.width, height: info.height, brightness: data[at * info.channels] };
}

/** A page that is black where it is said, in the points of PDF, whose y leads upwards. */
const squarePage = (page = "") => rawPage({ content: "0 g 0 742 100 100 re f", page });

describe("the picture of a page of a PDF", () => {
  it("has the pixels of its resolution, and shows what the page shows", async () => {
    const png = await pageImage(squarePage(), "pdf", 1, { dpi: 72 });
    expect(await look(png, 0.05, 0.05)).toEqual({ width: 595, height: 842, brightness: 0 });
    expect(await look(png, 0.9, 0.9)).toMatchObject({ brightness: 255 });
    expect(await look(await pageImage(squarePage(), "pdf", 1, { dpi: 144 }))).toMatchObject({ width: 1190 });
    expect(await look(await pageImage(squarePage(), "pdf", 1, { dpi: 300, longest: 421 }))).toMatchObject({
      height: 421,
    });
  });

  it("is turned as the page is", async () => {
    const png = await pageImage(squarePage("/Rotate 90"), "pdf", 1, { dpi: 72 });
    expect(await look(png, 0.95, 0.05)).toEqual({ width: 842, height: 595, brightness: 0 });
  });

  it("draws letters, of fonts in the file or not", async () => {
    const bytes = await drawnPdf([{ lines: [{ text: "IIIIIIIIII", x: 50, y: 100, size: 80 }] }]);
    const png = await pageImage(bytes, "pdf", 1, { dpi: 50 });
    expect((await sharp(png).stats()).channels[0]?.mean).toBeLessThan(254);
  });

  it("is smaller where it would have too many pixels", async () => {
    const { width, height } = await look(
      await pageImage(squarePage(), "pdf", 1, { dpi: 300 }, { ...defaultLimits, pixels: 100_000 }),
    );
    expect(width * height).toBeLessThanOrEqual(100_000);
    expect(width * height).toBeGreaterThan(98_000);
  });
});

describe("the picture of a page of an image", () => {
  it("is the image, upright and on white", async () => {
    const turned = await sharp(await sampleImage("jpeg"))
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    expect(await look(await pageImage(turned, "jpeg", 1, { dpi: 300 }))).toMatchObject({
      width: 40,
      height: 60,
    });
    const blank = await pageImage(blankPng(30, 20), "png", 1, { dpi: 300, longest: 15 });
    expect(await look(blank)).toEqual({ width: 15, height: 10, brightness: 255 });
  });

  it("is one of the pages of a TIFF", async () => {
    const sizes = [1, 2].map(async (number) =>
      look(await pageImage(twoPageTiff(), "tiff", number, { dpi: 300 })),
    );
    expect(await Promise.all(sizes)).toEqual([
      { width: 32, height: 16, brightness: 128 },
      { width: 16, height: 32, brightness: 128 },
    ]);
  });
});

describe("the picture of a scan in a PDF", () => {
  it.each(Object.entries(packedScans))("is unpacked: %s", async (_, bytes) => {
    const png = await pageImage(bytes, "pdf", 1, { dpi: 72 });
    const at = async (x: number) => (await look(png, x)).brightness ?? -1;
    expect(await at(0.25)).toBeLessThan(30);
    expect(await at(0.75)).toBeGreaterThan(225);
  });
});

it("is the same without its colours", async () => {
  const tiff = await sampleImage("tiff");
  const pages = [
    (isGrey: boolean) =>
      pageImage(rawPage({ content: "1 0 0 rg 0 742 100 100 re f" }), "pdf", 1, { dpi: 72, isGrey }),
    (isGrey: boolean) => pageImage(tiff, "tiff", 1, { dpi: 72, isGrey }),
  ];
  for (const draw of pages) {
    const [grey, coloured] = await Promise.all([draw(true), draw(false)]);
    expect(await sharp(grey).metadata()).toMatchObject({ channels: 1, depth: "uchar" });
    const pixels = (png: Uint8Array) =>
      sharp(png).flatten({ background: "white" }).greyscale().toColourspace("b-w").raw().toBuffer();
    expect((await pixels(grey)).equals(await pixels(coloured))).toBe(true);
  }
});

describe("a page that has no picture", () => {
  it.each([
    ["a text's", "not_a_document", () => pageImage(Buffer.from("x"), "text", 1, { dpi: 72 })],
    ["a PDF's page 2 of 1", "no_such_page", () => pageImage(squarePage(), "pdf", 2, { dpi: 72 })],
    ["a PDF's page 0", "no_such_page", () => pageImage(squarePage(), "pdf", 0, { dpi: 72 })],
    ["a TIFF's page 3 of 2", "no_such_page", () => pageImage(twoPageTiff(), "tiff", 3, { dpi: 72 })],
    [
      "too large an image",
      "too_many_pixels",
      () => pageImage(blankPng(50, 50), "png", 1, { dpi: 72 }, { ...defaultLimits, pixels: 2_499 }),
    ],
    ["a scan's that is none", "damaged", () => pageImage(brokenScan, "pdf", 1, { dpi: 72 })],
    ["half an image", "damaged", () => pageImage(blankPng(500, 500).subarray(0, 300), "png", 1, { dpi: 72 })],
  ])("%s: %s", async (_, code, draw) => {
    expect(await faultOf(draw)).toBe(code);
  });
});
