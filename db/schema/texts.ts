import { sql } from "drizzle-orm";
import {
  bigint,
  boolean,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgSchema,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { createdAt, id, instant, organisationId } from "./columns";

type Row = Record<string, unknown>;

export const textsSchema = pgSchema("texts");

/** What is known of a work's text: of which version of it, what it is about, and what it took from what its writer was given. */
export const texts = textsSchema.table(
  "texts",
  {
    organisationId: organisationId(),
    /** That of the analysis or the document. */
    id: uuid("id").notNull(),
    authorId: uuid("author_id").notNull(),
    /** Who wrote it: of a work that was run again, the author of the first one. */
    writerId: uuid("writer_id").notNull(),
    kind: text("kind").$type<"essay" | "document">().notNull(),
    title: text("title").notNull(),
    version: bigint("version", { mode: "number" }).notNull(),
    language: text("language"),
    /** Null until it is there. */
    enrichment: jsonb("enrichment").$type<Row>(),
    /** The versions of the engines that the enrichment is of, or the fingerprint and the pairs. */
    enrichedBy: text("enriched_by"),
    comparedBy: text("compared_by"),
    /** As the fingerprints have them, to find those again. */
    hashes: integer("hashes").array().notNull().default([]),
    /** Null where nothing was given. */
    given: jsonb("given").$type<Row>(),
    comparedAt: instant("compared_at"),
    /** The code of what went wrong when its last turn was given up. */
    failure: text("failure"),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.id] }),
    index("texts_writer").on(table.writerId, table.id),
    index("texts_author").on(table.authorId, table.id),
  ],
);

/** The texts that have a hash, an inverted index: read by its primary key alone. Hashes are signed, as Postgres has them. */
export const fingerprints = textsSchema.table(
  "fingerprints",
  {
    organisationId: organisationId(),
    hash: integer("hash").notNull(),
    textId: uuid("text_id").notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.hash, table.textId] })],
);

/** How many texts an organisation has; a trigger counts them. */
export const totals = textsSchema.table("totals", {
  organisationId: uuid("organisation_id").primaryKey(),
  texts: integer("texts").notNull(),
});

/** What two texts share. `a` is the one with the smaller id. */
export const pairs = textsSchema.table(
  "pairs",
  {
    id: id(),
    organisationId: organisationId(),
    aId: uuid("a_id").notNull(),
    aAuthorId: uuid("a_author_id").notNull(),
    aVersion: bigint("a_version", { mode: "number" }).notNull(),
    aShare: doublePrecision("a_share").notNull(),
    bId: uuid("b_id").notNull(),
    bAuthorId: uuid("b_author_id").notNull(),
    bVersion: bigint("b_version", { mode: "number" }).notNull(),
    bShare: doublePrecision("b_share").notNull(),
    /** The larger of both. */
    share: doublePrecision("share").notNull(),
    /** Of one author, or one text runs the other again. */
    drafts: boolean("drafts").notNull(),
    passages: jsonb("passages").$type<Row[]>().notNull(),
    comparedAt: instant("compared_at").notNull().default(sql`clock_timestamp()`),
  },
  (table) => [
    uniqueIndex("pairs_texts").on(table.organisationId, table.aId, table.bId),
    index("pairs_b").on(table.organisationId, table.bId),
    index("pairs_share").on(table.organisationId, table.share, table.id),
    index("pairs_share_others")
      .on(table.organisationId, table.share, table.id)
      .where(sql`not ${table.drafts}`),
    index("pairs_a_author").on(table.organisationId, table.aAuthorId, table.share),
    index("pairs_b_author").on(table.organisationId, table.bAuthorId),
  ],
);
