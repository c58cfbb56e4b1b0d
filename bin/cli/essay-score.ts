import { type EssayScore, essayScoreIn } from "@/lib/features/analyses/report-schemas";
import type { Result } from "./findings";

/** The score among an essay's results; null where none is given. */
export const scoreOf = (results: readonly Result[]): EssayScore | null =>
  essayScoreIn(results.find(({ aspect }) => aspect === "score")?.data);
