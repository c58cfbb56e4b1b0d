import type { Corners, Point } from "@/lib/kernel/projective-map";
import type { GreyImage } from "./grey-image";
import { pageOutline } from "./page-outline";
import { blur, resize } from "./read-image";

const searchedSide = 600;
const smoothing = 1.5;

/** The corners of a light sheet on a darker ground in an image of any size, in its pixels; null where there is none. */
export async function findSheet(image: GreyImage): Promise<Corners | null> {
  const factor = Math.min(1, searchedSide / Math.max(image.width, image.height));
  const small = await resize(image, Math.round(image.width * factor), Math.round(image.height * factor));
  const outline = pageOutline(await blur(small, smoothing));
  if (!outline) return null;
  const full = ({ x, y }: Point): Point => ({ x: x / factor, y: y / factor });
  const [a, b, c, d] = outline;
  return [full(a), full(b), full(c), full(d)];
}
