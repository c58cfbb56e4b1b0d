import { Canvas, createCanvas } from "@napi-rs/canvas";
import sharp, { type Sharp } from "sharp";
import { DocumentError } from "../document-error";
import type { FileContent } from "../file-content";
import { greyPng } from "../image/grey-png";
import { type DocumentLimits, withinPageTime } from "../limits";
import { type OpenPdf, withPdf } from "./open-pdf";
import { loadReader } from "./pdfjs";

/** Points of a PDF in an inch (ISO 32000-2, 8.3.2.3). */
const pointsPerInch = 72;

/** The mean brightness of a page with little more on it than its number. */
const nearlyWhite = 253;

type Look = { dpi: number; longest?: number; isGrey?: boolean };

/** Some scanners make pages of one point a pixel, metres wide: these are drawn as large as is allowed. */
async function scaleOf(pdf: OpenPdf, number: number, { dpi, longest }: Look, limits: DocumentLimits) {
  const page = await withinPageTime(pdf.getPage(number), limits);
  const { width, height } = page.getViewport({ scale: 1 });
  const scale = Math.min(
    dpi / pointsPerInch,
    (longest ?? Number.POSITIVE_INFINITY) / Math.max(width, height),
    Math.sqrt(limits.pixels / (width * height)),
  );
  if (!(width * scale >= 1 && height * scale >= 1)) throw new DocumentError("damaged");
  return scale;
}

/** Whether a picture of a page that was drawn could not be unpacked: the reader leaves its place white and says nothing. */
async function lacksPicture(pdf: OpenPdf, number: number, limits: DocumentLimits): Promise<boolean> {
  const { OPS } = await loadReader();
  const page = await withinPageTime(pdf.getPage(number), limits);
  const { fnArray, argsArray } = await withinPageTime(page.getOperatorList(), limits);
  return fnArray.some((operation, index) => {
    const [id] = operation === OPS.paintImageXObject ? listOf(argsArray[index]) : [];
    return typeof id === "string" && page.objs.has(id) && page.objs.get(id) === null;
  });
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** What was drawn, to be looked at and packed: on white, so that nothing shines through. */
const pixelsOf = (canvas: Canvas): Sharp =>
  sharp(canvas.data(), { raw: { width: canvas.width, height: canvas.height, channels: 4 } }).removeAlpha();

async function isNearlyWhite(canvas: Canvas): Promise<boolean> {
  const { channels } = await pixelsOf(canvas).stats();
  return channels.every(({ mean }) => mean > nearlyWhite);
}

/** The machine's canvas has what the reader asks of a browser's. */
const isDrawable = (canvas: unknown): canvas is HTMLCanvasElement => canvas instanceof Canvas;

/** Whole pixels within a length that may be a hair off a whole number. */
const pixels = (length: number): number => Math.max(1, Math.floor(length + 1e-6));

async function draw(pdf: OpenPdf, number: number, scale: number): Promise<Canvas> {
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(pixels(viewport.width), pixels(viewport.height));
  if (isDrawable(canvas)) await page.render({ canvas, viewport }).promise;
  return canvas;
}

/**
 * Draws a page of a PDF as PNG on white, smaller where it would have too many pixels. Fonts that the file does not carry are drawn
 * with those of the machine. A page that stays white because its picture cannot be unpacked is taken for damaged.
 * @throws DocumentError `no_such_page`, and as `withPdf`
 */
export function renderPdfPage(
  file: FileContent,
  number: number,
  look: Look,
  limits: DocumentLimits,
): Promise<Uint8Array> {
  return withPdf(file, limits, async (pdf) => {
    if (!Number.isInteger(number) || number < 1 || number > pdf.numPages)
      throw new DocumentError("no_such_page");
    const scale = await scaleOf(pdf, number, look, limits);
    const canvas = await withinPageTime(draw(pdf, number, scale), limits);
    if ((await isNearlyWhite(canvas)) && (await lacksPicture(pdf, number, limits)))
      throw new DocumentError("damaged", { cause: new Error("the picture of the page is not unpacked") });
    return look.isGrey ? greyPng(pixelsOf(canvas)).toBuffer() : canvas.encode("png");
  });
}
