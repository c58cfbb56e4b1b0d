import type { Actor } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import type { LiveEngine } from "../engine-ports";
import { essayScore, type WhatIfBody, type WhatIfResult } from "../report-schemas";
import { makeGetStoredResult, type StoredResultDependencies } from "./get-stored-result";

/**
 * The score that an essay would have without some of its findings, beside the one to hold it against. Nothing is kept.
 * @throws AppError `not_found` until the analysis has a result, when it is not within the actor's reach, or for code
 */
export function makeRescore({ engine, ...stores }: StoredResultDependencies & { engine: LiveEngine }) {
  const getStoredResult = makeGetStoredResult(stores);
  return async (actor: Actor, analysisId: string, { without }: WhatIfBody): Promise<WhatIfResult> => {
    const { work, report } = await getStoredResult(actor, analysisId);
    if (report.kind !== "essay") throw new AppError("not_found");
    const { text, theme, motivatingText } = work;
    const request = {
      text,
      theme: theme ?? undefined,
      motivatingText: motivatingText ?? undefined,
      language: report.language ?? undefined,
    };
    const score = await engine.rescore(request, without);
    const stored = essayScore.safeParse(report.details.score).data;
    const isComparable = stored?.model === score?.model;
    return { score, before: isComparable ? (stored ?? null) : await engine.rescore(request, []) };
  };
}
