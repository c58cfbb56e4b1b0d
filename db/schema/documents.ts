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

export const documentsOutbox = outboxTable(documentsSchema);
