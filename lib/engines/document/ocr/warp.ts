import { inverseMap, type ProjectiveMap } from "@/lib/kernel/projective-map";
import { blankImage, type GreyImage } from "./grey-image";

/** The image through a projective map, sampled bilinearly; what lies outside is white. Sizes in pixels. */
export function warp(image: GreyImage, map: ProjectiveMap, width: number, height: number): GreyImage {
  const [a, b, c, d, e, f, g, h, i] = inverseMap(map);
  const { width: columns, height: rows, data } = image;
  const result = blankImage(width, height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const w = g * (x + 0.5) + h * (y + 0.5) + i;
      const fromX = (a * (x + 0.5) + b * (y + 0.5) + c) / w - 0.5;
      const fromY = (d * (x + 0.5) + e * (y + 0.5) + f) / w - 0.5;
      const left = Math.floor(fromX);
      const top = Math.floor(fromY);
      if (!(left >= 0 && top >= 0 && left < columns - 1 && top < rows - 1)) continue;
      const at = top * columns + left;
      const [right, down] = [fromX - left, fromY - top];
      const upper = (data[at] ?? 0) * (1 - right) + (data[at + 1] ?? 0) * right;
      const lower = (data[at + columns] ?? 0) * (1 - right) + (data[at + columns + 1] ?? 0) * right;
      result.data[y * width + x] = upper * (1 - down) + lower * down + 0.5;
    }
  }
  return result;
}
