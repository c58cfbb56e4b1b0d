import { type FunctionDefinition, functionDefinition } from "../function-definition";
import { jsonText } from "../json-text";
import type { FunctionStore } from "../store";
import type { FunctionTable } from "../transaction";
import { inTransaction, type RunnerSql, type Tx } from "./connection";
import { replaceSchedules } from "./schedule-table";

export const functionTable = (tx: Tx): FunctionTable => ({
  findFunction: async (id) => {
    const rows = await tx<{ definition: string }[]>`
      select definition::text from durable.functions where id = ${id}`;
    return parse(rows)[0] ?? null;
  },
  listenersTo: async (eventNames) => {
    const rows = await tx<{ definition: string | null; eventName: string; path: string }[]>`
      with recursive paths as (
        select given.name, head.match_path from unnest(${eventNames}::text[]) as given (name), lateral (
          select match_path from durable.timers where event_name = given.name and event_id is null
          order by event_name, match_path limit 1) as head
        union all
        select paths.name, later.match_path from paths, lateral (
          select match_path from durable.timers
          where event_name = paths.name and event_id is null and match_path > paths.match_path
          order by event_name, match_path limit 1) as later)
      (select definition::text, '' as "eventName", '' as path from durable.functions
        where event_names && ${eventNames}::text[] order by id)
      union all
      (select null, name, match_path from paths)`;
    const definitions = rows.filter(
      (row): row is typeof row & { definition: string } => row.definition !== null,
    );
    const waits = rows
      .filter(({ definition }) => definition === null)
      .map(({ eventName, path }) => ({ eventName, path }));
    return { definitions: parse(definitions), waits };
  },
});

const parse = (rows: Iterable<{ definition: string }>): FunctionDefinition[] =>
  Array.from(rows, ({ definition }) => functionDefinition.parse(JSON.parse(definition)));

export function makeFunctionStore(sql: RunnerSql): FunctionStore {
  return {
    replace: (appId, definitions) =>
      inTransaction(sql, async (tx) => {
        await tx`select pg_advisory_xact_lock(hashtext('durable.functions'), hashtext(${appId}))`;
        await tx`delete from durable.functions where app_id = ${appId}
          and id <> all (${definitions.map(({ id }) => id)}::text[])`;
        for (const definition of definitions) {
          const eventNames = definition.triggers.map(({ event }) => event);
          await tx`insert into durable.functions (id, app_id, event_names, definition)
            values (${definition.id}, ${appId}, ${eventNames}::text[], ${jsonText(definition)}::text::json)
            on conflict (id) do update set app_id = excluded.app_id, event_names = excluded.event_names,
              definition = excluded.definition, synced_at = now()`;
          await replaceSchedules(tx, definition.id, definition.crons ?? []);
        }
      }),
  };
}
