import type { Actor } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import type { Aspect } from "../../domain/pipeline";
import type { AnalysisReference } from "../../events";
import type { AspectEngine, ResultStore, SubmissionStore } from "../../ports";
import { type TrackDependencies, trackStep } from "./track-step";

type Dependencies = TrackDependencies & {
  submissions: SubmissionStore;
  results: ResultStore;
  engine: AspectEngine;
};

/** Runs one aspect and keeps its result. Returns counts only: findings stay in the database. */
export const makeAnalyseAspect =
  (dependencies: Dependencies) =>
  (actor: Actor, reference: AnalysisReference, aspect: Aspect): Promise<{ findingCount: number }> =>
    trackStep(dependencies, actor, reference, aspect, async () => {
      const analysis = await dependencies.analyses.find(reference.organisationId, reference.analysisId);
      if (!analysis) throw new AppError("not_found");
      const { text, theme, motivatingText, fileName } = await dependencies.submissions.getText(reference);
      const result = await dependencies.engine.analyse({
        kind: analysis.kind,
        aspect,
        text,
        theme: theme ?? undefined,
        motivatingText: motivatingText ?? undefined,
        fileName: fileName ?? undefined,
        language: analysis.language ?? undefined,
      });
      await dependencies.results.saveAspect(reference, result);
      return { findingCount: result.findings.length };
    });
