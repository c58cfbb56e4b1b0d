import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgSchema,
  primaryKey,
  real,
  text,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant, organisationId } from "./columns";
import { outboxTable } from "./outbox";

export const documentsSchema = pgSchema("documents");

/** A file whose text is read: how far that has come, and where its original lies. */
export const documents = documentsSchema.table(
  "documents",
  {
    id: id(),
    organisationId: organisationId(),
    authorId: uuid("author_id").notNull(),
    title: text("title").notNull(),
    fileName: text("file_name"),
    kind: text("kind").$type<"text" | "docx" | "pdf" | "png" | "jpeg" | "webp" | "tiff">().notNull(),
    status: text("status")
      .$type<"pendente" | "processando" | "concluído" | "falhou">()
      .notNull()
      .default("pendente"),
    failure: text("failure"),
    pageCount: integer("page_count"),
    originalKey: text("original_key").notNull(),
    originalSha256: text("original_sha256").notNull(),
    originalBytes: integer("original_bytes").notNull(),
    createdAt: createdAt(),
    startedAt: instant("started_at"),
    finishedAt: instant("finished_at"),
    /** When what it says last changed. */
    changedAt: instant("changed_at").notNull().defaultNow(),
    /** What its author wants of its text, and what the essay answers to. */
    analyseAs: text("analyse_as").$type<"essay">(),
    theme: text("theme"),
    motivatingText: text("motivating_text"),
    /** The analysis that its text was handed in to by itself. */
    analysisId: uuid("analysis_id"),
  },
  (table) => [
    index("documents_tenant_created").on(table.organisationId, table.createdAt, table.id, table.authorId),
    index("documents_author_created").on(table.organisationId, table.authorId, table.createdAt, table.id),
    check("documents_status", sql`${table.status} in ('pendente', 'processando', 'concluído', 'falhou')`),
  ],
);

/** A word as the row keeps it: start, end, left, top, width, height, confidence. */
export type WordRow = [number, number, number, number, number, number, number | null];

/** A page as it was read, and as somebody corrected it: reading it again never touches the correction. */
export const documentPages = documentsSchema.table(
  "pages",
  {
    documentId: uuid("document_id").notNull(),
    number: integer("number").notNull(),
    organisationId: organisationId(),
    source: text("source").$type<"file" | "recognition">().notNull(),
    text: text("text").notNull(),
    words: jsonb("words").$type<WordRow[]>().notNull(),
    confidence: real("confidence"),
    isRead: boolean("is_read").notNull(),
    correctedText: text("corrected_text"),
    correctedBy: uuid("corrected_by"),
    correctedAt: instant("corrected_at"),
  },
  (table) => [
    primaryKey({ columns: [table.documentId, table.number] }),
    foreignKey({ columns: [table.documentId], foreignColumns: [documents.id] }).onDelete("cascade"),
  ],
);

/** A file on its way, part by part; what became of it stays for a while, for who did not hear of it. */
export const uploads = documentsSchema.table(
  "uploads",
  {
    id: id(),
    organisationId: organisationId(),
    authorId: uuid("author_id").notNull(),
    fileName: text("file_name"),
    bytes: integer("bytes").notNull(),
    analyseAs: text("analyse_as").$type<"essay" | "code">(),
    theme: text("theme"),
    motivatingText: text("motivating_text"),
    options: jsonb("options").$type<Record<string, unknown>>(),
    /** Until then one process alone finishes it. */
    claimedUntil: instant("claimed_until"),
    workKind: text("work_kind").$type<"documents" | "analyses" | "batches">(),
    workId: uuid("work_id"),
    createdAt: createdAt(),
    expiresAt: instant("expires_at").notNull(),
  },
  (table) => [
    index("uploads_expires").on(table.expiresAt, table.id),
    index("uploads_author").on(table.authorId, table.id),
    index("uploads_tenant").on(table.organisationId, table.id),
    check("uploads_analyse_as", sql`${table.analyseAs} in ('essay', 'code')`),
    check("uploads_work_kind", sql`${table.workKind} in ('documents', 'analyses', 'batches')`),
  ],
);

export const documentsOutbox = outboxTable(documentsSchema);
