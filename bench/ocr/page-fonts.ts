import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { GlobalFonts } from "@napi-rs/canvas";
import type { FontName } from "./sets";

const modules = createRequire(import.meta.url)
  .resolve("next/package.json")
  .replace(/next.package\.json$/u, "");

/** Fonts that packages of the project carry; DejaVu Serif is Debian's (package fonts-dejavu-core). */
const files: Readonly<Record<Exclude<FontName, "open-sans">, string>> = {
  inter: "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2",
  "source-serif": "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2",
  "source-serif-italic": "@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2",
  "jetbrains-mono": "@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2",
  geist: "next/dist/compiled/@vercel/og/Geist-Regular.ttf",
  "dejavu-serif": "/usr/share/fonts/truetype/dejavu/DejaVuSerif.ttf",
};

/** One file of a tar archive. */
function fromTar(tar: Buffer, name: string): Buffer {
  for (let offset = 0; offset + 512 <= tar.length; ) {
    const size = Number.parseInt(tar.toString("latin1", offset + 124, offset + 136), 8) || 0;
    if (tar.toString("utf8", offset, offset + name.length) === name)
      return tar.subarray(offset + 512, offset + 512 + size);
    offset += 512 + Math.ceil(size / 512) * 512;
  }
  throw new Error(`${name} is not in the archive`);
}

async function bytesOf(font: FontName): Promise<Buffer> {
  if (font !== "open-sans")
    return readFile(files[font].startsWith("/") ? files[font] : join(modules, files[font]));
  const archive = await readFile(join(modules, "@sparticuz/chromium/bin/fonts.tar.br"));
  return fromTar(brotliDecompressSync(archive), "fonts/Open_Sans/OpenSans-Regular.ttf");
}

/** Makes fonts known to the canvas under their names here. @throws when one is not on this machine */
export async function registerFonts(fonts: readonly FontName[]): Promise<void> {
  for (const font of fonts) {
    if (!GlobalFonts.register(await bytesOf(font), font)) throw new Error(`the font ${font} cannot be used`);
  }
}
