import { sql } from "drizzle-orm";
import { bigint, date, index, jsonb, pgSchema, primaryKey, text } from "drizzle-orm/pg-core";
import type { QuotaMetric } from "@/lib/kernel/plans";
import { instant, organisationId } from "./columns";

const usage = pgSchema("usage");

/** How much an organisation has used since a day: on it, in its month, or ever (since 1970-01-01). */
export const usageCounters = usage.table(
  "counters",
  {
    organisationId: organisationId(),
    metric: text("metric").$type<QuotaMetric>().notNull(),
    span: text("span").$type<"day" | "month" | "ever">().notNull(),
    since: date("since", { mode: "string" }).notNull(),
    amount: bigint("amount", { mode: "number" }).notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organisationId, table.metric, table.span, table.since] }),
    index("counters_since").on(table.since).where(sql`${table.span} = 'day'`),
  ],
);

/** What was counted, by the key of its cause. */
export const usageTakes = usage.table(
  "takes",
  {
    organisationId: organisationId(),
    key: text("key").notNull(),
    amounts: jsonb("amounts").$type<Partial<Record<QuotaMetric, number>>>().notNull(),
    at: instant("at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.organisationId, table.key] }), index("takes_at").on(table.at)],
);
