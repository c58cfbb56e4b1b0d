import { analyseEssay } from "@/lib/engines/essay/analyse";
import type { AspectResult, EssayInput } from "@/lib/engines/essay/types";

/**
 * All aspects of an essay, by the engine whose models `adoptModels` has named in this thread. It is imported statically: where a thread
 * imports it in passing, it gets an engine of its own, with the shipped models.
 */
export const analyseWithModels = (input: EssayInput): Promise<AspectResult[]> =>
  analyseEssay(input, { score: true });
