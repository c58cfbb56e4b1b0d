import sharp, { type Sharp } from "sharp";
import { type GreyImage, warpImage } from "@/lib/composition/page-recogniser";
import {
  type Corners,
  cornersOnto,
  inTurn,
  type ProjectiveMap,
  rectangle,
  rotation,
  translation,
} from "@/lib/kernel/projective-map";
import { type DegradationName, ranges } from "./sets";

type Random = () => number;
type Range = readonly [number, number];
type Change = (image: GreyImage) => GreyImage | Promise<GreyImage>;

const between = (random: Random, [from, to]: Range): number => from + (to - from) * random();
const eitherSide = (random: Random, range: Range): number =>
  between(random, range) * (random() < 0.5 ? -1 : 1);

/** A standard normal number (Box and Muller). */
const normal = (random: Random): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

const toSharp = ({ width, height, data }: GreyImage) => sharp(data, { raw: { width, height, channels: 1 } });

async function fromSharp(image: Sharp): Promise<GreyImage> {
  const { data, info } = await image.toColourspace("b-w").raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data: new Uint8Array(data) };
}

const eachPixel = (image: GreyImage, change: (level: number, x: number, y: number) => number): GreyImage => ({
  ...image,
  data: image.data.map((level, at) =>
    Math.min(255, Math.max(0, Math.round(change(level, at % image.width, Math.floor(at / image.width))))),
  ),
});

const about = ({ width, height }: GreyImage, map: ProjectiveMap): ProjectiveMap =>
  inTurn(translation(-width / 2, -height / 2), map, translation(width / 2, height / 2));

function tilt(random: Random, range: Range): Change {
  const angle = (eitherSide(random, range) * Math.PI) / 180;
  return (image) => warpImage(image, about(image, rotation(angle)), image.width, image.height);
}

function blur(random: Random, range: Range, dpi: number): Change {
  const sigma = between(random, range) * (dpi / 200);
  return (image) => fromSharp(toSharp(image).blur(sigma));
}

function noise(random: Random, deviations: Range, specks: Range): Change {
  const [deviation, share] = [between(random, deviations), between(random, specks)];
  return (image) =>
    eachPixel(image, (level) =>
      random() < share ? (random() < 0.5 ? 0 : 255) : level * 0.85 + 20 + deviation * normal(random),
    );
}

function jpeg(random: Random, range: Range): Change {
  const quality = Math.round(between(random, range));
  return async (image) => fromSharp(sharp(await toSharp(image).jpeg({ quality }).toBuffer()));
}

/** A slope of light across the page in any direction, and a band of shadow with soft edges. */
function shadow(random: Random, { slope, band }: { slope: Range; band: Range }): Change {
  const [direction, bandDirection, place] = [
    2 * Math.PI * random(),
    Math.PI * random(),
    between(random, [-0.3, 0.3]),
  ];
  const [darkEnd, darkBand, breadth] = [
    between(random, slope),
    between(random, band),
    between(random, [0.1, 0.25]),
  ];
  return (image) =>
    eachPixel(image, (level, x, y) => {
      const [u, v] = [x / image.width - 0.5, y / image.height - 0.5];
      const along = (u * Math.cos(direction) + v * Math.sin(direction)) / Math.SQRT2 + 0.5;
      const away = Math.abs(u * Math.cos(bandDirection) + v * Math.sin(bandDirection) - place);
      const under = 1 / (1 + Math.exp((away - breadth) / 0.015));
      return level * (1 - (1 - darkEnd) * along) * (1 - (1 - darkBand) * under);
    });
}

/** Moves each corner inward; around the page is a dark desk, or nothing but white where the picture was cut. */
function perspective(random: Random, range: Range, desk: boolean): Change {
  return (image) => {
    const { width, height } = image;
    const margin = desk ? 0.04 : 0;
    const inward = () => ({
      x: width * (margin + between(random, range)),
      y: height * (margin + between(random, range)),
    });
    const [a, b, c, d] = [inward(), inward(), inward(), inward()];
    const corners: Corners = [
      a,
      { x: width - b.x, y: b.y },
      { x: width - c.x, y: height - c.y },
      { x: d.x, y: height - d.y },
    ];
    const map = cornersOnto(rectangle(width, height), corners);
    const page = warpImage(image, map, width, height);
    if (!desk) return page;
    const sheet = warpImage({ ...image, data: image.data.map(() => 0) }, map, width, height);
    const ground = between(random, [50, 100]);
    return eachPixel(page, (level, x, y) =>
      (sheet.data[y * width + x] ?? 0) > 127 ? ground + 8 * normal(random) : level,
    );
  };
}

function changes(name: DegradationName, random: Random, dpi: number, index: number): Change[] {
  const { photo } = ranges;
  switch (name) {
    case "clean":
      return [];
    case "tilt":
      return [tilt(random, ranges.tilt)];
    case "blur":
      return [blur(random, ranges.blur, dpi)];
    case "noise":
      return [noise(random, ranges.noise.deviation, ranges.noise.specks)];
    case "jpeg":
      return [jpeg(random, ranges.jpeg)];
    case "shadow":
      return [shadow(random, ranges.shadow)];
    case "perspective":
      return [perspective(random, ranges.perspective, index % 2 === 0)];
    case "photo":
      return [
        tilt(random, photo.tilt),
        perspective(random, photo.corner, true),
        shadow(random, photo.shadow),
        blur(random, photo.blur, dpi),
        noise(random, photo.deviation, [0, 0]),
        jpeg(random, photo.jpeg),
      ];
  }
}

/** The page after one degradation; the same source of random numbers gives the same page. @param index of the page among its kind */
export async function degrade(
  page: GreyImage,
  name: DegradationName,
  random: Random,
  { dpi, index }: { dpi: number; index: number },
): Promise<GreyImage> {
  let image = page;
  for (const change of changes(name, random, dpi, index)) image = await change(image);
  return image;
}
