import { createCanvas, type SKRSContext2D } from "@napi-rs/canvas";
import type { GreyImage } from "@/lib/composition/page-recogniser";
import type { FontName } from "./sets";

const inch = { width: 8.27, height: 11.69, margin: 1 };
const points = 11.5;

/** The lines that a paragraph is broken into. */
function wrapped(context: SKRSContext2D, paragraph: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of paragraph.split(/\s+/u)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && context.measureText(longer).width > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return line === "" ? lines : [...lines, line];
}

/** Black text in 11.5 points on a white A4 page with margins of an inch, paragraphs apart by half a line. */
export function renderPage(text: string, font: FontName, dpi: number): GreyImage {
  const [width, height] = [Math.round(inch.width * dpi), Math.round(inch.height * dpi)];
  const canvas = createCanvas(width, height);
  const context = canvas.getContext("2d");
  context.fillStyle = "#fff";
  context.fillRect(0, 0, width, height);
  context.fillStyle = "#111";
  const size = (points / 72) * dpi;
  context.font = `${size}px ${font}`;
  let y = inch.margin * dpi + size;
  for (const paragraph of text.split(/\n+/u).filter((line) => line.trim() !== "")) {
    for (const line of wrapped(context, paragraph, width - 2 * inch.margin * dpi)) {
      context.fillText(line, inch.margin * dpi, y);
      y += size * 1.4;
    }
    y += size * 0.7;
  }
  if (y > height) throw new Error(`the text does not fit a page in ${font}`);
  const pixels = context.getImageData(0, 0, width, height).data;
  return {
    width,
    height,
    data: Uint8Array.from({ length: width * height }, (_, at) => pixels[at * 4] ?? 255),
  };
}
