import sharp, { type Sharp } from "sharp";
import type { GreyImage } from "./grey-image";
import { RecognitionError } from "./types";

/** More pixels than an A3 page at 600 dpi has are refused before they are unpacked. */
const maxPixels = 80_000_000;
/** Larger pictures are made smaller while they are read: an A4 page at 600 dpi has 7016 pixels on its longer side. */
const longestSide = 5000;

const decoder = (bytes: Uint8Array) => sharp(bytes, { limitInputPixels: maxPixels, failOn: "error" });

/** The grey pixels of an encoded image, upright by its EXIF orientation, on white where it is transparent. */
export async function readImage(bytes: Uint8Array): Promise<GreyImage> {
  try {
    const { data, info } = await decoder(bytes)
      .autoOrient()
      .flatten({ background: "#ffffff" })
      .greyscale()
      .toColourspace("b-w")
      .resize({ width: longestSide, height: longestSide, fit: "inside", withoutEnlargement: true })
      .raw()
      .toBuffer({ resolveWithObject: true });
    return { width: info.width, height: info.height, data: new Uint8Array(data) };
  } catch (cause) {
    if (cause instanceof Error && cause.message.includes("pixel limit"))
      throw new RecognitionError("too-many-pixels", `the image has more than ${maxPixels} pixels`, cause);
    throw new RecognitionError("unreadable-image", "the bytes are no whole image", cause);
  }
}

const toSharp = ({ width, height, data }: GreyImage) => sharp(data, { raw: { width, height, channels: 1 } });

async function toGrey(image: Sharp): Promise<GreyImage> {
  const { data, info } = await image.toColourspace("b-w").raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data: new Uint8Array(data) };
}

/** The image at another size (Lanczos), in pixels. */
export const resize = (image: GreyImage, width: number, height: number): Promise<GreyImage> =>
  toGrey(toSharp(image).resize({ width, height, fit: "fill", kernel: "lanczos3" }));

/** Each pixel the median of its 3 × 3 neighbourhood: specks go, edges stay. */
export const median = (image: GreyImage): Promise<GreyImage> => toGrey(toSharp(image).median(3));

/** A Gaussian blur. @param sigma its standard deviation in pixels */
export const blur = (image: GreyImage, sigma: number): Promise<GreyImage> =>
  toGrey(toSharp(image).blur(sigma));
