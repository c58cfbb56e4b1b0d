import { AppError } from "@/lib/kernel/errors";
import { isId } from "@/lib/kernel/ids";
import { decodeCursor, maxPageSize, type Page, toPage } from "@/lib/kernel/page";
import { type SummaryRow, toSummary } from "../../state/run-summary";
import type { RunFilter, RunSummary } from "../run-views";
import type { Queryable, RunnerSql } from "./connection";

/** The columns of a `SummaryRow`, from runs `r` and events `e`. */
export const summaryColumns = (sql: Queryable) => sql`
  r.id::text, r.function_id as "functionId", r.status, r.organisation_id as "organisationId", e.name as "eventName",
  (select count(*)::int from durable.attempts a where a.run_id = r.id and a.lease_token is not null) as attempts,
  (extract(epoch from r.created_at) * 1000)::float8 as "createdMs",
  (extract(epoch from r.started_at) * 1000)::float8 as "startedMs",
  (extract(epoch from r.ended_at) * 1000)::float8 as "endedMs", r.error::text`;

/** States are written out where runs that were not run again are meant: no index of those serves a parameter. */
function ofStatus(sql: RunnerSql, { status, notRerun }: RunFilter) {
  if (!notRerun) return status ? sql`and r.status = ${status}` : sql``;
  if (status === "failed") return sql`and r.status = 'failed' and r.rerun_at is null`;
  if (status === "cancelled") return sql`and r.status = 'cancelled' and r.rerun_at is null`;
  return status ? sql`and false` : sql`and r.status in ('failed', 'cancelled') and r.rerun_at is null`;
}

const longestListedError = 2_000;
const shorten = (run: RunSummary): RunSummary => ({
  ...run,
  error: run.error?.slice(0, longestListedError) ?? null,
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
      ${ofStatus(sql, filter)}
      ${filter.functionId ? sql`and r.function_id = ${filter.functionId}` : sql``}
      ${filter.organisationId ? sql`and r.organisation_id = ${filter.organisationId}` : sql``}
      ${after ? sql`and (r.created_at, r.id) < (${after.at}::text::timestamptz, ${after.id}::uuid)` : sql``}
    order by r.created_at desc, r.id desc limit ${limit + 1}`;
  return toPage(rows.map(toSummary).map(shorten), limit, ({ createdAt, id }) => ({ at: createdAt, id }));
}
