import { openRecogniser, type RecogniserOptions } from "@/lib/engines/document/ocr/recognise";
import type { Recogniser as PageRecogniser } from "@/lib/engines/document/ocr/types";
import { warp } from "@/lib/engines/document/ocr/warp";
import { essayExamples, readEssayExample } from "@/lib/engines/essay/examples";

export type { GreyImage } from "@/lib/engines/document/ocr/grey-image";
export type { Recogniser as PageRecogniser } from "@/lib/engines/document/ocr/types";

/** The recogniser of printed pages, for callers without a server. The caller closes it. */
export const openPageRecogniser = (options?: RecogniserOptions): Promise<PageRecogniser> =>
  openRecogniser(options);

/** An image through a projective map, for whoever makes test pages. */
export const warpImage: typeof warp = warp;

/** The text of one of the examples. @throws when there is none of that id */
export function exampleText(id: string): Promise<string> {
  const example = essayExamples.find((known) => known.id === id);
  if (!example) throw new Error(`no example ${id}`);
  return readEssayExample(example);
}
