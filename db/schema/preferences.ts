import { sql } from "drizzle-orm";
import { check, index, pgSchema, text, unique, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, organisationId } from "./columns";

export const preferencesSchema = pgSchema("preferences");

/** What a member does not want to be told of again: a word, a rule, or a quoted passage. `value` is normalised by its kind. */
export const ignores = preferencesSchema.table(
  "ignores",
  {
    id: id(),
    organisationId: organisationId(),
    userId: uuid("user_id").notNull(),
    kind: text("kind").$type<"word" | "rule" | "passage">().notNull(),
    value: text("value").notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    unique("ignores_value").on(table.organisationId, table.userId, table.kind, table.value),
    index("ignores_user_created").on(table.organisationId, table.userId, table.createdAt, table.id),
    check("ignores_kind", sql`${table.kind} in ('word', 'rule', 'passage')`),
  ],
);
