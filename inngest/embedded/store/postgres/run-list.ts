import { AppError } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { decodeCursor, maxPageSize, type Page, toPage } from "@/lib/kernel/page";
import type { RunFilter, RunStatus, RunSummary } from "../run-views";
import type { Queryable, RunnerSql } from "./connection";

export type SummaryRow = {
  id: string;
  functionId: string;
  status: RunStatus;
  organisationId: string | null;
  eventName: string;
  attempts: number;
  createdMs: number;
  startedMs: number | null;
  endedMs: number | null;
};

/** The columns of a `SummaryRow`, from runs `r` and events `e`. */
export const summaryColumns = (sql: Queryable) => sql`
  r.id::text, r.function_id as "functionId", r.status, r.organisation_id as "organisationId", e.name as "eventName",
  (select count(*)::int from durable.attempts a where a.run_id = r.id and a.lease_token is not null) as attempts,
  (extract(epoch from r.created_at) * 1000)::float8 as "createdMs",
  (extract(epoch from r.started_at) * 1000)::float8 as "startedMs",
  (extract(epoch from r.ended_at) * 1000)::float8 as "endedMs"`;

export const isoTime = (ms: number): string => new Date(ms).toISOString();
export const isoTimeOrNull = (ms: number | null): string | null => (ms === null ? null : isoTime(ms));

export const toSummary = ({ createdMs, startedMs, endedMs, ...row }: SummaryRow): RunSummary => ({
  ...row,
  createdAt: isoTime(createdMs),
  startedAt: isoTimeOrNull(startedMs),
  finishedAt: isoTimeOrNull(endedMs),
});

/** Newest first, by keyset: a page costs the same however far down it lies. */
export async function listRuns(sql: RunnerSql, filter: RunFilter): Promise<Page<RunSummary>> {
  const limit = Math.max(1, Math.min(filter.limit, maxPageSize));
  const after = filter.cursor === undefined ? null : decodeCursor(filter.cursor);
  if (after && !isId(after.id))
    throw new AppError("invalid_input", { fields: [{ path: "cursor", message: "is unknown" }] });
  const rows = await sql<SummaryRow[]>`
    select ${summaryColumns(sql)} from durable.runs r join durable.events e on e.id = r.event_id
    where true
      ${filter.status ? sql`and r.status = ${filter.status}` : sql``}
      ${filter.functionId ? sql`and r.function_id = ${filter.functionId}` : sql``}
      ${filter.organisationId ? sql`and r.organisation_id = ${filter.organisationId}` : sql``}
      ${after ? sql`and (r.created_at, r.id) < (${after.at}::text::timestamptz, ${after.id}::uuid)` : sql``}
    order by r.created_at desc, r.id desc limit ${limit + 1}`;
  return toPage(rows.map(toSummary), limit, ({ createdAt, id }) => ({ at: createdAt, id }));
}
