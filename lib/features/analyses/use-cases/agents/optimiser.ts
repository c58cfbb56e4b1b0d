import type { Actor } from "@/lib/kernel/actor";
import { type AgentWork, isSkipped } from "../../domain/optimising";
import type { AnalysisReference } from "../../events";
import type { ResultStore } from "../../ports";
import { trackStep } from "../pipeline/track-step";
import { type AgentDependencies, codeOf } from "./agent-context";

/** Longer sources take minutes to rewrite and verify: UTF-16 code units. */
const longestOptimised = 40_000;

async function hasSyntaxError(results: ResultStore, reference: AnalysisReference): Promise<boolean> {
  const aspects = await results.listAspects(reference);
  return aspects.some(({ aspect, findings }) => aspect === "syntax" && findings.length > 0);
}

async function propose(
  { submissions, results, optimiser }: AgentDependencies,
  reference: AnalysisReference,
): Promise<AgentWork["optimiser"]> {
  const { text, options } = await codeOf(submissions, reference);
  if (options.depth === "quick") return { skipped: "findings alone were asked for" };
  if (text.length > longestOptimised) return { skipped: "the source is too long" };
  if (await hasSyntaxError(results, reference)) return { skipped: "the source cannot be read" };
  return { proposals: await optimiser.propose(text, options.focus) };
}

type Summary = { rules: string[]; skipped: string | null };

/** Finds the rewrites that apply to the code, as far as its options allow. */
export const makeOptimiser =
  (dependencies: AgentDependencies) =>
  (actor: Actor, reference: AnalysisReference): Promise<Summary> =>
    trackStep(dependencies, actor, reference, "optimiser", async () => {
      const { results } = dependencies;
      const known = await results.findWork(reference, "optimiser");
      const work = known ?? (await propose(dependencies, reference));
      if (!known) await results.saveWork(reference, "optimiser", work);
      if (isSkipped(work)) return { rules: [], skipped: work.skipped };
      return { rules: work.proposals.map(({ rule }) => rule), skipped: null };
    });
