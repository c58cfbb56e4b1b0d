import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgSchema,
  primaryKey,
  text,
  unique,
  uuid,
} from "drizzle-orm/pg-core";
import { bytea, createdAt, id, instant, organisationId } from "./columns";
import { outboxTable } from "./outbox";

export const analysesSchema = pgSchema("analyses");

/** What a person handed in: an essay or a Python file, with its stored original. */
export const submissions = analysesSchema.table(
  "submissions",
  {
    id: id(),
    organisationId: organisationId(),
    authorId: uuid("author_id").notNull(),
    kind: text("kind").$type<"essay" | "code">().notNull(),
    title: text("title").notNull(),
    theme: text("theme"),
    motivatingText: text("motivating_text"),
    fileName: text("file_name"),
    options: jsonb("options").$type<Record<string, unknown>>(),
    originalKey: text("original_key").notNull(),
    originalSha256: text("original_sha256").notNull(),
    originalBytes: integer("original_bytes").notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    index("submissions_tenant_created").on(table.organisationId, table.createdAt, table.id, table.authorId),
    index("submissions_author_created").on(table.organisationId, table.authorId, table.createdAt, table.id),
    check("submissions_kind", sql`${table.kind} in ('essay', 'code')`),
  ],
);

/** An immutable text of a submission. Steps and results refer to a version, never carry its text. */
export const versions = analysesSchema.table(
  "versions",
  {
    id: id(),
    organisationId: organisationId(),
    submissionId: uuid("submission_id")
      .notNull()
      .references(() => submissions.id, { onDelete: "cascade" }),
    number: integer("number").notNull(),
    text: text("text").notNull(),
    sha256: text("sha256").notNull(),
    createdAt: createdAt(),
  },
  (table) => [unique("versions_number").on(table.submissionId, table.number)],
);

/** One analysis of one version: its state, and what lists need without opening the result. */
export const analyses = analysesSchema.table(
  "analyses",
  {
    id: id(),
    organisationId: organisationId(),
    authorId: uuid("author_id").notNull(),
    submissionId: uuid("submission_id")
      .notNull()
      .references(() => submissions.id, { onDelete: "cascade" }),
    versionId: uuid("version_id")
      .notNull()
      .references(() => versions.id, { onDelete: "cascade" }),
    kind: text("kind").$type<"essay" | "code">().notNull(),
    title: text("title").notNull(),
    status: text("status")
      .$type<"queued" | "running" | "completed" | "partial" | "failed" | "cancelled">()
      .notNull()
      .default("queued"),
    language: text("language"),
    runId: text("run_id"),
    eventSequence: integer("event_sequence").notNull().default(0),
    findingCount: integer("finding_count").notNull().default(0),
    missingAspects: jsonb("missing_aspects").$type<string[]>().notNull().default([]),
    /** A digest of all that the result follows from: analyses that share it share their result. */
    resultKey: text("result_key"),
    /** Of a code with a result: its figures, as `CodeSummary` has them. */
    summary: jsonb("summary").$type<Record<string, unknown>>(),
    /** Of a work with a result: an essay's total, 0 to 1000, or a code's quality, 0 to 100. */
    score: integer("score"),
    failure: text("failure"),
    /** The earlier analysis that this one runs again. */
    replayOf: uuid("replay_of").references((): AnyPgColumn => analyses.id, { onDelete: "set null" }),
    createdAt: createdAt(),
    startedAt: instant("started_at"),
    finishedAt: instant("finished_at"),
  },
  (table) => [
    index("analyses_tenant_created").on(table.organisationId, table.createdAt, table.id, table.authorId),
    index("analyses_author_created").on(table.organisationId, table.authorId, table.createdAt, table.id),
    index("analyses_tenant_kind_created").on(
      table.organisationId,
      table.kind,
      table.createdAt,
      table.id,
      table.authorId,
    ),
    index("analyses_tenant_status_created").on(table.organisationId, table.status, table.createdAt, table.id),
    index("analyses_tenant_result_key").on(table.organisationId, table.resultKey),
    index("analyses_version").on(table.versionId),
    index("analyses_submission").on(table.submissionId),
    index("analyses_replay_of")
      .on(table.replayOf, table.createdAt, table.id)
      .where(sql`${table.replayOf} is not null`),
    check(
      "analyses_status",
      sql`${table.status} in ('queued', 'running', 'completed', 'partial', 'failed', 'cancelled')`,
    ),
  ],
);

