import { type FunctionDefinition, functionDefinition } from "../function-definition";
import { jsonText } from "../json-text";
import type { FunctionStore } from "../store";
import { inTransaction, type Queryable, type RunnerSql } from "./connection";

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
        }
      }),
  };
}

const parse = (rows: Iterable<{ definition: string }>): FunctionDefinition[] =>
  Array.from(rows, ({ definition }) => functionDefinition.parse(JSON.parse(definition)));

/** The functions that one of these events may start. */
export async function functionsTriggeredBy(
  sql: Queryable,
  eventNames: string[],
): Promise<FunctionDefinition[]> {
  return parse(
    await sql<{ definition: string }[]>`select definition::text from durable.functions
      where event_names && ${eventNames}::text[] order by id`,
  );
}

export async function findFunction(sql: Queryable, id: string): Promise<FunctionDefinition | null> {
  const rows = await sql<
    { definition: string }[]
  >`select definition::text from durable.functions where id = ${id}`;
  return parse(rows)[0] ?? null;
}
