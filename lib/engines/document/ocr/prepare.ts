import { inTurn, type ProjectiveMap, scaling } from "@/lib/kernel/projective-map";
import { findSheet } from "./find-sheet";
import { flattenLight, stretchContrast } from "./flatten-light";
import { type GreyImage, histogram, levelAt } from "./grey-image";
import { letterHeight } from "./letter-height";
import { noiseDeviation } from "./noise";
import { enlarged, levelled, type Placement, straightened, turned, unmoved } from "./placement";
import { blur, median, resize } from "./read-image";
import { type Ink, isSideways, skewDegrees } from "./skew";
import { inkBelow, otsuLevel } from "./threshold";
import { warp } from "./warp";

export type PreparedImage = {
  image: GreyImage;
  /** From pixels of the source to pixels of the image. */
  map: ProjectiveMap;
};

/** The letter height in pixels that recognition is given: letters of 11 points have it at about 200 dpi. */
const wantedLetter = 16;
/** An image whose letters are nearer to that than this factor is not resampled. */
const nearEnough = 1.15;
const [smallestZoom, largestZoom] = [0.3, 3];
const maxPreparedPixels = 16_000_000;
/** Skew and letters are looked for in a smaller copy; pixels on its longer side. */
const analysisSide = 1600;
const analysisBlock = 32;
/** Standard deviations of noise from which a median, and a blur after it, help. */
const [medianFrom, blurFrom] = [12, 20];
const blurSigma = 0.8;
const faintestInk = 200;
const rimShare = 0.015;
const smallestTurn = 0.1;

async function denoised(image: GreyImage): Promise<GreyImage> {
  const noise = noiseDeviation(image, levelAt(histogram(image), 0.5) * 0.6);
  if (noise < medianFrom) return image;
  const without = await median(image);
  return noise < blurFrom ? without : blur(without, blurSigma);
}

/** The image under a placement: the change of size first, with a good filter, then the rest. */
async function draw(image: GreyImage, { map, width, height }: Placement, zoom: number): Promise<GreyImage> {
  const size = [Math.round(image.width * zoom), Math.round(image.height * zoom)] as const;
  const zoomed = zoom === 1 ? image : await resize(image, ...size);
  const upright = map.every((entry, index) => index % 4 === 0 || entry === 0);
  if (upright) return zoomed;
  return warp(zoomed, inTurn(scaling(image.width / size[0], image.height / size[1]), map), width, height);
}

/** Without the rim, where the ground's remains would pass for a long level line. */
function inkOf(image: GreyImage): Ink {
  const flat = flattenLight(image, analysisBlock);
  const ink = inkBelow(flat, Math.min(otsuLevel(histogram(flat)), faintestInk));
  const { width, height } = image;
  const rim = Math.round(Math.max(width, height) * rimShare);
  const inside = (at: number) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    return x >= rim && x < width - rim && y >= rim && y < height - rim;
  };
  return { width, height, data: ink.map((dot, at) => (inside(at) ? dot : 0)) };
}

function zoomFor(letter: number | null, { width, height }: Placement): number {
  if (letter === null) return 1;
  const most = Math.min(largestZoom, Math.sqrt(maxPreparedPixels / (width * height)));
  const zoom = Math.min(most, Math.max(smallestZoom, wantedLetter / letter));
  return zoom > nearEnough || zoom < 1 / nearEnough ? zoom : 1;
}

/** The source under a placement, and a small copy's ink. */
async function smallInk(image: GreyImage, placement: Placement): Promise<{ ink: Ink; factor: number }> {
  const factor = Math.min(1, analysisSide / Math.max(placement.width, placement.height));
  return { ink: inkOf(await draw(image, enlarged(placement, factor), factor)), factor };
}

/**
 * Makes an image as recognition likes it: noise taken out, a sheet on a ground cut out and straightened, lines level, letters of one
 * height, light even, contrast full.
 * @param quarters further turns clockwise by a quarter, for pages that stand on their head
 */
export async function prepare(source: GreyImage, quarters = 0): Promise<PreparedImage> {
  const clean = await denoised(source);
  const sheet = await findSheet(clean);
  const flat = sheet ? straightened(sheet) : unmoved(clean);
  const asFound = await smallInk(clean, flat);
  const turns = (quarters + (isSideways(asFound.ink) ? 1 : 0)) % 4;
  const standing = turned(flat, turns);
  const { ink, factor } = turns === 0 ? asFound : await smallInk(clean, standing);
  const skew = skewDegrees(ink);
  const level = Math.abs(skew) < smallestTurn ? standing : levelled(standing, skew);
  const letter = letterHeight(ink);
  const zoom = zoomFor(letter === null ? null : letter / factor, level);
  const placement = zoom === 1 ? level : enlarged(level, zoom);
  const image = await draw(clean, placement, zoom);
  const even = flattenLight(image, Math.round(wantedLetter * 1.7));
  return { image: stretchContrast(even), map: placement.map };
}
