import sharp from "sharp";
import { DocumentError } from "../document-error";
import { type FileContent, openedBy } from "../file-content";
import type { DocumentLimits } from "../limits";

const formats: readonly string[] = ["png", "jpeg", "webp", "tiff"];

/**
 * How many pages an image has, from its header: a TIFF has several, every other one (also one that moves).
 * @throws DocumentError `too_many_pixels`, `too_many_pages`, `damaged`; and what the reader throws
 */
export async function countImagePages(file: FileContent, limits: DocumentLimits): Promise<number> {
  const header = await sharp(openedBy(file), { limitInputPixels: false }).metadata();
  if (!formats.includes(header.format)) throw new DocumentError("damaged");
  if (header.width * (header.pageHeight ?? header.height) > limits.pixels)
    throw new DocumentError("too_many_pixels");
  const pages = header.format === "tiff" ? (header.pages ?? 1) : 1;
  if (pages > limits.pages) throw new DocumentError("too_many_pages");
  return pages;
}

/**
 * One page of an image, to be read; its size, which may differ from the first one's, is checked from its header.
 * @param page from 0
 * @throws DocumentError `too_many_pixels`; and what the reader throws
 */
export async function openImagePage(file: FileContent, page: number, limits: DocumentLimits) {
  const image = sharp(openedBy(file), { page, limitInputPixels: false, failOn: "error" });
  const { width, height } = await image.metadata();
  if (width * height > limits.pixels) throw new DocumentError("too_many_pixels");
  return image;
}
