import { createHash } from "node:crypto";
import { type Actor, requirePlatform } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { everybodyIn } from "@/lib/kernel/reach";
import type { ObjectStorage } from "@/lib/platform/storage/port";
import { checkText } from "../../domain/intake";
import type { PipelineKind } from "../../domain/pipeline";
import type { AspectEngine } from "../../engine-ports";
import type { AnalysisReference } from "../../events";
import type { AnalysisStore, ResultStore, SubmissionStore } from "../../ports";
import { type TrackDependencies, trackStep } from "./track-step";

type Dependencies = TrackDependencies & {
  analyses: AnalysisStore;
  submissions: SubmissionStore;
  results: ResultStore;
  storage: ObjectStorage;
  engine: AspectEngine;
};

const sha256 = (bytes: Uint8Array | string): string => createHash("sha256").update(bytes).digest("hex");

/**
 * Starts the analysis, checks its text again (it may have waited for long) and finds its language. `kept` are the steps whose results are
 * there already, taken over from the analysis that this one runs again or left by an earlier run: they need not run.
 * @returns nothing for an analysis that was cancelled or has its result: there is nothing left to do
 */
export const makeValidate =
  (dependencies: Dependencies) =>
  async (
    actor: Actor,
    reference: AnalysisReference,
    kind: PipelineKind,
    runId: string,
  ): Promise<{ language: string; kept: string[] } | null> => {
    requirePlatform(actor);
    const { analyses, submissions, results, engine } = dependencies;
    if (!(await analyses.begin(reference, runId))) return null;
    return trackStep(dependencies, actor, reference, "validate", async () => {
      const {
        text,
        sha256: expected,
        fileName,
      } = await submissions.getText(everybodyIn(reference.organisationId), reference.analysisId);
      if (sha256(text) !== expected) throw new AppError("original_damaged");
      checkText(kind, text, fileName ?? undefined);
      const known = (await analyses.find(everybodyIn(reference.organisationId), reference.analysisId))
        ?.language;
      const language = known ?? (kind === "essay" ? await engine.detectLanguage(text) : "python");
      await analyses.setLanguage(reference, language);
      return { language, kept: await results.listDone(reference) };
    });
  };

/**
 * Makes sure that the original lies in the object storage, byte for byte. One that was lost is written again from the
 * text where that is the same.
 */
export const makeStoreOriginal =
  (dependencies: Dependencies) =>
  (actor: Actor, reference: AnalysisReference): Promise<{ bytes: number }> =>
    trackStep(dependencies, actor, reference, "store", async () => {
      const { text, originalKey, originalSha256 } = await dependencies.submissions.getText(
        everybodyIn(reference.organisationId),
        reference.analysisId,
      );
      const stored = await dependencies.storage.get(originalKey);
      if (stored && sha256(stored) === originalSha256) return { bytes: stored.byteLength };
      const bytes = Buffer.from(text);
      if (sha256(bytes) !== originalSha256) throw new AppError("original_damaged");
      const [organisationId = "", ownerId = ""] = originalKey.split("/");
      await dependencies.storage.put(organisationId, ownerId, bytes);
      return { bytes: bytes.length };
    });
