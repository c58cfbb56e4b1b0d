import { randomBytes } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PDFDocument, StandardFonts } from "pdf-lib";
import sharp from "sharp";

/** What a PDF has around its attachment, and a TIFF around its pixels, at most. */
const aroundBytes = 100_000;
const width = 6_000;
const channels = 3;

/** A page of text, with an attachment that makes it long. */
async function longPdf(bytes: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  pdf.addPage([595, 842]).drawText("A leitura abre caminhos.", { x: 60, y: 760, size: 13, font });
  await pdf.attach(randomBytes(bytes - aroundBytes), "anexo.bin");
  return pdf.save({ useObjectStreams: false });
}

/** A scan without compression. */
const longTiff = (bytes: number): Promise<Uint8Array> => {
  const height = Math.floor((bytes - aroundBytes) / (width * channels));
  const background = { r: 240, g: 238, b: 230 };
  return sharp({ create: { width, height, channels, background } }).tiff({ compression: "none" }).toBuffer();
};

/** Valid documents that are nearly so long. @returns their paths */
export async function makeLongFiles(folder: string, bytes: number): Promise<string[]> {
  const made = { "longo.pdf": longPdf, "longo.tiff": longTiff };
  const paths: string[] = [];
  for (const [name, make] of Object.entries(made)) {
    const path = join(folder, name);
    await writeFile(path, await make(bytes));
    paths.push(path);
  }
  return paths;
}