/** Many files that were handed in together. */
export const batches = analysesSchema.table(
  "batches",
  {
    id: id(),
    organisationId: organisationId(),
    authorId: uuid("author_id").notNull(),
    title: text("title").notNull(),
    options: jsonb("options").$type<Record<string, unknown>>().notNull(),
    /** Files that are no Python and that no item tells of: there were too many of them. */
    unlisted: integer("unlisted").notNull().default(0),
    createdAt: createdAt(),
  },
  (table) => [
    index("batches_tenant_created").on(table.organisationId, table.createdAt, table.id, table.authorId),
    index("batches_author_created").on(table.organisationId, table.authorId, table.createdAt, table.id),
  ],
);

/** A file of a batch, in the order in which they came: its analysis, or the error code that refused it. */
export const batchItems = analysesSchema.table(
  "batch_items",
  {
    batchId: uuid("batch_id")
      .notNull()
      .references(() => batches.id, { onDelete: "cascade" }),
    position: integer("position").notNull(),
    organisationId: organisationId(),
    fileName: text("file_name").notNull(),
    analysisId: uuid("analysis_id").references(() => analyses.id, { onDelete: "cascade" }),
    failure: text("failure"),
  },
  (table) => [
    primaryKey({ columns: [table.batchId, table.position] }),
    unique("batch_items_analysis").on(table.analysisId),
    check("batch_items_outcome", sql`(${table.analysisId} is null) <> (${table.failure} is null)`),
  ],
);

/** What happened to an analysis, in order. `sequence` has no gaps: a reader resumes after the last one it saw. */
export const analysisEvents = analysesSchema.table(
  "analysis_events",
  {
    analysisId: uuid("analysis_id")
      .notNull()
      .references(() => analyses.id, { onDelete: "cascade" }),
    sequence: integer("sequence").notNull(),
    organisationId: organisationId(),
    type: text("type")
      .$type<
        | "submitted"
        | "started"
        | "step.started"
        | "step.completed"
        | "step.failed"
        | "completed"
        | "failed"
        | "cancelled"
      >()
      .notNull(),
    step: text("step"),
    data: jsonb("data").$type<Record<string, unknown>>().notNull().default({}),
    at: instant("at").notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.analysisId, table.sequence] })],
);

/**
 * A step's outcome, written once: the first write of (analysis, aspect) stays. Payload compressed, see `encoding`. Of an analysis that is
 * complete only what its agents made is left here: a replay from one of them goes on from it.
 */
export const aspectResults = analysesSchema.table(
  "aspect_results",
  {
    analysisId: uuid("analysis_id")
      .notNull()
      .references(() => analyses.id, { onDelete: "cascade" }),
    aspect: text("aspect").notNull(),
    organisationId: organisationId(),
    encoding: text("encoding").$type<"json" | "zstd">().notNull(),
    payload: bytea("payload").notNull(),
    rawBytes: integer("raw_bytes").notNull(),
    findingCount: integer("finding_count").notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.analysisId, table.aspect] })],
);

/**
 * The results, partitioned by month of the analysis's `created_at`. The migration makes the table PARTITION BY RANGE;
 * `analyses.ensure_partitions` makes the months ahead. Lists never read it.
 */
export const analysisHistory = analysesSchema.table(
  "analysis_history",
  {
    analysisId: uuid("analysis_id").notNull(),
    createdAt: instant("created_at").notNull(),
    organisationId: organisationId(),
    engine: text("engine").notNull(),
    encoding: text("encoding").$type<"json" | "zstd">().notNull(),
    payload: bytea("payload").notNull(),
    rawBytes: integer("raw_bytes").notNull(),
    savedAt: instant("saved_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.analysisId, table.createdAt] }),
    index("analysis_history_created").on(table.createdAt),
    foreignKey({ columns: [table.analysisId], foreignColumns: [analyses.id] }).onDelete("cascade"),
  ],
);

export const analysesOutbox = outboxTable(analysesSchema);
