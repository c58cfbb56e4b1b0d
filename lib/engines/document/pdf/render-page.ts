import sharp from "sharp";
import { getResolvedPDFJS, renderPageAsImage } from "unpdf";
import { DocumentError } from "../document-error";
import { type DocumentLimits, withinPageTime } from "../limits";
import { type OpenPdf, withPdf } from "./open-pdf";

/** Points of a PDF in an inch (ISO 32000-2, 8.3.2.3). */
const pointsPerInch = 72;

/** The mean brightness of a page with little more on it than its number. */
const nearlyWhite = 253;

type Size = { dpi: number; longest?: number };

/** Some scanners make pages of one point a pixel, metres wide: these are drawn as large as is allowed. */
async function scaleOf(pdf: OpenPdf, number: number, { dpi, longest }: Size, limits: DocumentLimits) {
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
  const { OPS } = await getResolvedPDFJS();
  const page = await withinPageTime(pdf.getPage(number), limits);
  const { fnArray, argsArray } = await withinPageTime(page.getOperatorList(), limits);
  return fnArray.some((operation, index) => {
    const [id] = operation === OPS.paintImageXObject ? listOf(argsArray[index]) : [];
    return typeof id === "string" && page.objs.has(id) && page.objs.get(id) === null;
  });
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

async function isNearlyWhite(png: Uint8Array): Promise<boolean> {
  const { channels } = await sharp(png, { limitInputPixels: false }).stats();
  return channels.every(({ mean }) => mean > nearlyWhite);
}

/**
 * Draws a page of a PDF as PNG on white, smaller where it would have too many pixels. Fonts that the file does not carry are drawn
 * with those of the machine. A page that stays white because its picture is packed in a way that is not read (CCITT fax, JBIG2,
 * JPEG 2000) is taken for damaged.
 * @throws DocumentError `no_such_page`, and as `withPdf`
 */
export function renderPdfPage(
  bytes: Uint8Array,
  number: number,
  size: Size,
  limits: DocumentLimits,
): Promise<Uint8Array> {
  return withPdf(bytes, limits, async (pdf) => {
    if (!Number.isInteger(number) || number < 1 || number > pdf.numPages)
      throw new DocumentError("no_such_page");
    const scale = await scaleOf(pdf, number, size, limits);
    const drawn = renderPageAsImage(pdf, number, { scale, canvasImport: () => import("@napi-rs/canvas") });
    const png = new Uint8Array(await withinPageTime(drawn, limits));
    if ((await isNearlyWhite(png)) && (await lacksPicture(pdf, number, limits)))
      throw new DocumentError("damaged", { cause: new Error("the picture of the page is not unpacked") });
    return png;
  });
}
