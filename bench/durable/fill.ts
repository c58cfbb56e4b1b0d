import { openResilientSql } from "@/db/resilient-sql";
import type { System } from "./system";

type Sql = ReturnType<typeof openResilientSql>;

/** Copies of a run are made so many at once. */
const batch = 25_000;

/** How a finished run with $1 steps is found, and the tables that keep runs, each with the column that names the run. */
type Layout = { find: string; tables: Record<string, string> };

const layouts: Record<string, Layout> = {
  elysia: {
    find: `select id::text as run, event_id::text as event from durable.runs
      where status = 'completed' and step_count = $1 order by created_at desc limit 1`,
    tables: {
      "durable.events": "id",
      "durable.runs": "id",
      "durable.steps": "run_id",
      "durable.attempts": "run_id",
    },
  },
  dbos: {
    find: `select workflow_uuid as run, workflow_uuid as event from dbos.workflow_status w where status = 'SUCCESS'
      and (select count(*) from dbos.operation_outputs o where o.workflow_uuid = w.workflow_uuid) = $1
      order by created_at desc limit 1`,
    tables: {
      "dbos.workflow_status": "workflow_uuid",
      "dbos.workflow_input": "workflow_uuid",
      "dbos.workflow_output": "workflow_uuid",
      "dbos.operation_outputs": "workflow_uuid",
    },
  },
};

type Column = { name: string; type: string };

/** Copies are as old as their number in seconds; one present for all tables, so that a run finds its event. */
const moment = `(timestamptz '${new Date().toISOString()}' - n * interval '1 second')`;
const epochMs = `(extract(epoch from ${moment}) * 1000)::bigint`;
/** The identity of the n-th copy, ordered by time as UUIDs version 7 are; `kind` sets a run's apart from its event's. */
const copyId = (kind: number) =>
  `(lpad(to_hex(${epochMs}), 12, '0') || '7${kind}008000' || lpad(to_hex(n), 12, '0'))`;

/** What a copy has in a column: identities and times of its own, and all else as it was. $1 is the run, $2 its event. */
function copied({ name, type }: Column): string {
  const old = `t."${name}"`;
  if (type === "timestamp with time zone") return `case when ${old} is not null then ${moment} end`;
  if (type === "bigint" && /epoch|timestamp|_at$/.test(name))
    return `case when ${old} is not null then ${epochMs} end`;
  if (type !== "uuid" && type !== "text") return old;
  const other = type === "uuid" ? `case when ${old} is not null then gen_random_uuid()::text end` : old;
  return `(case ${old}::text when $1 then ${copyId(1)}::uuid::text when $2 then ${copyId(2)}::uuid::text
    else ${other} end)::${type}`;
}

async function columnsOf(sql: Sql, table: string): Promise<Column[]> {
  const rows = await sql<Column[]>`
    select column_name as name, data_type as type from information_schema.columns
    where table_schema || '.' || table_name = ${table} and is_generated = 'NEVER' and identity_generation is null
      and coalesce(column_default, '') not like 'nextval%' order by ordinal_position`;
  return [...rows];
}

/** Whether the bench knows how runs of the system are kept. */
export const canFill = ({ name }: System): boolean => name in layouts;

/**
 * Adds finished runs, as copies of one that really ran, numbered from `from` (exclusive) to `to`.
 * @param steps of the run that is copied; one such must have ended
 */
export async function fill(system: System, steps: number, from: number, to: number): Promise<void> {
  const layout = layouts[system.name];
  if (!layout) return;
  const sql = openResilientSql(system.superUrl, { max: 1, onnotice: () => {} });
  try {
    const [found] = await sql.unsafe<{ run: string; event: string }[]>(layout.find, [steps]);
    if (!found) throw new Error(`${system.name} has no finished run of ${steps} steps to copy`);
    for (let done = from; done < to; done += batch) {
      for (const [table, owner] of Object.entries(layout.tables)) {
        const columns = await columnsOf(sql, table);
        await sql.unsafe(
          `insert into ${table} (${columns.map(({ name }) => `"${name}"`).join(", ")})
          select ${columns.map(copied).join(", ")}
          from generate_series(${done + 1}, ${Math.min(done + batch, to)}) n, ${table} t
          where t."${owner}"::text in ($1::text, $2::text)`,
          [found.run, found.event],
        );
      }
    }
    for (const table of Object.keys(layout.tables)) await sql.unsafe(`vacuum analyze ${table}`);
    await sql`checkpoint`;
  } finally {
    await sql.end({ timeout: 5 });
  }
}
