import { and, asc, eq, gt, notInArray, type SQL, sql } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { withinReach } from "@/db/reach";
import { analyses, analysisEvents } from "@/db/schema/analyses";
import { AppError } from "@/lib/kernel/errors";
import type { ProgressEvent, ProgressType } from "../domain/progress";
import type { AnalysisReference } from "../events";
import type { ProgressLog } from "../ports";

type NewEvent = { type: ProgressType; step?: string; data?: Record<string, unknown> };

/**
 * Appends an event under the next sequence number. The update locks the analysis, so that numbers follow the order of
 * commits and a reader that has seen n has seen everything up to n.
 * @returns false when there is no such analysis, or it does not meet the condition
 */
async function appendWhere(
  tx: Transaction,
  { analysisId, organisationId }: AnalysisReference,
  event: NewEvent,
  condition?: SQL,
): Promise<boolean> {
  const [row] = await tx
    .update(analyses)
    .set({ eventSequence: sql`${analyses.eventSequence} + 1` })
    .where(and(eq(analyses.id, analysisId), eq(analyses.organisationId, organisationId), condition))
    .returning({ sequence: analyses.eventSequence });
  if (!row) return false;
  await tx.insert(analysisEvents).values({
    analysisId,
    organisationId,
    sequence: row.sequence,
    type: event.type,
    step: event.step,
    data: event.data ?? {},
    at: sql`clock_timestamp()`,
  });
  return true;
}

/** Appends an event. @throws AppError `not_found` */
export async function appendProgress(
  tx: Transaction,
  reference: AnalysisReference,
  event: NewEvent,
): Promise<void> {
  if (!(await appendWhere(tx, reference, event))) throw new AppError("not_found");
}

/** The progress of analyses in Postgres; a trigger signals each new event to the live pages. */
export const makeProgressLog = (database: Database): ProgressLog => ({
  append: (reference, event) =>
    database.transaction({ organisationId: reference.organisationId }, (tx) =>
      appendProgress(tx, reference, event),
    ),

  startStep: (reference, step) =>
    database.transaction({ organisationId: reference.organisationId }, (tx) =>
      appendWhere(
        tx,
        reference,
        { type: "step.started", step },
        notInArray(analyses.status, ["cancelled", "failed"]),
      ),
    ),

  list: (reach, analysisId, after, limit) =>
    database.transaction(reach, async (tx) => {
      const rows = await tx
        .select({
          sequence: analysisEvents.sequence,
          type: analysisEvents.type,
          step: analysisEvents.step,
          data: analysisEvents.data,
          at: analysisEvents.at,
        })
        .from(analysisEvents)
        .innerJoin(analyses, eq(analyses.id, analysisEvents.analysisId))
        .where(
          and(
            eq(analysisEvents.analysisId, analysisId),
            eq(analysisEvents.organisationId, reach.organisationId),
            withinReach(reach, analyses),
            gt(analysisEvents.sequence, after),
          ),
        )
        .orderBy(asc(analysisEvents.sequence))
        .limit(limit);
      return rows satisfies ProgressEvent[];
    }),
});
