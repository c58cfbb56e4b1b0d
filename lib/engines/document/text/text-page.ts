import type { DocumentPage } from "../types";

/** A page whose text the file gives without places. An empty text asks for recognition where there is something to see. */
export function textPage(number: number, text: string): DocumentPage {
  return { number, text, words: [], source: "file", confidence: null };
}
