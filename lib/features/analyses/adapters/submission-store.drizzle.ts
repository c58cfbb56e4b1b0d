import { and, eq } from "drizzle-orm";
import type { Database, Transaction } from "@/db/client";
import { analyses, analysesOutbox, analysisEvents, submissions, versions } from "@/db/schema/analyses";
import { AppError } from "@/lib/kernel/errors";
import type { QueuedSubmission, SubmissionStore } from "../ports";
import { type CodeOptions, codeOptions } from "../schemas";

const readOptions = (stored: unknown): CodeOptions | null =>
  stored === null ? null : codeOptions.parse(stored);

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
    all.map(({ analysisId, organisationId, authorId, submissionId, versionId, kind, title }) => ({
      id: analysisId,
      organisationId,
      authorId,
      submissionId,
      versionId,
      kind,
      title,
      eventSequence: 1,
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

/** Submissions and their texts in Postgres. */
export const makeSubmissionStore = (database: Database): SubmissionStore => ({
  create: (submission, event) =>
    database.transaction({ organisationId: submission.organisationId }, (tx) =>
      insertSubmissions(tx, [{ submission, event }]),
    ),

  getText: ({ analysisId, organisationId }) =>
    database.transaction({ organisationId }, async (tx) => {
      const [row] = await tx
        .select({
          text: versions.text,
          sha256: versions.sha256,
          theme: submissions.theme,
          motivatingText: submissions.motivatingText,
          fileName: submissions.fileName,
          options: submissions.options,
          originalKey: submissions.originalKey,
          originalSha256: submissions.originalSha256,
          submissionId: submissions.id,
        })
        .from(analyses)
        .innerJoin(versions, eq(versions.id, analyses.versionId))
        .innerJoin(submissions, eq(submissions.id, analyses.submissionId))
        .where(and(eq(analyses.id, analysisId), eq(analyses.organisationId, organisationId)));
      if (!row) throw new AppError("not_found");
      return { ...row, options: readOptions(row.options) };
    }),

  getContext: ({ analysisId, organisationId }) =>
    database.transaction({ organisationId }, async (tx) => {
      const [row] = await tx
        .select({
          theme: submissions.theme,
          motivatingText: submissions.motivatingText,
          fileName: submissions.fileName,
          options: submissions.options,
        })
        .from(analyses)
        .innerJoin(submissions, eq(submissions.id, analyses.submissionId))
        .where(and(eq(analyses.id, analysisId), eq(analyses.organisationId, organisationId)));
      if (!row) throw new AppError("not_found");
      return { ...row, options: readOptions(row.options) };
    }),
});
