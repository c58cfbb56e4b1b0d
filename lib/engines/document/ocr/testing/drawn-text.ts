import { createRequire } from "node:module";
import { createCanvas, GlobalFonts } from "@napi-rs/canvas";
import type { GreyImage } from "../grey-image";

const { resolve } = createRequire(import.meta.url);
GlobalFonts.registerFromPath(
  resolve("@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2"),
  "serif-for-tests",
);

type Drawing = { width?: number; height?: number; size?: number; left?: number; pitch?: number };

/** Black lines of text on white, one below another. Sizes in pixels. */
export function drawnText(
  lines: readonly string[],
  { width = 1100, height = 500, size = 34, left = 80, pitch = 1.4 }: Drawing = {},
): GreyImage {
  const context = createCanvas(width, height).getContext("2d");
  context.fillStyle = "#fff";
  context.fillRect(0, 0, width, height);
  context.fillStyle = "#000";
  context.font = `${size}px serif-for-tests`;
  for (const [index, line] of lines.entries()) context.fillText(line, left, 80 + index * size * pitch);
  const pixels = context.getImageData(0, 0, width, height).data;
  return {
    width,
    height,
    data: Uint8Array.from({ length: width * height }, (_, at) => pixels[at * 4] ?? 255),
  };
}

/** Some Portuguese that fills ten lines of about 900 pixels at the usual size. */
export const tenLines: readonly string[] = [
  "A leitura depende de livros por perto e de alguém que",
  "convide a abri-los. Bibliotecas públicas, escolas e",
  "famílias dividem essa tarefa, e cada uma faz a sua parte.",
  "Quem lê desde cedo escreve melhor e pensa por conta",
  "própria; quem não lê repete o que ouviu dos outros. Por",
  "isso é preciso abrir as portas das salas de leitura, com",
  "estantes ao alcance das mãos e horários que sirvam a",
  "quem trabalha. Nenhum livro ganha sentido fechado, e",
  "nenhuma cidade cresce sem cidadãos que leiam. Eis o",
  "desafio que cabe a todos nós, sem exceção alguma.",
];
