import type { DueSchedule, ScheduleTable } from "../start-tables";
import type { Tx } from "./connection";

export const scheduleTable = (tx: Tx): ScheduleTable => ({
  lockDueSchedules: async (limit) => {
    const due = await tx<DueSchedule[]>`
      select function_id as "functionId", expression, (extract(epoch from next_at) * 1000)::float8 as "tickMs",
        (extract(epoch from clock_timestamp()) * 1000)::float8 as "nowMs"
      from durable.schedules where next_at is null or next_at <= clock_timestamp()
      order by next_at nulls first, function_id, expression limit ${limit} for update skip locked`;
    return [...due];
  },
  setNextTick: async (functionId, expression, tickMs) => {
    const schedule = tx`function_id = ${functionId} and expression = ${expression}`;
    if (tickMs === null) await tx`delete from durable.schedules where ${schedule}`;
    else
      await tx`update durable.schedules set next_at = to_timestamp(${tickMs}::float8 / 1000) where ${schedule}`;
  },
});

/** Makes a function's schedules those that it has now; the others go on with their ticks. */
export async function replaceSchedules(tx: Tx, functionId: string, expressions: string[]): Promise<void> {
  await tx`delete from durable.schedules
    where function_id = ${functionId} and expression <> all (${expressions}::text[])`;
  await tx`insert into durable.schedules (function_id, expression)
    select ${functionId}, expression from unnest(${expressions}::text[]) as given (expression)
    on conflict do nothing`;
}
