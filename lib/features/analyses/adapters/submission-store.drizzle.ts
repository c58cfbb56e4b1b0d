import { and, eq, inArray, sql } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { withinReach } from "@/db/reach";
import {
  analyses,
  analysesOutbox,
  analysisEvents,
  aspectResults,
  submissions,
  versions,
} from "@/db/schema/analyses";
import { auditEvent } from "@/lib/kernel/audit";
import { AppError } from "@/lib/kernel/errors";
import { isAgent } from "../domain/pipeline";
import { type Replay, stepsDone } from "../domain/replay";
import type { AnalysisReference } from "../events";
import type { QueuedSubmission, SubmissionStore } from "../ports";
import { readOptions, textColumns, toText } from "./analysed-text.drizzle";
import { appendProgress } from "./progress-log.drizzle";
import { encodeAspect, listNames, ofAnalysis, type ResultRow, workRow } from "./result-rows.drizzle";

/** Writes submissions with their versions, analyses, first progress events and outbox events: a statement a table, however many they are. */
export async function insertSubmissions(tx: Transaction, queued: readonly QueuedSubmission[]): Promise<void> {
  if (queued.length === 0) return;
  const all = queued.map(({ submission }) => submission);
  await tx.insert(submissions).values(
    all.map(({ submissionId, organisationId, authorId, kind, title, ...given }) => ({
      id: submissionId,
      organisationId,
      authorId,
      kind,
      title,
      theme: given.theme,
      motivatingText: given.motivatingText,
      fileName: given.fileName,
      options: given.options,
      originalKey: given.originalKey,
      originalSha256: given.originalSha256,
      originalBytes: given.originalBytes,
    })),
  );
  await tx.insert(versions).values(
    all.map(({ versionId, organisationId, submissionId, text, textSha256 }) => ({
      id: versionId,
      organisationId,
      submissionId,
      number: 1,
      text,
      sha256: textSha256,
    })),
  );
  await tx.insert(analyses).values(
    all.map(({ analysisId, organisationId, authorId, submissionId, versionId, kind, title, replay }) => ({
      id: analysisId,
      organisationId,
      authorId,
      submissionId,
      versionId,
      kind,
      title,
      eventSequence: 1,
      replayOf: replay?.of,
      language: replay?.language,
    })),
  );
  await tx.insert(analysisEvents).values(
    all.map(({ analysisId, organisationId }) => ({
      analysisId,
      organisationId,
      sequence: 1,
      type: "submitted" as const,
    })),
  );
  await tx.insert(analysesOutbox).values(
    queued.map(({ event, submission: { analysisId, organisationId } }) => ({
      eventId: event.id,
      name: event.name,
      data: { analysisId, organisationId },
    })),
  );
}

/** The rows of an agent's work in the original, as the replay's own. */
const copiedWork = (tx: Transaction, { analysisId, organisationId }: AnalysisReference, replay: Replay) =>
  tx
    .select({
      analysisId: sql<string>`${analysisId}::uuid`.as("analysis_id"),
      aspect: aspectResults.aspect,
      organisationId: aspectResults.organisationId,
      encoding: aspectResults.encoding,
      payload: aspectResults.payload,
      rawBytes: aspectResults.rawBytes,
      findingCount: aspectResults.findingCount,
      createdAt: sql<Date>`now()`.as("created_at"),
    })
    .from(aspectResults)
    .where(
      and(
        ofAnalysis({ analysisId: replay.of, organisationId }),
        inArray(aspectResults.aspect, replay.agents.map(workRow)),
      ),
    );

/** Gives a replay what it takes over, and tells of each step that it need not run. */
async function takeOver(
  tx: Transaction,
  reference: AnalysisReference,
  replay: Replay,
  rows: readonly ResultRow[],
): Promise<void> {
  if (rows.length > 0) await tx.insert(aspectResults).values([...rows]);
  if (replay.agents.length > 0) await tx.insert(aspectResults).select(copiedWork(tx, reference, replay));
  const results = await listNames(tx, reference);
  const counts = new Map(results.map(({ name, findingCount }) => [name, findingCount]));
  for (const step of stepsDone([...counts.keys()])) {
    const findingCount = isAgent(step) ? {} : { findingCount: counts.get(step) ?? 0 };
    await appendProgress(tx, reference, {
      type: "step.completed",
      step,
      data: { durationMs: 0, ...findingCount },
    });
  }
}

/** Submissions and their texts in Postgres. */
export const makeSubmissionStore = (database: Database): SubmissionStore => ({
  create: async (submission, event, note) => {
    const { analysisId, organisationId, replay } = submission;
    const reference = { analysisId, organisationId };
    const rows = await Promise.all((replay?.aspects ?? []).map((aspect) => encodeAspect(reference, aspect)));
    await database.transaction({ organisationId }, async (tx) => {
      await insertSubmissions(tx, [{ submission, event }]);
      if (replay) await takeOver(tx, reference, replay, rows);
      if (note) await tx.insert(analysesOutbox).values(auditEvent(note));
    });
  },

  getText: (reach, analysisId) =>
    database.transaction(reach, async (tx) => {
      const [row] = await tx
        .select(textColumns)
        .from(analyses)
        .innerJoin(versions, eq(versions.id, analyses.versionId))
        .innerJoin(submissions, eq(submissions.id, analyses.submissionId))
        .where(and(eq(analyses.id, analysisId), withinReach(reach, analyses)));
      if (!row) throw new AppError("not_found");
      return toText(row);
    }),

  getContext: (reach, analysisId) =>
    database.transaction(reach, async (tx) => {
      const [row] = await tx
        .select({
          theme: submissions.theme,
          motivatingText: submissions.motivatingText,
          fileName: submissions.fileName,
          options: submissions.options,
        })
        .from(analyses)
        .innerJoin(submissions, eq(submissions.id, analyses.submissionId))
        .where(and(eq(analyses.id, analysisId), withinReach(reach, analyses)));
      if (!row) throw new AppError("not_found");
      return { ...row, options: readOptions(row.options) };
    }),
});
