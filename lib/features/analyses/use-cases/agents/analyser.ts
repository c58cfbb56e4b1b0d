import type { Actor } from "@/lib/kernel/actor";
import { everybodyIn } from "@/lib/kernel/reach";
import { pipelines } from "../../domain/pipeline";
import { countFindings } from "../../domain/report";
import type { AnalysisReference } from "../../events";
import type { ResultStore } from "../../ports";
import { type TrackDependencies, trackStep } from "../pipeline/track-step";

type Summary = { findingCount: number; bySeverity: Record<string, number>; missing: string[] };

/** Sums up what the aspects found, once each has ended or failed. */
export const makeAnalyser =
  (dependencies: TrackDependencies & { results: ResultStore }) =>
  (actor: Actor, reference: AnalysisReference): Promise<Summary> =>
    trackStep(dependencies, actor, reference, "analyser", async () => {
      const results = await dependencies.results.listAspects(
        everybodyIn(reference.organisationId),
        reference.analysisId,
      );
      const findings = results.flatMap((result) => result.findings);
      return {
        findingCount: findings.length,
        bySeverity: countFindings(findings).bySeverity,
        missing: pipelines.code.filter((aspect) => !results.some((result) => result.aspect === aspect)),
      };
    });
