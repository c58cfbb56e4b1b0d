import type { Actor } from "@/lib/kernel/actor";
import type { ObjectStorage } from "@/lib/platform/storage/port";
import { type AgentWork, benchmarkerMs, isSkipped } from "../../domain/optimising";
import type { AnalysisReference } from "../../events";
import { trackStep } from "../pipeline/track-step";
import { receiptIdOf, type StoredReceipt } from "../stored-receipt";
import { type AgentDependencies, codeOf, workOf, workTerms } from "./agent-context";

type Dependencies = AgentDependencies & { storage: ObjectStorage };

async function benchmark(
  { analyses, submissions, results, optimiser, storage }: Dependencies,
  reference: AnalysisReference,
): Promise<AgentWork["benchmarker"]> {
  const verified = await workOf(results, reference, "verifier");
  if (isSkipped(verified)) return verified;
  if (!verified.comparison && !verified.candidates?.length) return { skipped: { code: "nothing-verified" } };
  const { text, options, submissionId } = await codeOf(submissions, reference);
  const { spentMs, askedMs } = verified;
  const terms = workTerms(analyses, reference, benchmarkerMs(options.timeBudget, spentMs, askedMs));
  const { receipt, proof, ...measured } = await optimiser.benchmark(
    { source: text, options },
    verified,
    terms,
  );
  const bytes = Buffer.from(JSON.stringify({ receipt, proof } satisfies StoredReceipt));
  const key = await storage.put(reference.organisationId, submissionId, bytes);
  return { ...measured, receiptId: receiptIdOf(key) };
}

type Summary = {
  verdict: string | null;
  speedup: number | null;
  pairs: number;
  receiptId: string | null;
  skipped: string | null;
};

/** Measures what the verified rewrites gain, and the versions of a model, and keeps the receipt of the fastest. */
export const makeBenchmarker =
  (dependencies: Dependencies) =>
  (actor: Actor, reference: AnalysisReference): Promise<Summary> =>
    trackStep(dependencies, actor, reference, "benchmarker", async () => {
      const { results } = dependencies;
      const known = await results.findWork(reference, "benchmarker");
      const work = known ?? (await benchmark(dependencies, reference));
      if (!known) await results.saveWork(reference, "benchmarker", work);
      if (isSkipped(work))
        return { verdict: null, speedup: null, pairs: 0, receiptId: null, skipped: work.skipped.code };
      const { measurement, receiptId } = work;
      const { verdict, speedup, pairs } = measurement;
      return { verdict, speedup: speedup?.median ?? null, pairs: pairs.length, receiptId, skipped: null };
    });
