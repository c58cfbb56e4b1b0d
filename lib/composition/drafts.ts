import { reportWithout } from "@/lib/features/analyses/domain/ignored";
import { essayScoreIn } from "@/lib/features/analyses/report-schemas";
import type { Draft, Drafts } from "@/lib/features/drafts/ports";
import { makeCompareDrafts } from "@/lib/features/drafts/use-cases/compare-drafts";
import { AppError } from "@/lib/kernel/errors";
import { analyses } from "./analyses";
import { preferences } from "./preferences";

function scoreIn(detail: Record<string, unknown> | undefined): Draft["score"] {
  const score = essayScoreIn(detail);
  return score && { total: score.total, competencies: score.scores.map((each) => each.score) };
}

/** The analyses feature as the drafts feature needs it: essays, without what their reader ignores. */
const drafts: Drafts = async (actor, analysisId) => {
  const { analysis, work, report } = await analyses().getStoredResult(actor, analysisId);
  if (analysis.kind !== "essay") throw new AppError("not_found");
  const { id, title, createdAt } = analysis;
  const { findings } = reportWithout(report, work.text, await preferences().ignoresOf(actor));
  return { id, title, createdAt, text: work.text, findings, score: scoreIn(report.details.score) };
};

/** Two essays side by side. */
export const compareDrafts = makeCompareDrafts({ drafts });
