import type { EngineResult } from "@/lib/composition/engines";
import { type EssayScore, essayScoreIn } from "@/lib/features/analyses/report-schemas";

/** The score among an essay's results; null where none is given. */
export const scoreOf = (results: readonly EngineResult[]): EssayScore | null =>
  essayScoreIn(results.find(({ aspect }) => aspect === "score")?.data);
