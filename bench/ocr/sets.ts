/** The page images that recognition is measured on. Written down before anything was tuned on them; change neither seeds nor ranges. */

export const fonts = [
  "inter",
  "source-serif",
  "source-serif-italic",
  "jetbrains-mono",
  "geist",
  "open-sans",
  "dejavu-serif",
] as const;
export type FontName = (typeof fonts)[number];

export const degradations = [
  "clean",
  "tilt",
  "blur",
  "noise",
  "jpeg",
  "shadow",
  "perspective",
  "photo",
] as const;
export type DegradationName = (typeof degradations)[number];

/** What is drawn for each page between the two ends. Lengths in pixels hold at 200 dpi and grow with the resolution. */
export const ranges = {
  /** Degrees, to either side. */
  tilt: [1, 3],
  /** Standard deviation of a Gaussian in pixels. */
  blur: [1, 1.8],
  /** Standard deviation of Gaussian noise in grey levels (of 255), and the share of pixels that turn black or white. */
  noise: { deviation: [25, 45], specks: [0.005, 0.015] },
  /** Quality of the encoder, 1 to 100. */
  jpeg: [12, 30],
  /** Light at the dark end of a slope across the page, and under a soft-edged band across it; 1 is full light. */
  shadow: { slope: [0.45, 0.65], band: [0.5, 0.7] },
  /** How far each corner of the page moves inward, in parts of its width and height. */
  perspective: [0, 0.04],
  /** All at once, each milder: a page photographed on a desk. */
  photo: {
    tilt: [1, 3],
    corner: [0, 0.025],
    shadow: { slope: [0.65, 0.8], band: [0.7, 0.85] },
    blur: [0.7, 1.1],
    deviation: [8, 16],
    jpeg: [45, 65],
  },
} as const;

/** Where a text lies: an example essay by its id, or a file in `texts/`. */
export type TextName = `essay:${string}` | `text:${string}`;

export type SetPlan = {
  seed: number;
  fonts: readonly FontName[];
  texts: readonly TextName[];
  dpi: readonly number[];
  /** Pages of each degradation. */
  pages: Readonly<Record<DegradationName, number>>;
};

const sixFonts = fonts.slice(0, 6);

/** What was looked at while the pipeline was tuned. */
export const tuningSet: SetPlan = {
  seed: 80_001,
  fonts: sixFonts,
  texts: ["essay:strong", "text:notice", "essay:medium", "text:letter", "essay:weak", "essay:rambling"],
  dpi: [150, 200, 250, 300],
  pages: { clean: 12, tilt: 4, blur: 4, noise: 4, jpeg: 4, shadow: 4, perspective: 4, photo: 6 },
};

/** Other texts, other seeds and one other font, run once at the end. */
export const heldOutSet: SetPlan = {
  seed: 90_002,
  fonts: ["dejavu-serif", ...sixFonts],
  texts: ["essay:narrative", "essay:english", "text:minutes"],
  dpi: [300, 150, 200, 250],
  pages: { clean: 14, tilt: 5, blur: 5, noise: 5, jpeg: 5, shadow: 5, perspective: 5, photo: 7 },
};
