import { and, eq, type SQL } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { aspectResults } from "@/db/schema/analyses";
import type { AgentWork } from "../domain/optimising";
import type { AspectResult } from "../domain/report";
import type { AnalysisReference } from "../events";
import { encodeResult } from "./result-codec";

/** Beside the aspects: the consolidated report, between its two steps, and what agents leave for each other. */
export const draftRow = "report";
const workPrefix = "work:";
export const workRow = (agent: keyof AgentWork): string => `${workPrefix}${agent}`;
export const workRows = (["optimiser", "verifier", "benchmarker"] as const).map(workRow);

export type ResultRow = typeof aspectResults.$inferInsert;

export const ofAnalysis = ({ analysisId, organisationId }: AnalysisReference): SQL | undefined =>
  and(eq(aspectResults.analysisId, analysisId), eq(aspectResults.organisationId, organisationId));

export async function encodeRow(
  { analysisId, organisationId }: AnalysisReference,
  aspect: string,
  value: object,
  findingCount = 0,
): Promise<ResultRow> {
  return { analysisId, organisationId, aspect, ...(await encodeResult(value)), findingCount };
}

export const encodeAspect = (reference: AnalysisReference, result: AspectResult): Promise<ResultRow> =>
  encodeRow(reference, result.aspect, result, result.findings.length);

/** The aspects and agents that have left something, by name, each with how many findings it has. */
export async function listNames(
  tx: Transaction,
  reference: AnalysisReference,
): Promise<{ name: string; findingCount: number }[]> {
  const rows = await tx
    .select({ name: aspectResults.aspect, findingCount: aspectResults.findingCount })
    .from(aspectResults)
    .where(ofAnalysis(reference));
  return rows
    .filter(({ name }) => name !== draftRow)
    .map((row) => ({
      ...row,
      name: row.name.startsWith(workPrefix) ? row.name.slice(workPrefix.length) : row.name,
    }));
}
