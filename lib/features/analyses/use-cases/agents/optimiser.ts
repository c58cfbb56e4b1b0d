import type { Actor } from "@/lib/kernel/actor";
import { everybodyIn } from "@/lib/kernel/reach";
import { type AgentWork, isSkipped, modelMs } from "../../domain/optimising";
import type { AnalysisReference } from "../../events";
import type { ResultStore } from "../../ports";
import { trackStep } from "../pipeline/track-step";
import { type AgentDependencies, codeOf } from "./agent-context";
import { askSuggester } from "./ask-suggester";

/** Longer sources take minutes to rewrite and verify: UTF-16 code units. */
const longestOptimised = 40_000;

async function hasSyntaxError(results: ResultStore, reference: AnalysisReference): Promise<boolean> {
  const aspects = await results.listAspects(everybodyIn(reference.organisationId), reference.analysisId);
  return aspects.some(({ aspect, findings }) => aspect === "syntax" && findings.length > 0);
}

async function propose(
  { submissions, results, optimiser, suggester }: AgentDependencies,
  reference: AnalysisReference,
): Promise<AgentWork["optimiser"]> {
  const { text, options } = await codeOf(submissions, reference);
  if (options.depth === "quick") return { skipped: { code: "findings-alone" } };
  if (text.length > longestOptimised) return { skipped: { code: "too-long" } };
  if (await hasSyntaxError(results, reference)) return { skipped: { code: "syntax-error" } };
  const proposals = await optimiser.propose(text, options.focus);
  if (!suggester) return { proposals };
  const { entryPoint, focus } = options;
  const rules = proposals.map(({ rule }) => rule);
  const asked = { source: text, entryPoint, focus, rules };
  return { proposals, suggested: await askSuggester(suggester, asked, modelMs(options.timeBudget)) };
}

type Summary = { rules: string[]; candidates: number; skipped: string | null };

/**
 * Finds the rewrites that apply to the code, as far as its options allow, and asks the model that is configured for versions of its own. What it
 * answered is kept: it is not asked again where the step is repeated.
 */
export const makeOptimiser =
  (dependencies: AgentDependencies) =>
  (actor: Actor, reference: AnalysisReference): Promise<Summary> =>
    trackStep(dependencies, actor, reference, "optimiser", async () => {
      const { results } = dependencies;
      const known = await results.findWork(reference, "optimiser");
      const work = known ?? (await propose(dependencies, reference));
      if (!known) await results.saveWork(reference, "optimiser", work);
      if (isSkipped(work)) return { rules: [], candidates: 0, skipped: work.skipped.code };
      const { proposals, suggested } = work;
      const candidates = suggested?.candidates.length ?? 0;
      return { rules: proposals.map(({ rule }) => rule), candidates, skipped: null };
    });
