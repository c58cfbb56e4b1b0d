import { and, eq } from "drizzle-orm";
import type { Database } from "@/db/client";
import { analyses, analysesOutbox, analysisEvents, submissions, versions } from "@/db/schema/analyses";
import { AppError } from "@/lib/kernel/errors";
import type { SubmissionStore } from "../ports";
import { type CodeOptions, codeOptions } from "../schemas";

const readOptions = (stored: unknown): CodeOptions | null =>
  stored === null ? null : codeOptions.parse(stored);

/** Submissions and their texts in Postgres. */
export const makeSubmissionStore = (database: Database): SubmissionStore => ({
  create: (submission, event) =>
    database.transaction({ organisationId: submission.organisationId }, async (tx) => {
      const { organisationId, authorId, submissionId, versionId, analysisId, kind, title } = submission;
      await tx.insert(submissions).values({
        id: submissionId,
        organisationId,
        authorId,
        kind,
        title,
        theme: submission.theme,
        motivatingText: submission.motivatingText,
        fileName: submission.fileName,
        options: submission.options,
        originalKey: submission.originalKey,
        originalSha256: submission.originalSha256,
        originalBytes: submission.originalBytes,
      });
      await tx.insert(versions).values({
        id: versionId,
        organisationId,
        submissionId,
        number: 1,
        text: submission.text,
        sha256: submission.textSha256,
      });
      await tx.insert(analyses).values({
        id: analysisId,
        organisationId,
        authorId,
        submissionId,
        versionId,
        kind,
        title,
        eventSequence: 1,
      });
      await tx.insert(analysisEvents).values({ analysisId, organisationId, sequence: 1, type: "submitted" });
      await tx.insert(analysesOutbox).values({
        eventId: event.id,
        name: event.name,
        data: { analysisId, organisationId },
      });
    }),

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
