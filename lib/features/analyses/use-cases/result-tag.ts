import { createHash } from "node:crypto";
import type { Actor } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { type Analysis, hasResult } from "../domain/analysis";
import type { Ignore } from "../domain/ignored";
import type { IgnoresOf } from "../ports";
import { type OpenDependencies, openAnalysis } from "./open-analysis";

/** Raised when the same stored result is shown otherwise, so that no client goes on with what it kept. */
const revision = 1;

/**
 * What a result as somebody sees it changes with: it is written once, when its analysis ends, with the engine that made it, and who reads it
 * leaves out what they ignore.
 */
export function resultTag({ id, status, finishedAt }: Analysis, ignores: readonly Ignore[]): string {
  const parts = [revision, id, status, finishedAt, ignores.map(({ kind, value }) => [kind, value])];
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url").slice(0, 27);
}

/**
 * The tag of a result as the actor sees it, without reading the result.
 * @throws AppError `not_found` until the analysis has one, or when it is not within the actor's reach
 */
export const makeTagOfResult =
  ({ ignoresOf, ...opening }: OpenDependencies & { ignoresOf: IgnoresOf }) =>
  async (actor: Actor, analysisId: string): Promise<string> => {
    const { analysis } = await openAnalysis(opening, actor, analysisId);
    if (!hasResult(analysis.status)) throw new AppError("not_found");
    return resultTag(analysis, await ignoresOf(actor));
  };
