import { sql } from "drizzle-orm";
import { check, index, integer, jsonb, pgSchema, primaryKey, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, instant } from "./columns";

export const operationsSchema = pgSchema("operations");

/**
 * Runs on a real Inngest server, as the middleware saw them. The embedded runner keeps its own. They belong to the
 * platform: no tenant reads them, and inputs are references.
 */
export const recordedRuns = operationsSchema.table(
  "runs",
  {
    id: text("id").primaryKey(),
    functionId: text("function_id").notNull(),
    status: text("status").$type<"running" | "completed" | "failed" | "cancelled">().notNull(),
    organisationId: uuid("organisation_id"),
    eventName: text("event_name").notNull(),
    /** `trigger` is the event by which the function starts, when it was started otherwise. */
    event: jsonb("event")
      .$type<{ name: string; data: Record<string, unknown>; trigger?: string }>()
      .notNull(),
    attempts: integer("attempts").notNull().default(1),
    output: jsonb("output").$type<unknown>(),
    error: text("error"),
    createdAt: createdAt(),
    finishedAt: instant("finished_at"),
    /** When its event was sent again, for the first time. */
    rerunAt: instant("rerun_at"),
  },
  (table) => [
    index("runs_created").on(table.createdAt, table.id),
    index("runs_status_created").on(table.status, table.createdAt, table.id),
    index("runs_function_created").on(table.functionId, table.createdAt, table.id),
    index("runs_finished").on(table.finishedAt),
    index("runs_unanswered").on(table.status, table.createdAt, table.id).where(sql`${table.rerunAt} is null`),
    index("runs_unanswered_function")
      .on(table.functionId, table.status, table.createdAt, table.id)
      .where(sql`${table.rerunAt} is null`),
    check("runs_status", sql`${table.status} in ('running', 'completed', 'failed', 'cancelled')`),
  ],
);

/** One attempt of one step of a recorded run. */
export const recordedAttempts = operationsSchema.table(
  "step_attempts",
  {
    runId: text("run_id")
      .notNull()
      .references(() => recordedRuns.id, { onDelete: "cascade" }),
    stepId: text("step_id").notNull(),
    attempt: integer("attempt").notNull(),
    name: text("name").notNull(),
    kind: text("kind").notNull(),
    status: text("status").$type<"running" | "completed" | "failed">().notNull(),
    startedAt: instant("started_at").notNull().defaultNow(),
    finishedAt: instant("finished_at"),
    output: jsonb("output").$type<unknown>(),
    error: text("error"),
  },
  (table) => [
    primaryKey({ columns: [table.runId, table.stepId, table.attempt] }),
    index("step_attempts_started").on(table.startedAt),
    index("step_attempts_finished").on(table.finishedAt),
  ],
);
