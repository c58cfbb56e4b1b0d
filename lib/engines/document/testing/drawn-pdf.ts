import { degrees, PDFDocument, type PDFFont, StandardFonts } from "pdf-lib";

/** A line on a page: its baseline begins at x, y from the top left corner, in points. */
export type DrawnLine = { text: string; x: number; y: number; size?: number; turned?: number };
type DrawnPage = { lines: readonly DrawnLine[]; rotation?: 0 | 90 | 180 | 270 };

const [width, height] = [595, 842];

/** A PDF of A4 pages with these lines in Times. */
export async function drawnPdf(pages: readonly DrawnPage[]): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  for (const { lines, rotation = 0 } of pages) {
    const page = pdf.addPage([width, height]);
    page.setRotation(degrees(rotation));
    for (const { text, x, y, size = 11, turned = 0 } of lines)
      page.drawText(text, { x, y: height - y, size, font, rotate: degrees(-turned) });
  }
  return pdf.save();
}

function wrapped(text: string, font: PDFFont, size: number, widest: number): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && font.widthOfTextAtSize(longer, size) > widest) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}

type Column = { x: number; y: number; width: number; size?: number; indent?: number; gap?: number };

/** Paragraphs set in a column, as lines to be drawn. */
export async function columnLines(
  paragraphs: readonly string[],
  { x, y, width: widest, size = 11, indent = 0, gap = 0 }: Column,
): Promise<DrawnLine[]> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  const lines: DrawnLine[] = [];
  let base = y;
  for (const paragraph of paragraphs) {
    for (const [index, text] of wrapped(paragraph, font, size, widest - indent).entries()) {
      lines.push({ text, x: x + (index === 0 ? indent : 0), y: base, size });
      base += size * 1.2;
    }
    base += gap;
  }
  return lines;
}
