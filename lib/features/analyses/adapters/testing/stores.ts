import { createHash } from "node:crypto";
import { type Database, openDatabase } from "@/db/client";
import { newId } from "@/lib/kernel/ids";
import type { AspectResult, Finding, Report } from "../../domain/report";
import type { AnalysisReference } from "../../events";
import type { NewBatch, NewSubmission, Quota } from "../../ports";
import { codeOptions } from "../../submission-schemas";
import { makeReadership } from "../../use-cases/readership";
import { makeAnalysisStore } from "../analysis-store.drizzle";
import { makeBatchStore } from "../batch-store.drizzle";
import { makeOriginalStore } from "../original-store.drizzle";
import { makeProgressLog } from "../progress-log.drizzle";
import { makeResultStore } from "../result-store.drizzle";
import { makeSubmissionStore } from "../submission-store.drizzle";

/** A plan without limits, which counts nothing. */
export const anyAmount: Quota = { take: async () => {}, giveBack: async () => {} };

export type Stores = ReturnType<typeof openStores>;

/** The feature's stores on one database, as the role of `url`. */
export function openStores(url: string) {
  const database: Database = openDatabase(url, 10);
  return {
    database,
    analyses: makeAnalysisStore(database),
    submissions: makeSubmissionStore(database),
    progress: makeProgressLog(database),
    results: makeResultStore(database),
    batches: makeBatchStore(database),
    quota: anyAmount,
    originals: makeOriginalStore(database),
    /** Nobody teaches anybody. */
    readership: makeReadership({ taughtStudents: async () => [] }),
  };
}

const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");

/** A submission of a new organisation, unless told otherwise. */
export function newSubmission(fields: Partial<NewSubmission> = {}): NewSubmission {
  const organisationId = fields.organisationId ?? newId();
  const submissionId = newId();
  const text = fields.text ?? "Um texto curto.";
  return {
    organisationId,
    authorId: newId(),
    submissionId,
    versionId: newId(),
    analysisId: newId(),
    kind: "essay",
    title: "Um texto",
    text,
    textSha256: sha256(text),
    originalKey: `${organisationId}/${submissionId}/${sha256(text)}`,
    originalSha256: sha256(text),
    originalBytes: Buffer.byteLength(text),
    ...fields,
  };
}

/** A batch of an organisation; its items are given beside it. */
export const newBatch = (organisationId: string): NewBatch => ({
  id: newId(),
  organisationId,
  authorId: newId(),
  title: "a.zip",
  options: codeOptions.parse({}),
  unlisted: 0,
});

/** Writes a submission. @returns what refers to its analysis */
export async function submit(
  { submissions }: Pick<Stores, "submissions">,
  fields: Partial<NewSubmission> = {},
): Promise<AnalysisReference> {
  const submission = newSubmission(fields);
  await submissions.create(submission, { id: newId(), name: "analyses/essay.submitted" });
  return { analysisId: submission.analysisId, organisationId: submission.organisationId };
}

export const finding = (fields: Partial<Finding> = {}): Finding => ({
  rule: "spelling.unknown",
  category: "spelling",
  severity: "minor",
  span: { start: 0, end: 2 },
  message: { "pt-BR": "Palavra desconhecida", en: "Unknown word" },
  suggestions: [],
  ...fields,
});

export const aspectResult = (aspect: string, findings: Finding[] = [finding()]): AspectResult => ({
  aspect,
  engine: "essay@test",
  findings,
  metrics: [{ id: `${aspect}.count`, value: findings.length, label: { "pt-BR": "Total", en: "Total" } }],
});

export const report = (fields: Partial<Report> = {}): Report => ({
  kind: "essay",
  language: "pt",
  engine: "essay@test",
  findings: [{ ...finding(), aspect: "spelling" }],
  metrics: [],
  details: {},
  counts: { bySeverity: { info: 0, minor: 1, major: 0, critical: 0 }, byCategory: { spelling: 1 } },
  missing: [],
  ...fields,
});
