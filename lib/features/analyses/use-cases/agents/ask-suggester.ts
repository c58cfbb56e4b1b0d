import { AppError } from "@/lib/kernel/errors";
import type { Suggested } from "../../domain/optimising";
import type { Reason } from "../../domain/reason";
import type { Suggester, SuggestionRequest } from "../../engine-ports";
import { modelRule } from "../../optimisation-schemas";

/** Why there is no answer; undefined for what is no affair of the model's. */
function silenceOf(error: unknown): Reason | undefined {
  if (!(error instanceof AppError)) return undefined;
  if (error.code === "too_large") return { code: "too-long" };
  return error.code === "unavailable" ? { code: "model-silent" } : undefined;
}

/**
 * What the model writes for a code, in the time that is allowed. One that is down or slow is no failure: the rules' result stands without it.
 * @param timeoutMs until it is no longer waited for
 */
export async function askSuggester(
  suggester: Suggester,
  request: SuggestionRequest,
  timeoutMs: number,
): Promise<Suggested> {
  const rule = modelRule(suggester.model);
  const startedAt = performance.now();
  const spentMs = () => Math.round(performance.now() - startedAt);
  try {
    const sources = await suggester.suggest(request, timeoutMs);
    const candidates = sources.map((source) => ({ rule, source }));
    const empty = { reason: { code: "model-empty" as const } };
    return { rule, candidates, ...(candidates.length === 0 && empty), spentMs: spentMs() };
  } catch (error) {
    const reason = silenceOf(error);
    if (!reason) throw error;
    return { rule, candidates: [], reason, spentMs: spentMs() };
  }
}
