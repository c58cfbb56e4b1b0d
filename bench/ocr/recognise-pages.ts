import type { PageRecogniser } from "@/lib/composition/page-recogniser";
import { characterErrors, normalised } from "./character-errors";
import type { TestPage } from "./pages";
import type { DegradationName } from "./sets";

/** What became of one page. */
export type PageResult = {
  degradation: DegradationName;
  errors: number;
  characters: number;
  /** Mean of its words' confidences, 0 to 1. */
  confidence: number;
  words: { confidence: number; right: boolean }[];
};

/** Whether each word is one of the page's true words, each of which counts once: places are not compared. */
function judgeWords(
  truth: string,
  read: readonly { text: string; confidence: number }[],
): PageResult["words"] {
  const left = new Map<string, number>();
  for (const word of normalised(truth).split(" ")) left.set(word, (left.get(word) ?? 0) + 1);
  return read.map(({ text, confidence }) => {
    const count = left.get(text) ?? 0;
    if (count > 0) left.set(text, count - 1);
    return { confidence, right: count > 0 };
  });
}

async function judge(recogniser: PageRecogniser, page: TestPage): Promise<PageResult> {
  const read = await recogniser.recognise(page.image, { languages: ["por", "eng"] });
  const words = read.words.map(({ start, end, confidence }) => ({
    text: read.text.slice(start, end),
    confidence: confidence ?? 0,
  }));
  return {
    degradation: page.degradation,
    ...characterErrors(page.truth, read.text),
    confidence: read.confidence ?? 0,
    words: judgeWords(page.truth, words),
  };
}

/** Recognises all pages, `atOnce` at a time. Gives the results and the wall time in milliseconds. */
export async function recognisePages(
  recogniser: PageRecogniser,
  pages: readonly TestPage[],
  atOnce: number,
): Promise<{ results: PageResult[]; ms: number }> {
  const queue = [...pages];
  const results: PageResult[] = [];
  const started = performance.now();
  const work = async () => {
    for (let page = queue.shift(); page; page = queue.shift()) {
      const result = await judge(recogniser, page);
      results.push(result);
      console.error(
        `${results.length}/${pages.length} ${page.degradation} ${page.font} ${page.dpi} dpi ${page.text}: ${result.errors} of ${result.characters}`,
      );
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return { results, ms: performance.now() - started };
}
