import { describe, expect, it } from "vitest";
import { type Corners, cornersOnto, rectangle } from "@/lib/kernel/projective-map";
import type { GreyImage } from "./grey-image";
import { pageOutline } from "./page-outline";
import { drawnText, tenLines } from "./testing/drawn-text";
import { warp } from "./warp";

const corners: Corners = [
  { x: 40, y: 30 },
  { x: 455, y: 52 },
  { x: 440, y: 560 },
  { x: 22, y: 575 },
];

function onDesk(page: GreyImage): GreyImage {
  const map = cornersOnto(rectangle(page.width, page.height), corners);
  const [sheet, drawn] = [
    warp({ ...page, data: page.data.map(() => 0) }, map, 480, 600),
    warp(page, map, 480, 600),
  ];
  return { ...drawn, data: drawn.data.map((level, at) => ((sheet.data[at] ?? 0) > 127 ? 80 : level)) };
}

const page = drawnText(tenLines, { width: 480, height: 600, size: 14 });

describe("page outline", () => {
  it("finds the corners of a sheet on a darker desk within three pixels", () => {
    const found = pageOutline(onDesk(page));
    expect(found).not.toBeNull();
    corners.forEach((corner, index) => {
      expect(
        Math.hypot((found?.[index]?.x ?? 0) - corner.x, (found?.[index]?.y ?? 0) - corner.y),
      ).toBeLessThan(3);
    });
  });

  it("finds them under a shadow across the sheet", () => {
    const lit = onDesk(page);
    const shaded = { ...lit, data: lit.data.map((level, at) => (at % 480 > 250 ? level * 0.65 : level)) };
    expect(pageOutline(shaded)).not.toBeNull();
  });

  it.each([
    ["a page that fills the picture", page],
    ["an empty picture", { ...page, data: page.data.map(() => 255) }],
    ["a black picture", { ...page, data: page.data.map(() => 0) }],
  ])("finds none in %s", (_, image) => {
    expect(pageOutline(image)).toBeNull();
  });
});
