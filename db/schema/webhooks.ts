import { boolean, index, pgSchema, text, uuid } from "drizzle-orm/pg-core";
import { bytea, createdAt, id, instant, organisationId } from "./columns";
import { outboxTable } from "./outbox";

type WebhookEvent =
  | `analysis.${"completed" | "failed" | "cancelled"}`
  | "batch.completed"
  | `member.${"joined" | "removed"}`;

export const webhooks = pgSchema("webhooks");

/** Where an organisation wants to be told of what happens. The secret that signs what is sent is kept encrypted. */
export const webhookEndpoints = webhooks.table(
  "endpoints",
  {
    id: id(),
    organisationId: organisationId(),
    url: text("url").notNull(),
    description: text("description").notNull().default(""),
    events: text("events").array().$type<WebhookEvent[]>().notNull(),
    active: boolean("active").notNull().default(true),
    secretKeyId: text("secret_key_id").notNull(),
    secretSealed: bytea("secret_sealed").notNull(),
    secretRotatedAt: instant("secret_rotated_at").notNull(),
    createdBy: uuid("created_by").notNull(),
    createdAt: createdAt(),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [index("endpoints_created").on(table.organisationId, table.createdAt, table.id)],
);

export const webhooksOutbox = outboxTable(webhooks);
