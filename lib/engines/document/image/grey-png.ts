import type { Sharp } from "sharp";

/** A PNG without colours, packed lightly: it is read at once. */
export const greyPng = (image: Sharp): Sharp =>
  image.greyscale().toColourspace("b-w").png({ compressionLevel: 1 });
