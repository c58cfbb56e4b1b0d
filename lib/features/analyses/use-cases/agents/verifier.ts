import type { Actor } from "@/lib/kernel/actor";
import { type AgentWork, isSkipped, verifierMs } from "../../domain/optimising";
import type { AnalysisReference } from "../../events";
import { trackStep } from "../pipeline/track-step";
import { type AgentDependencies, codeOf, workOf, workTerms } from "./agent-context";

async function verify(
  { analyses, submissions, results, optimiser }: AgentDependencies,
  reference: AnalysisReference,
): Promise<AgentWork["verifier"]> {
  const found = await workOf(results, reference, "optimiser");
  if (isSkipped(found)) return found;
  const { text, options } = await codeOf(submissions, reference);
  const startedAt = performance.now();
  const { proposals, suggested } = found;
  const askedMs = suggested?.spentMs ?? 0;
  const terms = workTerms(analyses, reference, verifierMs(options.timeBudget, askedMs));
  const work = { source: text, options, candidates: suggested?.candidates ?? [] };
  const verified = await optimiser.verify(work, proposals, terms);
  return { ...verified, askedMs, spentMs: Math.round(performance.now() - startedAt) };
}

type Summary = { rules: readonly string[]; tried: number; cases: number; skipped: string | null };

/** Keeps the rewrites, and the versions of a model, that behave the same as the code that was given. */
export const makeVerifier =
  (dependencies: AgentDependencies) =>
  (actor: Actor, reference: AnalysisReference): Promise<Summary> =>
    trackStep(dependencies, actor, reference, "verifier", async () => {
      const { results } = dependencies;
      const known = await results.findWork(reference, "verifier");
      const work = known ?? (await verify(dependencies, reference));
      if (!known) await results.saveWork(reference, "verifier", work);
      if (isSkipped(work)) return { rules: [], tried: 0, cases: 0, skipped: work.skipped.code };
      const { rules, attempts, comparison } = work;
      return { rules, tried: attempts.length, cases: comparison?.cases ?? 0, skipped: null };
    });
